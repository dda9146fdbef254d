using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PortfolioWorkspace.Domain.Certification;
using PortfolioWorkspace.Domain.Cohorts;

namespace PortfolioWorkspace.App.Storage.Mappings;

internal sealed class WaiverWithdrawalMapping : IEntityTypeConfiguration<WaiverWithdrawal>
{
    public void Configure(EntityTypeBuilder<WaiverWithdrawal> entity)
    {
        entity.Property(x => x.Reason).HasMaxLength(Waiver.ReasonMaxLength);
        entity.HasIndex(x => x.WaiverId).IsUnique();
        entity.HasOne<Waiver>().WithMany().HasForeignKey(x => x.WaiverId).OnDelete(DeleteBehavior.Restrict);
        entity.HasOne<Participation>().WithMany().HasForeignKey(x => x.ParticipationId).OnDelete(DeleteBehavior.Restrict);
    }
}
