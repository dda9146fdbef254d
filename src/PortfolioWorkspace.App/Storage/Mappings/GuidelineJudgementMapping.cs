using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PortfolioWorkspace.Domain.Reviews;

namespace PortfolioWorkspace.App.Storage.Mappings;

internal sealed class GuidelineJudgementMapping : IEntityTypeConfiguration<GuidelineJudgement>
{
    public void Configure(EntityTypeBuilder<GuidelineJudgement> entity)
    {
        entity.Property(x => x.Guideline).HasMaxLength(60);
        entity.Property(x => x.Reason).HasMaxLength(GuidelineJudgement.ReasonMaxLength);
        entity.HasIndex(x => new { x.ReviewId, x.Guideline }).IsUnique();
        entity.HasIndex(x => x.ParticipationId);
    }
}
