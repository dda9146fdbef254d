using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PortfolioWorkspace.App.People;
using PortfolioWorkspace.Domain.Cohorts;

namespace PortfolioWorkspace.App.Storage.Mappings;

internal sealed class LeercoachAssignmentMapping : IEntityTypeConfiguration<LeercoachAssignment>
{
    public void Configure(EntityTypeBuilder<LeercoachAssignment> entity)
    {
        entity.HasIndex(x => new { x.LeercoachId, x.Until });
        entity.HasOne<Person>().WithMany().HasForeignKey(x => x.LeercoachId).OnDelete(DeleteBehavior.Restrict);
    }
}
