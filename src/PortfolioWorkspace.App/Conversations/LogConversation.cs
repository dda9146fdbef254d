using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.App.Live;
using PortfolioWorkspace.App.Programmes;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;
using PortfolioWorkspace.Domain.Conversations;
using PortfolioWorkspace.Domain.Programmes;

namespace PortfolioWorkspace.App.Conversations;

/// <summary>Notes a conversation, or the appointment for one; where the programme leaves it to the participant it counts at once.</summary>
public sealed class LogConversation(Gate gate, ProgrammeCatalog catalog)
{
    public Task<Answer<Guid>> RunAsync(NewConversation wish, CancellationToken stop = default) =>
        gate.ActAsync<Guid>(Operation.LogConversation, Subject.Participation(wish.Participation), async p =>
        {
            var participation = await p.Db.Participations.SingleAsync(x => x.Id == wish.Participation, p.Stop);
            if (participation.Track == Track.TrainingOnly) return new Refusal("training-only");
            var settings = await ConversationSettings.OfAsync(p, catalog, participation);
            if (!settings.Programme.ConversationKinds().Contains(wish.Kind)) return new Refusal("choose-conversation-kind");

            var conversation = new Conversation { Id = p.NewId(), ParticipationId = participation.Id, Kind = wish.Kind, HeldOn = wish.Note.HeldOn, LoggedAt = p.Now };
            if (settings.Refuses(conversation, wish.Note) is { } misplaced) return misplaced;
            if (ConversationSettings.WithLeercoach(wish.Kind))
            {
                if (settings.PresentAt(conversation, wish.Note) is not { } leercoach) return new Refusal("no-leercoach");
                conversation.LeercoachId = leercoach;
            }

            if (conversation.Note(wish.Note, p.Actor, p.Today) is { } refusal) return refusal;
            if (settings.CountsAtOnce(conversation) && conversation.Confirm(p.Actor, p.Now) is { } no) return no;
            p.Db.Conversations.Add(conversation);
            p.HistoryDetail = wish.Kind;
            if (settings.Hears(conversation) is { } coach) p.Tell(coach, LiveTopic.ConversationLogged, conversation.Id);
            return conversation.Id;
        }, stop);
}

/// <summary>A conversation to note.</summary>
public sealed record NewConversation(Guid Participation, string Kind, ConversationNote Note);
