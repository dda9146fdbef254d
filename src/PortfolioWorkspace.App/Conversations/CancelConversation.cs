using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.App.Live;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;

namespace PortfolioWorkspace.App.Conversations;

/// <summary>Lets a conversation lapse, also a confirmed one. Reports on it stay; what they counted for falls back.</summary>
public sealed class CancelConversation(Gate gate)
{
    public Task<Refusal?> RunAsync(Guid conversation, CancellationToken stop = default) =>
        gate.ActAsync(Operation.CancelConversation, Subject.Conversation(conversation), async p =>
        {
            var found = await p.Db.Conversations.SingleAsync(c => c.Id == conversation, p.Stop);
            if (found.Cancel() is { } refusal) return refusal;
            p.HistoryDetail = found.Kind;
            var hearers = p.Db.LeercoachAssignments.Where(a => a.ParticipationId == found.ParticipationId && a.Until == null).Select(a => a.LeercoachId)
                .Union(p.Db.GuideReach.Where(g => g.ConversationId == found.Id).Select(g => g.PersonId));
            foreach (var leercoach in await hearers.ToListAsync(p.Stop)) p.Tell(leercoach, LiveTopic.ConversationCancelled, found.Id);
            return null;
        }, stop);
}
