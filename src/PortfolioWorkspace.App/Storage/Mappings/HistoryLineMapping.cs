using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PortfolioWorkspace.App.Access;

namespace PortfolioWorkspace.App.Storage.Mappings;

internal sealed class HistoryLineMapping : IEntityTypeConfiguration<HistoryLine>
{
    public void Configure(EntityTypeBuilder<HistoryLine> entity)
    {
        entity.ToTable("History");
        entity.Property(x => x.Detail).HasMaxLength(HistoryLine.DetailMaxLength);
        entity.HasIndex(x => new { x.ParticipationId, x.At });
        entity.HasIndex(x => new { x.SubjectId, x.At });
    }
}
