using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PortfolioWorkspace.Domain.Cohorts;
using PortfolioWorkspace.Domain.Reviews;

namespace PortfolioWorkspace.App.Storage.Mappings;

internal sealed class CommentReplyMapping : IEntityTypeConfiguration<CommentReply>
{
    public void Configure(EntityTypeBuilder<CommentReply> entity)
    {
        entity.Property(x => x.Body).HasMaxLength(CommentReply.BodyMaxLength);
        entity.HasIndex(x => x.CommentId);
        entity.HasIndex(x => x.ParticipationId);
        entity.HasOne<Participation>().WithMany().HasForeignKey(x => x.ParticipationId).OnDelete(DeleteBehavior.Restrict);
        entity.HasOne<PassageComment>().WithMany(x => x.Replies).HasForeignKey(x => x.CommentId).OnDelete(DeleteBehavior.Cascade);
    }
}
