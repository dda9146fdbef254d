using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.App.Live;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;

namespace PortfolioWorkspace.App.Conversations;

/// <summary>The leercoach takes back a confirmation that was a slip of the thumb: the price of confirming in one tap.</summary>
public sealed class TakeConfirmationBack(Gate gate)
{
    public Task<Refusal?> RunAsync(Guid conversation, CancellationToken stop = default) =>
        gate.ActAsync(Operation.ConfirmConversation, Subject.Conversation(conversation), async p =>
        {
            var found = await p.Db.Conversations.SingleAsync(c => c.Id == conversation, p.Stop);
            if (found.TakeConfirmationBack(p.Actor, p.Now) is { } refusal) return refusal;
            p.HistoryDetail = "bevestiging teruggenomen";
            p.Tell((await ConversationHead.OfAsync(p, found.ParticipationId)).PersonId, LiveTopic.ConfirmationTakenBack, found.Id);
            return null;
        }, stop);
}
