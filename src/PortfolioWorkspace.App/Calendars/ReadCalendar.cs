using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.App.Attendance;
using PortfolioWorkspace.App.Conversations;
using PortfolioWorkspace.App.Programmes;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;
using PortfolioWorkspace.Domain.Cohorts;
using PortfolioWorkspace.Domain.Conversations;
using PortfolioWorkspace.Domain.Documents;
using PortfolioWorkspace.Domain.Programmes;

namespace PortfolioWorkspace.App.Calendars;

/// <summary>The dates of the person who looks, with the relations of now: who no longer belongs to a group finds nothing of it.</summary>
public sealed class ReadCalendar(Gate gate, ProgrammeCatalog catalog)
{
    /// <summary>A calendar looks ahead; what is longer ago is in the house itself.</summary>
    public const int DaysBack = 365;

    private static readonly IReadOnlyList<Operation> Changing = [Operation.ChangeSession, Operation.CancelSession, Operation.LogConversation];

    public Task<Answer<CalendarDates>> RunAsync(CancellationToken stop = default) =>
        gate.ReadAsync<CalendarDates>(Operation.SeeOwnDesk, Subject.OwnDesk, async p =>
        {
            var own = await p.Db.Participations.Where(x => x.PersonId == p.Actor)
                .Join(p.Db.Cohorts, x => x.CohortId, c => c.Id, (x, c) => new OwnPath(x, c)).ToListAsync(p.Stop);
            var writing = own.FindAll(o => o.Participation.Track != Track.TrainingOnly);
            return new CalendarDates(await SessionsAsync(p, own.FindAll(o => o.Participation.Track != Track.WithoutCourse)), await DeadlinesAsync(p, writing), await ConversationsAsync(p, writing));
        }, stop);

    private static async Task<IReadOnlyList<CalendarSession>> SessionsAsync(Passage p, IReadOnlyList<OwnPath> own)
    {
        var (since, cohorts) = (p.Now.AddDays(-DaysBack), own.Select(o => o.Cohort.Id).ToList());
        var found = await p.Db.Sessions.Where(s => s.Start > since && (cohorts.Contains(s.CohortId) || p.Db.Staff.Any(m => m.CohortId == s.CohortId && m.PersonId == p.Actor && m.Role == StaffRole.Trainer)))
            .Join(p.Db.Cohorts, s => s.CohortId, c => c.Id, (s, c) => new { Session = s, CohortName = c.Name }).ToListAsync(p.Stop);
        var changed = await ChangesAsync(p, found.ConvertAll(f => f.Session.Id));
        return
        [
            .. found.OrderBy(f => f.Session.Start).ThenBy(f => f.Session.Id).GroupBy(f => f.Session.SharedId ?? f.Session.Id).Select(rows =>
            {
                // The row that the person takes part in themselves, before one that they only train.
                var row = rows.OrderByDescending(r => cohorts.Contains(r.Session.CohortId)).First();
                return new CalendarSession(
                    rows.Min(r => r.Session.Id), SessionLine.Of(row.Session, p.Today), row.Session.CohortId, row.CohortName, own.FirstOrDefault(o => o.Cohort.Id == row.Session.CohortId)?.Participation.Id,
                    row.Session.Version, rows.Max(r => changed.GetValueOrDefault(r.Session.Id)));
            }),
        ];
    }

    private async Task<IReadOnlyList<CalendarDeadline>> DeadlinesAsync(Passage p, IReadOnlyList<OwnPath> writing)
    {
        var (since, ids) = (p.Today.AddDays(-DaysBack), writing.Select(o => o.Participation.Id).ToList());
        var later = (await p.Db.Documents.Where(d => ids.Contains(d.ParticipationId) && d.ExtendedUntil != null)
            .Select(d => new { d.Id, d.ParticipationId, d.Kind, On = d.ExtendedUntil!.Value, Given = d.Extensions.Count(e => e.State == ExtensionState.Granted) }).ToListAsync(p.Stop)).ToLookup(d => d.ParticipationId);
        return [.. writing.SelectMany(Of).Where(d => d.On >= since).OrderBy(d => d.On)];

        IEnumerable<CalendarDeadline> Of(OwnPath own)
        {
            var programme = catalog.Get(own.Cohort.ProgrammeCode, own.Cohort.ProgrammeVersion);
            foreach (var kind in programme.DocumentKinds)
            {
                if (HandInDate.Of(programme, kind.Code, own.Cohort.ReportDeadline, own.Participation.ExtendedDeadline) is not { } date) continue;
                var common = new CalendarDeadline(own.Participation.Id, kind.Code, kind.Name, own.Cohort.Name, date, null, own.Cohort.Version + own.Participation.Version);
                yield return common;
                foreach (var document in later[own.Participation.Id].Where(d => d.Kind == kind.Code && d.On > date)) yield return common with { On = document.On, Document = document.Id, Changes = document.Given };
            }
        }
    }

    private static async Task<IReadOnlyList<CalendarConversation>> ConversationsAsync(Passage p, IReadOnlyList<OwnPath> writing)
    {
        var (since, ids) = (p.Today.AddDays(-DaysBack), writing.Select(o => o.Participation.Id).ToList());
        var own = ids.Count == 0 ? [] : await p.Db.Conversations.Where(c => ids.Contains(c.ParticipationId) && c.Status == ConversationStatus.Planned && c.HeldOn >= since)
            .Select(c => new Planned(c, null)).ToListAsync(p.Stop);
        var coached = await PlannedAsync(p.CoachedConversations().NotGuidedByOther(p), ConversationHead.InReach(p));
        var guided = await PlannedAsync(p.GuidedConversations(), ConversationHead.Guided(p));
        var all = own.Concat(coached).Concat(guided).OrderBy(t => t.Talk.HeldOn).ThenBy(t => t.Talk.Id).ToList();
        var changed = await ChangesAsync(p, all.ConvertAll(t => t.Talk.Id));
        return [.. all.Select(t => new CalendarConversation(t.Talk.Id, t.Talk.Kind, t.Talk.HeldOn, t.Participant?.Split(' ')[0], t.Talk.Version, t.Talk.LoggedAt, changed.GetValueOrDefault(t.Talk.Id)))];

        Task<List<Planned>> PlannedAsync(IQueryable<Conversation> which, IQueryable<ConversationHead> heads) => which.Where(c => c.LeercoachId != null && c.Status == ConversationStatus.Planned && c.HeldOn >= since)
            .Join(heads, c => c.ParticipationId, x => x.ParticipationId, (c, x) => new Planned(c, p.Db.Users.Where(u => u.Id == x.PersonId).Select(u => u.Name).First())).ToListAsync(p.Stop);
    }

    /// <summary>When each was last changed, as the history knows.</summary>
    private static async Task<Dictionary<Guid, DateTimeOffset?>> ChangesAsync(Passage p, IReadOnlyList<Guid> subjects) =>
        await p.Db.History.Where(h => subjects.Contains(h.SubjectId) && Changing.Contains(h.Operation)).GroupBy(h => h.SubjectId)
            .Select(g => new { g.Key, At = g.Max(h => h.At) }).ToDictionaryAsync(g => g.Key, g => (DateTimeOffset?)g.At, p.Stop);

    private sealed record OwnPath(Participation Participation, Cohort Cohort);

    private sealed record Planned(Conversation Talk, string? Participant);
}
