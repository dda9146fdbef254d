using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PortfolioWorkspace.Domain.Conversations;
using PortfolioWorkspace.Domain.Documents;

namespace PortfolioWorkspace.App.Storage.Mappings;

internal sealed class DocumentConversationMapping : IEntityTypeConfiguration<DocumentConversation>
{
    public void Configure(EntityTypeBuilder<DocumentConversation> entity)
    {
        entity.HasKey(x => new { x.DocumentId, x.ConversationId });
        entity.HasIndex(x => x.ParticipationId);
        entity.HasOne<Conversation>().WithMany().HasForeignKey(x => x.ConversationId).OnDelete(DeleteBehavior.Restrict);
    }
}
