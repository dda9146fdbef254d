using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PortfolioWorkspace.Domain.Cohorts;
using PortfolioWorkspace.Domain.Practice;

namespace PortfolioWorkspace.App.Storage.Mappings;

internal sealed class PracticeMomentMapping : IEntityTypeConfiguration<PracticeMoment>
{
    public void Configure(EntityTypeBuilder<PracticeMoment> entity)
    {
        entity.ToTable("PracticeMoments");
        entity.Ignore(x => x.EndsAt);
        entity.Property(x => x.Description).HasMaxLength(PracticeMoment.DescriptionMaxLength);
        entity.Property(x => x.Place).HasMaxLength(PracticeMoment.PlaceMaxLength);
        entity.Property(x => x.Link).HasMaxLength(PracticeMoment.LinkMaxLength);
        entity.Property(x => x.CancelReason).HasMaxLength(PracticeMoment.ReasonMaxLength);
        entity.Property(x => x.Version).IsConcurrencyToken();
        entity.HasOne<Cohort>().WithMany().HasForeignKey(x => x.CohortId).OnDelete(DeleteBehavior.Restrict);
        entity.HasIndex(x => new { x.CohortId, x.StartsAt });
    }
}
