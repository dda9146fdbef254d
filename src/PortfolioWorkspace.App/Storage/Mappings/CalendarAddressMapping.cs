using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PortfolioWorkspace.App.People;
using PortfolioWorkspace.Domain.Calendars;

namespace PortfolioWorkspace.App.Storage.Mappings;

internal sealed class CalendarAddressMapping : IEntityTypeConfiguration<CalendarAddress>
{
    public void Configure(EntityTypeBuilder<CalendarAddress> entity)
    {
        entity.ToTable("CalendarAddresses");
        entity.HasKey(x => x.PersonId);
        entity.Property(x => x.Fingerprint).HasMaxLength(CalendarAddress.FingerprintLength);
        entity.Property(x => x.Language).HasMaxLength(2);
        entity.Property(x => x.Version).IsConcurrencyToken();
        entity.HasIndex(x => x.Fingerprint).IsUnique();
        entity.HasOne<Person>().WithMany().HasForeignKey(x => x.PersonId).OnDelete(DeleteBehavior.Cascade);
    }
}
