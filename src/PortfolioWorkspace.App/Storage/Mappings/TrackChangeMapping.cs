using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PortfolioWorkspace.Domain.Cohorts;

namespace PortfolioWorkspace.App.Storage.Mappings;

internal sealed class TrackChangeMapping : IEntityTypeConfiguration<TrackChange>
{
    public void Configure(EntityTypeBuilder<TrackChange> entity)
    {
        entity.Property(x => x.Reason).HasMaxLength(TrackChange.ReasonMaxLength);
        entity.HasIndex(x => new { x.ParticipationId, x.Number }).IsUnique();
        entity.HasOne<Participation>().WithMany().HasForeignKey(x => x.ParticipationId).OnDelete(DeleteBehavior.Restrict);
    }
}
