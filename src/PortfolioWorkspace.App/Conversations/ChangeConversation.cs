using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.App.Live;
using PortfolioWorkspace.App.Programmes;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;
using PortfolioWorkspace.Domain.Conversations;

namespace PortfolioWorkspace.App.Conversations;

/// <summary>Changes what was noted, also from an appointment into a conversation that took place; what a leercoach confirmed stays as it is. Planned anew, what it was stays in sight.</summary>
public sealed class ChangeConversation(Gate gate, ProgrammeCatalog catalog)
{
    public Task<Refusal?> RunAsync(Guid conversation, ConversationNote note, CancellationToken stop = default) =>
        gate.ActAsync(Operation.LogConversation, Subject.Conversation(conversation), async p =>
        {
            var found = await p.Db.Conversations.SingleAsync(c => c.Id == conversation, p.Stop);
            var participation = await p.Db.Participations.SingleAsync(x => x.Id == found.ParticipationId, p.Stop);
            var settings = await ConversationSettings.OfAsync(p, catalog, participation);
            if (settings.Refuses(found, note) is { } misplaced) return misplaced;
            var was = ConversationSlot.Of(found);
            if (found.Note(note, p.Actor, p.Today) is { } refusal) return refusal;
            found.LeercoachId = settings.PresentAt(found, note);
            if (settings.CountsAtOnce(found) && found.Confirm(p.Actor, p.Now) is { } no) return no;
            await p.KeepMoveAsync(found, was);
            p.HistoryDetail = found.Kind;
            if (settings.Hears(found) is { } coach) p.Tell(coach, LiveTopic.ConversationLogged, found.Id);
            return null;
        }, stop);
}
