using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PortfolioWorkspace.Domain.Certification;
using PortfolioWorkspace.Domain.Cohorts;

namespace PortfolioWorkspace.App.Storage.Mappings;

internal sealed class ContactEntryMapping : IEntityTypeConfiguration<ContactEntry>
{
    public void Configure(EntityTypeBuilder<ContactEntry> entity)
    {
        entity.ToTable("ContactEntries");
        entity.Property(x => x.Category).HasMaxLength(40);
        entity.Property(x => x.Note).HasMaxLength(ContactEntry.NoteMaxLength);
        entity.Property(x => x.Version).IsConcurrencyToken();
        entity.HasOne<Participation>().WithMany().HasForeignKey(x => x.ParticipationId).OnDelete(DeleteBehavior.Restrict);
    }
}
