using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.App.Documents;
using PortfolioWorkspace.App.Live;
using PortfolioWorkspace.App.Programmes;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;
using PortfolioWorkspace.Domain.Certification;
using PortfolioWorkspace.Domain.Conversations;

namespace PortfolioWorkspace.App.Conversations;

/// <summary>The leercoach who was there says that it took place, in one tap; only where the programme asks the leercoach. A trainer may where no leercoach can, and says why.</summary>
public sealed class ConfirmConversation(Gate gate, ProgrammeCatalog catalog)
{
    public Task<Refusal?> RunAsync(Guid conversation, string? because = null, CancellationToken stop = default) =>
        gate.ActAsync(Operation.ConfirmConversation, Subject.Conversation(conversation), async p =>
        {
            var found = await p.Db.Conversations.SingleAsync(c => c.Id == conversation, p.Stop);
            var head = await ConversationHead.OfAsync(p, found.ParticipationId);
            var programme = await p.ProgrammeOfAsync(catalog, head.CohortId);
            if (programme.ConfirmerOf(found.Kind) != ConfirmedBy.Leercoach) return new Refusal("conversation-needs-no-confirmation");
            var guide = await p.Db.GuideReach.Where(g => g.ConversationId == conversation && g.PersonId != p.Actor).Join(p.Db.Users, g => g.PersonId, u => u.Id, (_, u) => u.Name).FirstOrDefaultAsync(p.Stop);
            // Who was there, or the own leercoach as long as nobody else was.
            var present = p.Relations.Contains(Relation.Guide) || (p.Relations.Contains(Relation.Leercoach) && guide is null);
            if (!present)
            {
                if (!p.Relations.Contains(Relation.Trainer)) return new Refusal("conversation-guided-by-other", guide!);
                if (string.IsNullOrWhiteSpace(because)) return new Refusal("confirm-reason-missing");
            }

            if (found.Confirm(p.Actor, p.Now, present ? null : because) is { } refusal) return refusal;
            p.HistoryDetail = present ? found.Kind : $"{found.Kind}, door trainer";
            p.Tell(head.PersonId, LiveTopic.ConversationConfirmed, found.Id);
            return null;
        }, stop);
}
