using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PortfolioWorkspace.Domain.Cohorts;
using PortfolioWorkspace.Domain.Reviews;

namespace PortfolioWorkspace.App.Storage.Mappings;

internal sealed class PhraseTeamMapping : IEntityTypeConfiguration<PhraseTeam>
{
    public void Configure(EntityTypeBuilder<PhraseTeam> entity)
    {
        entity.HasKey(x => new { x.PhraseId, x.CohortId });
        entity.HasOne<Cohort>().WithMany().HasForeignKey(x => x.CohortId).OnDelete(DeleteBehavior.Restrict);
    }
}
