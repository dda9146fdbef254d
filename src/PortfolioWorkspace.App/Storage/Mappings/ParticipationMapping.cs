using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PortfolioWorkspace.App.People;
using PortfolioWorkspace.Domain.Cohorts;

namespace PortfolioWorkspace.App.Storage.Mappings;

internal sealed class ParticipationMapping : IEntityTypeConfiguration<Participation>
{
    public void Configure(EntityTypeBuilder<Participation> entity)
    {
        entity.Property(x => x.Function).HasMaxLength(Participation.FunctionMaxLength);
        entity.Property(x => x.Organisation).HasMaxLength(Participation.FunctionMaxLength);
        entity.Property(x => x.Version).IsConcurrencyToken();
        entity.HasIndex(x => new { x.PersonId, x.CohortId }).IsUnique();
        entity.HasOne<Cohort>().WithMany().HasForeignKey(x => x.CohortId).OnDelete(DeleteBehavior.Restrict);
        entity.HasOne<Person>().WithMany().HasForeignKey(x => x.PersonId).OnDelete(DeleteBehavior.Restrict);
        entity.HasMany(x => x.Assignments).WithOne().HasForeignKey(x => x.ParticipationId).OnDelete(DeleteBehavior.Restrict);
        entity.Ignore(x => x.CurrentAssignment);
    }
}
