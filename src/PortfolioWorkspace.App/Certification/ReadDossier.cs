using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.App.Attendance;
using PortfolioWorkspace.App.Programmes;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;

namespace PortfolioWorkspace.App.Certification;

/// <summary>Shows one dossier to whoever may see its progress; the links to reports only to whoever may read them.</summary>
public sealed class ReadDossier(Gate gate, ProgrammeCatalog catalog)
{
    public Task<Answer<DossierView>> RunAsync(Guid participation, CancellationToken stop = default) =>
        gate.ReadAsync<DossierView>(Operation.SeeProgress, Subject.Participation(participation), async passage => await WithPlanningAsync(passage, await ViewAsync(passage, catalog, participation)), stop);

    /// <summary>What was planned anew and how long this person has: for the pages that show the dossier itself.</summary>
    private static async Task<DossierView> WithPlanningAsync(Passage passage, DossierView view) => view with
    {
        Extensions = await ExtensionsAsync(passage, view.ParticipationId),
        SessionMoves = await passage.SessionMovesAsync(m => passage.Db.Sessions.Any(s => s.Id == m.SessionId && s.CohortId == view.CohortId)),
        CalledOff = [.. (await passage.Db.Sessions.Where(s => s.CohortId == view.CohortId && s.CancelledAt != null).OrderBy(s => s.Number).ToListAsync(passage.Stop)).Select(s => SessionLine.Of(s, passage.Today))],
    };

    internal static async Task<DossierView> ViewAsync(Passage passage, ProgrammeCatalog catalog, Guid participation)
    {
        var db = passage.Db;
        var head = await db.Participations.Where(p => p.Id == participation)
            .Select(p => new
            {
                Participation = p,
                p.Assignments,
                Cohort = db.Cohorts.First(c => c.Id == p.CohortId),
                Person = db.Users.First(u => u.Id == p.PersonId),
                Decision = db.Decisions.Where(d => d.ParticipationId == p.Id).OrderByDescending(d => d.Number).FirstOrDefault(),
                Certificate = db.Certificates.Where(c => c.ParticipationId == p.Id).OrderByDescending(c => c.IssuedOn).FirstOrDefault(),
                Erasure = db.Erasures.Where(e => e.ParticipationId == p.Id && e.WithdrawnAt == null).OrderByDescending(e => e.Id).FirstOrDefault(),
                Withdrawn = db.CertificateWithdrawals.Any(w => w.ParticipationId == p.Id),
            })
            .AsSplitQuery()
            .SingleAsync(passage.Stop);
        var facts = await DossierFactsQuery.OfAsync(passage, participation);
        var standing = DossierStanding.Weigh(catalog, head.Cohort.ProgrammeCode, head.Cohort.ProgrammeVersion, facts);
        var coach = head.Assignments.FirstOrDefault(a => a.Until is null)?.LeercoachId;
        var circumstances = standing.CircumstancesIn(head.Cohort, await DossierFactsQuery.CoachedByAsync(passage, coach), await DossierFactsQuery.NobodyFreeAsync(passage, head.Cohort.Id, coach));
        var waivers = await db.Waivers.Where(w => w.ParticipationId == participation).ToListAsync(passage.Stop);
        var takenBack = waivers.Count == 0 ? [] : await db.WaiverWithdrawals.Where(w => w.ParticipationId == participation).ToDictionaryAsync(w => w.WaiverId, passage.Stop);
        var conflicts = head.Assignments.Count == 0 ? [] : await db.FactRows.Where(f => f.Fact == FactRow.Conflict && f.ParticipationId == participation).ToDictionaryAsync(f => f.Other!.Value, f => f.On!.Value, passage.Stop);
        var alignment = head.Decision is null ? null : await db.Alignments.Where(a => a.DecisionId == head.Decision.Id).OrderByDescending(a => a.On).ThenByDescending(a => a.Id).FirstOrDefaultAsync(passage.Stop);
        var names = await NamesAsync(passage, [.. head.Assignments.Select(a => a.LeercoachId), .. waivers.Select(w => w.ById), .. takenBack.Values.Select(w => w.ById), head.Decision?.FirstById, head.Decision?.SecondById]);
        var reads = AccessRules.Allows(Operation.ReadDossier, passage.Relations);
        var readsWhy = AccessRules.Allows(Operation.ReadDecision, passage.Relations);
        IReadOnlyList<EvidenceLine> evidence = reads ? await EvidenceLines.OfAsync(passage, standing) : [];
        return new DossierView(
            participation,
            head.Cohort.Id,
            head.Cohort.Name,
            head.Person.Name,
            head.Person.FirstName,
            head.Participation.Function,
            head.Participation.Organisation,
            head.Participation.JoinedOn,
            head.Participation.Track,
            [.. head.Assignments.OrderByDescending(a => a.From).Select(a => new CoachPeriod(a.LeercoachId, names[a.LeercoachId].Name, a.From, a.Until, names[a.LeercoachId].Until) { ConflictOn = conflicts.TryGetValue(a.LeercoachId, out var noted) ? noted : null })],
            passage.Relations,
            standing,
            evidence,
            [.. waivers.OrderBy(w => w.At).Select(w => new WaiverLine(w.Id, w.CriterionId, standing.Programme.Criteria.First(c => c.Id == w.CriterionId).Title, reads ? w.Reason : null, names[w.ById].Name, w.On)
            {
                TakenBack = takenBack.GetValueOrDefault(w.Id) is { } back ? new WaiverTakenBack(reads ? back.Reason : null, names[back.ById].Name, back.On) : null,
            })],
            head.Decision is not { } d ? null : new DecisionLine(
                d.Id, d.Number, d.Outcome, readsWhy ? d.Motivation : null, names[d.FirstById].Name, d.FirstById, d.On, d.NeedsSecond, d.SecondById is { } second ? names[second].Name : null, d.Complete),
            alignment is null ? null : new AlignmentLine(alignment.Party, alignment.Agreed, alignment.On, readsWhy || AccessRules.Allows(Operation.RecordAlignment, passage.Relations) ? alignment.Remark : null),
            head.Certificate is not { } c ? null : new CertificateLine(c.Id, c.Kind, c.Number, c.Code, c.IssuedOn, head.Withdrawn))
        {
            Erasure = head.Erasure is { } erasure ? new ErasureLine(erasure.RunsOn, erasure.RunAt is { } ran ? DutchTime.DayOf(ran) : null) : null,
            Moves = reads ? await MovesAsync(passage, standing, evidence) : [],
            TrackChanges = await db.TrackChanges.Where(c => c.ParticipationId == participation).OrderBy(c => c.Number)
                .Select(c => new TrackLine(c.Id, c.From, c.To, reads || c.ById == passage.Actor ? c.Reason : null, db.Users.Where(u => u.Id == c.ById).Select(u => u.Name).First(), c.On)).ToListAsync(passage.Stop),
            Outlook = standing.Outlook(circumstances),
            Circumstances = circumstances,
        };
    }

