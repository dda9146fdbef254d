using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PortfolioWorkspace.Domain.Cohorts;
using PortfolioWorkspace.Domain.Conversations;

namespace PortfolioWorkspace.App.Storage.Mappings;

internal sealed class ConversationMapping : IEntityTypeConfiguration<Conversation>
{
    public void Configure(EntityTypeBuilder<Conversation> entity)
    {
        entity.Property(x => x.Kind).HasMaxLength(40);
        entity.Property(x => x.PartnerPseudonym).HasMaxLength(Conversation.PseudonymMaxLength);
        entity.Property(x => x.PartnerRole).HasMaxLength(Conversation.PartnerRoleMaxLength);
        entity.Property(x => x.ConfirmedBecause).HasMaxLength(Conversation.ReasonMaxLength);
        entity.Property(x => x.Version).IsConcurrencyToken();
        entity.HasOne<Participation>().WithMany().HasForeignKey(x => x.ParticipationId).OnDelete(DeleteBehavior.Restrict);
        entity.HasIndex(x => x.LeercoachId);
    }
}
