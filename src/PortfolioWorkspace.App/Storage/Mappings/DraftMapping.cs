using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PortfolioWorkspace.Domain.Cohorts;
using PortfolioWorkspace.Domain.Documents;

namespace PortfolioWorkspace.App.Storage.Mappings;

internal sealed class DraftMapping : IEntityTypeConfiguration<Draft>
{
    public void Configure(EntityTypeBuilder<Draft> entity)
    {
        entity.Property(x => x.Hash).HasMaxLength(64);
        entity.Property(x => x.Lineage).HasMaxLength(Draft.LineageMaxLength);
        entity.Property(x => x.Device).HasMaxLength(80);
        entity.Property(x => x.LastKey).HasMaxLength(120);
        entity.Property(x => x.Revision).IsConcurrencyToken();
        entity.Property(x => x.Field).HasMaxLength(120);
        entity.Ignore(x => x.Stamp);
        entity.HasIndex(x => new { x.OwnerId, x.ParticipationId, x.Field }).IsUnique();
        entity.HasOne<Participation>().WithMany().HasForeignKey(x => x.ParticipationId).OnDelete(DeleteBehavior.Restrict);
    }
}
