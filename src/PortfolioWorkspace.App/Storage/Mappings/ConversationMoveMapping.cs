using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PortfolioWorkspace.Domain.Cohorts;
using PortfolioWorkspace.Domain.Conversations;

namespace PortfolioWorkspace.App.Storage.Mappings;

internal sealed class ConversationMoveMapping : IEntityTypeConfiguration<ConversationMove>
{
    public void Configure(EntityTypeBuilder<ConversationMove> entity)
    {
        entity.ComplexProperty(x => x.Was);
        entity.ComplexProperty(x => x.Became);
        entity.HasIndex(x => new { x.ConversationId, x.Number }).IsUnique();
        entity.HasIndex(x => x.ParticipationId);
        entity.HasOne<Conversation>().WithMany().HasForeignKey(x => x.ConversationId).OnDelete(DeleteBehavior.Restrict);
        entity.HasOne<Participation>().WithMany().HasForeignKey(x => x.ParticipationId).OnDelete(DeleteBehavior.Restrict);
    }
}
