using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.App.Documents;
using PortfolioWorkspace.App.Programmes;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Certification;
using PortfolioWorkspace.Domain.Cohorts;
using PortfolioWorkspace.Domain.Conversations;
using PortfolioWorkspace.Domain.Programmes;

namespace PortfolioWorkspace.App.Conversations;

/// <summary>What surrounds a conversation in one dossier: the programme, the meetings it may follow on from, the leercoach of now and the leercoaches who can guide.</summary>
internal sealed record ConversationSettings(Programme Programme, IReadOnlyList<MeetingChoice> Meetings, Guid? Leercoach, IReadOnlyList<NamedCoach> Guides)
{
    public static async Task<ConversationSettings> OfAsync(Passage p, ProgrammeCatalog catalog, Participation participation) => new(
        await p.ProgrammeOfAsync(catalog, participation.CohortId),
        await MeetingsAsync(p, participation.CohortId),
        await p.Db.LeercoachAssignments.Where(a => a.ParticipationId == participation.Id && a.Until == null).Select(a => (Guid?)a.LeercoachId).FirstOrDefaultAsync(p.Stop),
        await GuidesAsync(p, participation.CohortId));

    public static async Task<IReadOnlyList<MeetingChoice>> MeetingsAsync(Passage p, Guid cohort) =>
        await p.Db.Sessions.Where(s => s.CohortId == cohort && s.Kind == SessionKind.Training && (s.CancelledAt == null || p.Db.Conversations.Any(c => c.SessionId == s.Id))).OrderBy(s => s.Number)
            .Select(s => new MeetingChoice(s.Id, s.Number, s.Title, s.Start)).ToListAsync(p.Stop);

    /// <summary>Who coaches somebody in the group: on a day of the training any of them guides (S3 criterion 2).</summary>
    public static async Task<IReadOnlyList<NamedCoach>> GuidesAsync(Passage p, Guid cohort)
    {
        var coaches = p.LeercoachesOf(cohort);
        return await p.Db.Users.Where(u => u.Id != p.Actor && coaches.Contains(u.Id)).OrderBy(u => u.Name).Select(u => new NamedCoach(u.Id, u.Name)).ToListAsync(p.Stop);
    }

    public static bool WithLeercoach(string kind) => kind is ConversationKinds.Driehoekgesprek or ConversationKinds.LeercoachSession;

    /// <summary>A driehoekgesprek follows on from a meeting (S3 criterion 2); the other kinds stand alone.</summary>
    public Refusal? Refuses(Conversation conversation, ConversationNote note)
    {
        if (note.SessionId is { } session && Meetings.All(m => m.Id != session)) return Refusal.Unknown;
        if (conversation.Kind != ConversationKinds.Driehoekgesprek) return null;
        if (note.GuideId is { } guide && guide != conversation.LeercoachId && Guides.All(g => g.Id != guide)) return new Refusal("choose-guide");
        return note.SessionId is null && Meetings.Count > 0 ? new Refusal("choose-session") : null;
    }

    /// <summary>The one who was there: for a driehoekgesprek the leercoach of the day, where one was named.</summary>
    public Guid? PresentAt(Conversation conversation, ConversationNote note) =>
        !WithLeercoach(conversation.Kind) ? null : (conversation.Kind == ConversationKinds.Driehoekgesprek ? note.GuideId : null) ?? conversation.LeercoachId ?? Leercoach;

    /// <summary>Who hears that it was noted: the one who is asked to confirm it, or else the leercoach of now.</summary>
    public Guid? Hears(Conversation conversation) =>
        conversation.Kind == ConversationKinds.Driehoekgesprek && Guides.Any(g => g.Id == conversation.LeercoachId) ? conversation.LeercoachId : Leercoach;

    public bool CountsAtOnce(Conversation conversation) =>
        conversation.Status == ConversationStatus.Held && Programme.ConfirmerOf(conversation.Kind) == ConfirmedBy.Participant;
}

/// <summary>A meeting of the group that a conversation can follow on from.</summary>
public sealed record MeetingChoice(Guid Id, int Number, string Title, DateTimeOffset? Start);
