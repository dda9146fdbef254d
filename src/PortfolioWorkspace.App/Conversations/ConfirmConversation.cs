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

/// <summary>The leercoach says that it took place, in one tap; only where the programme asks the leercoach.</summary>
public sealed class ConfirmConversation(Gate gate, ProgrammeCatalog catalog)
{
    public Task<Refusal?> RunAsync(Guid conversation, CancellationToken stop = default) =>
        gate.ActAsync(Operation.ConfirmConversation, Subject.Conversation(conversation), async p =>
        {
            var found = await p.Db.Conversations.SingleAsync(c => c.Id == conversation, p.Stop);
            var participation = await p.Db.Participations.SingleAsync(x => x.Id == found.ParticipationId, p.Stop);
            var programme = await p.ProgrammeOfAsync(catalog, participation.CohortId);
            if (programme.ConfirmerOf(found.Kind) != ConfirmedBy.Leercoach) return new Refusal("conversation-needs-no-confirmation");
            if (found.Confirm(p.Actor, p.Now) is { } refusal) return refusal;
            p.HistoryDetail = found.Kind;
            p.Tell(participation.PersonId, LiveTopic.ConversationConfirmed, found.Id);
            return null;
        }, stop);
}
