using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PortfolioWorkspace.Domain.Cohorts;

namespace PortfolioWorkspace.App.Storage.Mappings;

internal sealed class CohortMapping : IEntityTypeConfiguration<Cohort>
{
    public void Configure(EntityTypeBuilder<Cohort> entity)
    {
        entity.Property(x => x.Name).HasMaxLength(Cohort.NameMaxLength);
        entity.Property(x => x.ProgrammeCode).HasMaxLength(60);
        entity.Property(x => x.Version).IsConcurrencyToken();
        entity.HasMany(x => x.Sessions).WithOne().HasForeignKey(x => x.CohortId).OnDelete(DeleteBehavior.Restrict);
        entity.HasMany(x => x.Staff).WithOne().HasForeignKey(x => x.CohortId).OnDelete(DeleteBehavior.Restrict);
    }
}
