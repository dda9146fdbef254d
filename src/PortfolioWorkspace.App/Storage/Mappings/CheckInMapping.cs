using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PortfolioWorkspace.Domain.Attendance;
using PortfolioWorkspace.Domain.Cohorts;

namespace PortfolioWorkspace.App.Storage.Mappings;

internal sealed class CheckInMapping : IEntityTypeConfiguration<CheckIn>
{
    public void Configure(EntityTypeBuilder<CheckIn> entity)
    {
        entity.Property(x => x.Code).HasMaxLength(CheckIn.CodeLength);
        entity.HasIndex(x => new { x.SessionId, x.Number }).IsUnique();
        entity.HasIndex(x => new { x.CohortId, x.ClosesAt });
        entity.HasOne<Session>().WithMany().HasForeignKey(x => x.SessionId).OnDelete(DeleteBehavior.Restrict);
        entity.HasOne<Cohort>().WithMany().HasForeignKey(x => x.CohortId).OnDelete(DeleteBehavior.Restrict);
    }
}
