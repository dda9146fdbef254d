using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PortfolioWorkspace.Domain.Certification;
using PortfolioWorkspace.Domain.Cohorts;

namespace PortfolioWorkspace.App.Storage.Mappings;

internal sealed class EvidenceMoveMapping : IEntityTypeConfiguration<EvidenceMove>
{
    public void Configure(EntityTypeBuilder<EvidenceMove> entity)
    {
        entity.Property(x => x.FromCriterion).HasMaxLength(40);
        entity.Property(x => x.ToCriterion).HasMaxLength(40);
        entity.Property(x => x.CountsAs).HasMaxLength(60);
        entity.Property(x => x.Reason).HasMaxLength(EvidenceMove.ReasonMaxLength);
        entity.HasIndex(x => new { x.ParticipationId, x.SubjectId, x.Number }).IsUnique();
        entity.HasOne<Participation>().WithMany().HasForeignKey(x => x.ParticipationId).OnDelete(DeleteBehavior.Restrict);
    }
}
