using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PortfolioWorkspace.Domain.Reviews;
using PortfolioWorkspace.Domain.Reviews.Anchoring;

namespace PortfolioWorkspace.App.Storage.Mappings;

internal sealed class PassageCommentMapping : IEntityTypeConfiguration<PassageComment>
{
    public void Configure(EntityTypeBuilder<PassageComment> entity)
    {
        entity.Ignore(x => x.Anchor);
        entity.Ignore(x => x.IsEmpty);
        entity.Property(x => x.BlockHash).HasMaxLength(64);
        entity.Property(x => x.Exact).HasMaxLength(PassageAnchor.LongestQuote);
        entity.Property(x => x.Prefix).HasMaxLength(PassageAnchor.LongestContext);
        entity.Property(x => x.Suffix).HasMaxLength(PassageAnchor.LongestContext);
        entity.Property(x => x.Body).HasMaxLength(PassageComment.BodyMaxLength);
        entity.HasIndex(x => x.ReviewId);
        entity.HasIndex(x => x.DocumentId);
        entity.HasIndex(x => x.ParticipationId);
    }
}
