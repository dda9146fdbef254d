using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PortfolioWorkspace.App.People;
using PortfolioWorkspace.Domain.Notices;

namespace PortfolioWorkspace.App.Storage.Mappings;

internal sealed class MailPreferencesMapping : IEntityTypeConfiguration<MailPreferences>
{
    public void Configure(EntityTypeBuilder<MailPreferences> entity)
    {
        entity.HasKey(x => x.PersonId);
        entity.Property(x => x.Language).HasMaxLength(2);
        entity.Property(x => x.Rhythms).HasMaxLength(MailPreferences.RhythmsMaxLength);
        entity.Ignore(x => x.Quiet);
        entity.HasOne<Person>().WithMany().HasForeignKey(x => x.PersonId).OnDelete(DeleteBehavior.Cascade);
    }
}
