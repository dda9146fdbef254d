using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.App.Programmes;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;
using PortfolioWorkspace.Domain.Conversations;
using PortfolioWorkspace.Domain.Programmes;

namespace PortfolioWorkspace.App.Conversations;

/// <summary>The conversations of the person who looks: the own ones by kind, and as a leercoach those of the own participants.</summary>
public sealed class ReadConversations(Gate gate, ProgrammeCatalog catalog)
{
    public Task<Answer<ConversationBook>> RunAsync(CancellationToken stop = default) =>
        gate.ReadAsync<ConversationBook>(Operation.SeeOwnDesk, Subject.OwnDesk, async p =>
        {
            var db = p.Db;
            var own = await db.Participations.Where(x => x.PersonId == p.Actor && (x.Track != Track.TrainingOnly || db.Conversations.Any(c => c.ParticipationId == x.Id)))
                .Join(db.Cohorts, x => x.CohortId, c => c.Id, (x, c) => new { x.Id, x.Track, c.Name, c.ProgrammeCode, c.ProgrammeVersion, c.StartsOn })
                .OrderByDescending(x => x.StartsOn).ToListAsync(p.Stop);
            var ids = own.ConvertAll(x => x.Id);
            var mine = ids.Count == 0 ? [] : await p.ConversationLinesAsync(catalog, db.Conversations.Where(c => ids.Contains(c.ParticipationId)));
            var coached = await p.ConversationLinesAsync(catalog, p.CoachedConversations());
            var guided = await p.ConversationLinesAsync(catalog, p.GuidedConversations(), ConversationHead.Guided(p));
            return new ConversationBook(
                [.. own.Select(x =>
                {
                    var programme = catalog.Get(x.ProgrammeCode, x.ProgrammeVersion);
                    var lines = mine.Where(l => l.Participation == x.Id).ToLookup(l => l.Kind);
                    return new OwnConversations(x.Id, x.Name, [.. programme.ConversationKinds().Select(k => new ConversationShelf(k, programme.ConversationsAsked(k), [.. lines[k]])).Where(s => x.Track != Track.TrainingOnly || s.Lines.Count > 0)]) { Kept = x.Track == Track.TrainingOnly };
                }).Where(o => o.Kinds.Count > 0)],
                [.. coached.Concat(guided).Where(c => c.AsksMe).OrderBy(c => c.On)],
                [.. coached.GroupBy(c => (c.Participation, c.Participant)).OrderBy(g => g.Key.Participant, StringComparer.CurrentCulture).Select(g => new CoachedConversations(g.Key.Participation, g.Key.Participant, [.. g]))])
            {
                Guided = guided,
            };
        }, stop);
}

/// <summary>From the assignments of now, so that a list costs what it shows.</summary>
internal static class CoachedConversationsQuery
{
    /// <summary>Those with the participants of other leercoaches, on a day of the training.</summary>
    public static IQueryable<Conversation> GuidedConversations(this Passage p) =>
        p.Db.GuideReach.Where(g => g.PersonId == p.Actor && !p.Db.LeercoachAssignments.Any(a => a.ParticipationId == g.ParticipationId && a.LeercoachId == p.Actor && a.Until == null))
            .Join(p.Db.Conversations, g => g.ConversationId, c => c.Id, (_, c) => c);

    /// <summary>As far as the own participants were not guided by a colleague, who is asked instead.</summary>
    public static IQueryable<Conversation> NotGuidedByOther(this IQueryable<Conversation> conversations, Passage p) =>
        conversations.Where(c => !p.Db.GuideReach.Any(g => g.ConversationId == c.Id && g.PersonId != p.Actor));

    public static IQueryable<Conversation> CoachedConversations(this Passage p) =>
        p.Db.LeercoachAssignments.Where(a => a.LeercoachId == p.Actor && a.Until == null).Join(p.Db.Conversations, a => a.ParticipationId, c => c.ParticipationId, (_, c) => c);
}

/// <summary>All conversations that concern the person who looks.</summary>
/// <param name="ToConfirm">Longest waiting first.</param>
public sealed record ConversationBook(IReadOnlyList<OwnConversations> Own, IReadOnlyList<ConversationLine> ToConfirm, IReadOnlyList<CoachedConversations> Coached)
{
    /// <summary>Those that the person who looks guided for participants of other leercoaches.</summary>
    public IReadOnlyList<ConversationLine> Guided { get; init; } = [];
}

/// <summary>Those of one dossier of one's own.</summary>
public sealed record OwnConversations(Guid Participation, string CohortName, IReadOnlyList<ConversationShelf> Kinds)
{
    /// <summary>From before somebody went over to the training alone: to read, and nothing more.</summary>
    public bool Kept { get; init; }
}

/// <summary>Those of one kind.</summary>
/// <param name="Asked">How many the programme asks; null where it does not say or does not count them.</param>
public sealed record ConversationShelf(string Kind, int? Asked, IReadOnlyList<ConversationLine> Lines)
{
    public int Confirmed => Lines.Count(l => l.Status == ConversationStatus.Confirmed);
}

/// <summary>Those of one participant of a leercoach.</summary>
public sealed record CoachedConversations(Guid Participation, string Participant, IReadOnlyList<ConversationLine> Lines);
