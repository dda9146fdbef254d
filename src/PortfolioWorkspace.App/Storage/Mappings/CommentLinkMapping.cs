using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PortfolioWorkspace.Domain.Cohorts;
using PortfolioWorkspace.Domain.Reviews;
using PortfolioWorkspace.Domain.Reviews.Anchoring;

namespace PortfolioWorkspace.App.Storage.Mappings;

internal sealed class CommentLinkMapping : IEntityTypeConfiguration<CommentLink>
{
    public void Configure(EntityTypeBuilder<CommentLink> entity)
    {
        entity.Ignore(x => x.Anchor);
        entity.Property(x => x.BlockHash).HasMaxLength(64);
        entity.Property(x => x.Exact).HasMaxLength(PassageAnchor.LongestQuote);
        entity.Property(x => x.Prefix).HasMaxLength(PassageAnchor.LongestContext);
        entity.Property(x => x.Suffix).HasMaxLength(PassageAnchor.LongestContext);
        entity.HasIndex(x => x.DocumentId);
        entity.HasIndex(x => x.ParticipationId);
        entity.HasOne<Participation>().WithMany().HasForeignKey(x => x.ParticipationId).OnDelete(DeleteBehavior.Restrict);
        entity.HasOne<PassageComment>().WithOne().HasForeignKey<CommentLink>(x => x.Id).OnDelete(DeleteBehavior.Cascade);
    }
}
