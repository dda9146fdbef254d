using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PortfolioWorkspace.Domain.Cohorts;

namespace PortfolioWorkspace.App.Storage.Mappings;

internal sealed class ConflictWithdrawalMapping : IEntityTypeConfiguration<ConflictWithdrawal>
{
    public void Configure(EntityTypeBuilder<ConflictWithdrawal> entity)
    {
        entity.Property(x => x.Reason).HasMaxLength(ConflictOfInterest.ReasonMaxLength);
        entity.HasIndex(x => x.ConflictId).IsUnique();
        entity.HasIndex(x => x.ParticipationId);
        entity.HasOne<ConflictOfInterest>().WithMany().HasForeignKey(x => x.ConflictId).OnDelete(DeleteBehavior.Restrict);
        entity.HasOne<Participation>().WithMany().HasForeignKey(x => x.ParticipationId).OnDelete(DeleteBehavior.Restrict);
    }
}
