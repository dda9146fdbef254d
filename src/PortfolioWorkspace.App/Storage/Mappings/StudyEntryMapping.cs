using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PortfolioWorkspace.Domain.Certification;
using PortfolioWorkspace.Domain.Cohorts;

namespace PortfolioWorkspace.App.Storage.Mappings;

internal sealed class StudyEntryMapping : IEntityTypeConfiguration<StudyEntry>
{
    public void Configure(EntityTypeBuilder<StudyEntry> entity)
    {
        entity.Property(x => x.Note).HasMaxLength(ContactEntry.NoteMaxLength);
        entity.HasOne<Participation>().WithMany().HasForeignKey(x => x.ParticipationId).OnDelete(DeleteBehavior.Restrict);
    }
}
