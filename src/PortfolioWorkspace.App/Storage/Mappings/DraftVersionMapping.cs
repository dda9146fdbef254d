using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PortfolioWorkspace.Domain.Documents;

namespace PortfolioWorkspace.App.Storage.Mappings;

internal sealed class DraftVersionMapping : IEntityTypeConfiguration<DraftVersion>
{
    public void Configure(EntityTypeBuilder<DraftVersion> entity)
    {
        entity.Property(x => x.Hash).HasMaxLength(64);
        entity.Property(x => x.Device).HasMaxLength(80);
        entity.Property(x => x.Name).HasMaxLength(DraftVersion.NameMaxLength);
        entity.HasIndex(x => new { x.DraftId, x.WrittenAt });
        entity.HasIndex(x => x.ParticipationId);
        entity.HasOne<Draft>().WithMany().HasForeignKey(x => x.DraftId).OnDelete(DeleteBehavior.Cascade);
    }
}
