using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PortfolioWorkspace.Domain.Cohorts;

namespace PortfolioWorkspace.App.Storage.Mappings;

internal sealed class DeadlineExtensionMapping : IEntityTypeConfiguration<DeadlineExtension>
{
    public void Configure(EntityTypeBuilder<DeadlineExtension> entity)
    {
        entity.ToTable("DeadlineExtensions");
        entity.Property(x => x.Reason).HasMaxLength(DeadlineExtension.ReasonMaxLength);
        entity.HasIndex(x => new { x.ParticipationId, x.Number }).IsUnique();
        entity.HasOne<Participation>().WithMany().HasForeignKey(x => x.ParticipationId).OnDelete(DeleteBehavior.Restrict);
    }
}
