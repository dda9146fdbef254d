using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PortfolioWorkspace.Domain.Certification;
using PortfolioWorkspace.Domain.Cohorts;

namespace PortfolioWorkspace.App.Storage.Mappings;

internal sealed class WaiverMapping : IEntityTypeConfiguration<Waiver>
{
    public void Configure(EntityTypeBuilder<Waiver> entity)
    {
        entity.Property(x => x.CriterionId).HasMaxLength(40);
        entity.Property(x => x.Reason).HasMaxLength(Waiver.ReasonMaxLength);
        entity.HasIndex(x => new { x.ParticipationId, x.CriterionId, x.Round }).IsUnique();
        entity.Property(x => x.Round).HasDefaultValue(1);
        entity.HasOne<Participation>().WithMany().HasForeignKey(x => x.ParticipationId).OnDelete(DeleteBehavior.Restrict);
    }
}
