using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PortfolioWorkspace.Domain.Practice;

namespace PortfolioWorkspace.App.Storage.Mappings;

internal sealed class PracticeSeatMapping : IEntityTypeConfiguration<PracticeSeat>
{
    public void Configure(EntityTypeBuilder<PracticeSeat> entity)
    {
        entity.ToTable("PracticeSeats");
        entity.HasOne<PracticeMoment>().WithMany().HasForeignKey(x => x.MomentId).OnDelete(DeleteBehavior.Cascade);
        entity.HasIndex(x => new { x.MomentId, x.PersonId }).IsUnique();
        entity.HasIndex(x => x.CohortId);
    }
}