    private static async Task<IReadOnlyList<ExtensionGiven>> ExtensionsAsync(Passage passage, Guid participation)
    {
        var reads = AccessRules.Allows(Operation.ReadDossier, passage.Relations);
        var given = await passage.Db.DeadlineExtensions.Where(e => e.ParticipationId == participation).OrderByDescending(e => e.Number)
            .Select(e => new { Extension = e, By = passage.Db.Users.Where(u => u.Id == e.ById).Select(u => u.Name).FirstOrDefault() }).ToListAsync(passage.Stop);
        return [.. given.Select(g => new ExtensionGiven(
            g.Extension.Id, g.Extension.Before, g.Extension.Until, reads || g.Extension.ById == passage.Actor ? g.Extension.Reason : null, g.By, g.Extension.At is { } at ? DutchTime.DayOf(at) : null))];
    }

    private static async Task<IReadOnlyList<MoveLine>> MovesAsync(Passage passage, DossierStanding standing, IReadOnlyList<EvidenceLine> evidence)
    {
        var moves = await passage.Db.EvidenceMoves.Where(m => m.ParticipationId == passage.ParticipationId).OrderBy(m => m.At).ThenBy(m => m.Number)
            .Select(m => new { Move = m, By = passage.Db.Users.Where(u => u.Id == m.ById).Select(u => u.Name).First() }).ToListAsync(passage.Stop);
        return [.. moves.Select(m => new MoveLine(m.Move.Id, evidence.FirstOrDefault(e => e.Kind == m.Move.Kind && e.Id == m.Move.SubjectId), Title(m.Move.FromCriterion), Title(m.Move.ToCriterion), m.Move.Reason, m.By, m.Move.On))];

        Domain.Programmes.LocalText Title(string criterion) => standing.Programme.Criteria.FirstOrDefault(c => c.Id == criterion)?.Title ?? new(criterion, criterion);
    }

    private static async Task<Dictionary<Guid, (string Name, DateOnly? Until)>> NamesAsync(Passage passage, IReadOnlyCollection<Guid?> ids)
    {
        var wanted = ids.Where(i => i is not null).Select(i => i!.Value).Distinct().ToList();
        return await passage.Db.Users.Where(u => wanted.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => (u.Name, u.LeercoachCertifiedUntil), passage.Stop);
    }
}
