using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PortfolioWorkspace.Domain.Certification;
using PortfolioWorkspace.Domain.Cohorts;

namespace PortfolioWorkspace.App.Storage.Mappings;

internal sealed class DecisionMapping : IEntityTypeConfiguration<Decision>
{
    public void Configure(EntityTypeBuilder<Decision> entity)
    {
        entity.Property(x => x.Motivation).HasMaxLength(Decision.MotivationMaxLength);
        entity.Property(x => x.Version).IsConcurrencyToken();
        entity.HasIndex(x => new { x.ParticipationId, x.Number }).IsUnique();
        entity.Ignore(x => x.Complete);
        entity.HasOne<Participation>().WithMany().HasForeignKey(x => x.ParticipationId).OnDelete(DeleteBehavior.Restrict);
    }
}
