using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PortfolioWorkspace.Domain.Certification;
using PortfolioWorkspace.Domain.Cohorts;

namespace PortfolioWorkspace.App.Storage.Mappings;

internal sealed class AlignmentMapping : IEntityTypeConfiguration<Alignment>
{
    public void Configure(EntityTypeBuilder<Alignment> entity)
    {
        entity.Property(x => x.Party).HasMaxLength(120);
        entity.Property(x => x.Remark).HasMaxLength(Alignment.RemarkMaxLength);
        entity.HasOne<Decision>().WithMany().HasForeignKey(x => x.DecisionId).OnDelete(DeleteBehavior.Restrict);
        entity.HasOne<Participation>().WithMany().HasForeignKey(x => x.ParticipationId).OnDelete(DeleteBehavior.Restrict);
    }
}
