using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.App.Storage;
using PortfolioWorkspace.Domain.Attendance;
using PortfolioWorkspace.Domain.Certification;
using PortfolioWorkspace.Domain.Cohorts;
using PortfolioWorkspace.Domain.Conversations;
using PortfolioWorkspace.Domain.Documents;
using PortfolioWorkspace.Domain.Programmes;

namespace PortfolioWorkspace.App.Certification;

/// <summary>Reads what counts: two queries for one dossier and for a whole cohort alike. It lifts the filters, because an organiser may see statuses; it reads no text, and only after the Gate said yes.</summary>
public static class DossierFactsQuery
{
    public static Task<IReadOnlyDictionary<Guid, DossierFacts>> OfCohortAsync(Passage passage, Guid cohort) =>
        ReadAsync(passage, passage.Db.Participations.IgnoreQueryFilters([SecondWall.Visible]).Where(p => p.CohortId == cohort));

    public static async Task<DossierFacts> OfAsync(Passage passage, Guid participation) =>
        (await ReadAsync(passage, passage.Db.Participations.IgnoreQueryFilters([SecondWall.Visible]).Where(p => p.Id == participation)))[participation];

    /// <summary>For lists over cohorts, such as a leercoach's own participants; the caller's query says which.</summary>
    public static Task<IReadOnlyDictionary<Guid, DossierFacts>> OfManyAsync(Passage passage, IQueryable<Participation> participations) => ReadAsync(passage, participations);

    /// <summary>How many people this leercoach has now, in groups that are not certified yet: a number, and nobody's name. Null where there is no leercoach.</summary>
    public static async Task<int?> CoachedByAsync(Passage passage, Guid? leercoach) =>
        leercoach is { } who ? await Loads(passage, passage.Db.Users.Where(u => u.Id == who).Select(u => u.Id)).Select(l => l.People).FirstOrDefaultAsync(passage.Stop) : null;

    /// <summary>How many people each of these leercoaches has now beside how many they can guide; numbers, and nobody's name.</summary>
    public static async Task<IReadOnlyDictionary<Guid, LeercoachLoad>> LoadsOfAsync(Passage passage, IReadOnlyCollection<Guid> leercoaches)
    {
        var limits = await passage.Db.Users.Where(u => leercoaches.Contains(u.Id)).Select(u => new { u.Id, u.LeercoachCapacity }).ToListAsync(passage.Stop);
        var people = await Loads(passage, passage.Db.Users.Where(u => leercoaches.Contains(u.Id)).Select(u => u.Id)).ToDictionaryAsync(l => l.LeercoachId, l => l.People, passage.Stop);
        return limits.ToDictionary(l => l.Id, l => new LeercoachLoad(people.GetValueOrDefault(l.Id), l.LeercoachCapacity));
    }

    /// <summary>Nobody coaches this person, and every leercoach of the group has as many people as they can guide.</summary>
    public static async Task<bool> NobodyFreeAsync(Passage passage, Guid cohort, Guid? leercoach)
    {
        if (leercoach is not null) return false;
        return LeercoachLoad.NobodyFree((await LoadsOfAsync(passage, await passage.LeercoachesOf(cohort).Distinct().ToListAsync(passage.Stop))).Values);
    }

    /// <summary>A cohort with its sessions, and how many people each of its leercoaches has: one query.</summary>
    public static async Task<CohortHead> HeadAsync(Passage passage, Guid cohort)
    {
        var db = passage.Db;
        var coaches = db.LeercoachAssignments.Where(a => a.Until == null).Join(db.Participations, a => a.ParticipationId, x => x.Id, (a, x) => new { a.LeercoachId, x.CohortId }).Where(a => a.CohortId == cohort).Distinct();
        var loads = coaches.Join(Loads(passage, coaches.Select(a => a.LeercoachId)), a => a.LeercoachId, l => l.LeercoachId, (a, l) => new { a.CohortId, l.LeercoachId, l.People, Capacity = db.Users.Where(u => u.Id == l.LeercoachId).Select(u => u.LeercoachCapacity).FirstOrDefault() });
        var head = await db.Cohorts.IgnoreQueryFilters([SecondWall.Visible]).Where(c => c.Id == cohort)
            .Select(c => new { Cohort = c, Sessions = c.Sessions.OrderBy(s => s.Number).ToList(), Loads = loads.Where(l => l.CohortId == c.Id).ToList() })
            .SingleAsync(passage.Stop);
        return new CohortHead(head.Cohort, head.Sessions, head.Loads.ToDictionary(l => l.LeercoachId, l => new LeercoachLoad(l.People, l.Capacity)));
    }

    /// <summary>Which parts of their programme the people of a cohort have used: codes, and nothing of what they wrote.</summary>
    public static async Task<UsedParts> UsedInAsync(Passage passage, Guid cohort)
    {
        var db = passage.Db;
        var who = db.Participations.IgnoreQueryFilters([SecondWall.Visible]).Where(p => p.CohortId == cohort).Select(p => p.Id);
        var documents = await db.Documents.IgnoreQueryFilters().Where(d => who.Contains(d.ParticipationId)).Select(d => new { d.Kind, d.Phase }).Distinct().ToListAsync(passage.Stop);
        var competences = await db.ProfileRatings.IgnoreQueryFilters().Where(r => who.Contains(r.ParticipationId)).SelectMany(r => r.Competences).IgnoreQueryFilters().Select(c => c.Competence).Distinct().ToListAsync(passage.Stop);
        var waived = await db.Waivers.IgnoreQueryFilters().Where(w => who.Contains(w.ParticipationId)).Select(w => w.CriterionId).Distinct().ToListAsync(passage.Stop);
        var moved = await db.EvidenceMoves.IgnoreQueryFilters().Where(m => who.Contains(m.ParticipationId)).Select(m => new { m.FromCriterion, m.ToCriterion }).Distinct().ToListAsync(passage.Stop);
        var judged = await db.GuidelineJudgements.IgnoreQueryFilters().Where(g => who.Contains(g.ParticipationId))
            .Join(db.Reviews, g => g.ReviewId, r => r.Id, (g, r) => new { g.Guideline, r.SubmissionId }).Join(db.Submissions, g => g.SubmissionId, s => s.Id, (g, s) => new { g.Guideline, s.DocumentId })
            .Join(db.Documents, g => g.DocumentId, d => d.Id, (g, d) => new { d.Kind, g.Guideline }).Distinct().ToListAsync(passage.Stop);
        return new UsedParts([.. documents.Select(d => d.Kind).Distinct()], [.. documents.Select(d => d.Phase).OfType<string>().Distinct()], competences, [.. waived.Union(moved.SelectMany(m => new[] { m.FromCriterion, m.ToCriterion }))], [.. judged.Select(g => (g.Kind, g.Guideline))]);
    }

    /// <param name="leercoaches">Of whom: to count everybody's people would cost more with each group of the house.</param>
    private static IQueryable<PeopleOfLeercoach> Loads(Passage passage, IQueryable<Guid> leercoaches)
    {
        var db = passage.Db;
        var running = db.Cohorts.Where(c => c.CertificationOn == null || c.CertificationOn >= passage.Today).Select(c => c.Id);
        return db.LeercoachAssignments.IgnoreQueryFilters([SecondWall.Visible])
            .Where(a => a.Until == null && leercoaches.Contains(a.LeercoachId) && db.Participations.Any(p => p.Id == a.ParticipationId && running.Contains(p.CohortId)))
            .GroupBy(a => a.LeercoachId)
            .Select(g => new PeopleOfLeercoach { LeercoachId = g.Key, People = g.Count() });
    }

    /// <summary>Everybody in a cohort with their facts, for who has its sessions already: one query.</summary>
    public static async Task<IReadOnlyList<CohortFacts>> MembersAsync(Passage passage, Guid cohort, IReadOnlyList<Session> sessions)
    {
        var all = await RowsAsync(passage, passage.Db.Participations.IgnoreQueryFilters([SecondWall.Visible]).Where(p => p.CohortId == cohort));
        return [.. all.Select(rows =>
        {
            var facts = rows.ToLookup(f => f.Fact);
            var leercoach = facts[FactRow.Leercoach].FirstOrDefault();
            return new CohortFacts(rows.Key, facts[FactRow.Person].Single().Word!, leercoach?.Id, leercoach?.Word, facts[FactRow.Certificate].FirstOrDefault()?.Word, Build(passage, facts, sessions))
            {
                WaitsForSecond = facts[FactRow.Second].Any(),
                PaperWithdrawn = facts[FactRow.Withdrawn].Any(),
                Waiting = [.. facts[FactRow.Waiting].Select(f => new UnansweredFact(f.Word!, f.Until!.Value, f.On))],
            };
        })];
    }

    private static async Task<IReadOnlyDictionary<Guid, DossierFacts>> ReadAsync(Passage passage, IQueryable<Participation> which)
    {
        var sessions = (await passage.Db.Sessions.Where(s => which.Any(p => p.CohortId == s.CohortId)).OrderBy(s => s.Number).ToListAsync(passage.Stop)).ToLookup(s => s.CohortId);
        return (await RowsAsync(passage, which)).Select(rows => (rows.Key, Facts: rows.ToLookup(f => f.Fact))).ToDictionary(r => r.Key, r => Build(passage, r.Facts, sessions[r.Facts[FactRow.Person].Single().Other!.Value]));
    }

    private static async Task<ILookup<Guid, FactRow>> RowsAsync(Passage passage, IQueryable<Participation> which) =>
        (await passage.Db.FactRows.Where(f => which.Select(p => p.Id).Contains(f.ParticipationId)).ToListAsync(passage.Stop)).ToLookup(f => f.ParticipationId);

    private static DossierFacts Build(Passage passage, ILookup<string, FactRow> facts, IEnumerable<Session> sessions)
    {
        var person = facts[FactRow.Person].Single();
        var marks = facts[FactRow.Attendance].ToDictionary(f => f.Other!.Value);
        // Most reports are about one conversation, which came along with the document; these are the others.
        var links = facts[FactRow.Link].ToLookup(f => f.Id, f => f.Other!.Value);
        var extensions = facts[FactRow.Extension].ToDictionary(f => f.Id, f => f.On);
        var decision = facts[FactRow.Decision].MaxBy(f => f.Amount);
        var alignment = facts[FactRow.Alignment].Where(a => a.Other == decision?.Id).MaxBy(f => (f.On, f.Id));
        var noted = new DossierFacts
        {
            Today = passage.Today,
            Track = Enum.Parse<Track>(person.State!),
            KeepsVersion = (int?)person.Amount,
            ReportDeadline = person.Until,
            ExtendedDeadline = person.On,
            // What was called off is no chance any more; where somebody was, stays.
            Sessions = [.. sessions.Where(s => s.CancelledAt is null || (marks.GetValueOrDefault(s.Id)?.State is { } state && !AttendanceStatuses.IsMissed(Enum.Parse<AttendanceStatus>(state)))).Select(s => SessionFact(s, marks.GetValueOrDefault(s.Id)))],
            Conversations = [.. facts[FactRow.Conversation].OrderBy(f => f.On).Select(f => new ConversationFact(f.Id, f.Word!, f.On!.Value, Enum.Parse<ConversationStatus>(f.State!), f.Other is not null, f.Until))],
            Documents = [.. facts[FactRow.Document].Select(f => DocumentFact(f, links) with { ExtendedUntil = extensions.GetValueOrDefault(f.Id) })],
            Ratings = [.. facts[FactRow.Rating].Select(f => new RatingFact(f.Id, Enum.Parse<Rater>(f.Word!), f.On!.Value))],
            Waivers = [.. facts[FactRow.Waiver].Select(f => new WaiverFact(f.Id, f.Word!, f.On!.Value))],
            ExtraHours = [.. facts[FactRow.Hours].Select(f => new HoursFact(f.Id, f.Word!, f.On!.Value, f.Amount!.Value) { Confirmed = f.State == "Confirmed" })],
            Agreement = facts[FactRow.Agreement].Select(f => new AgreementFact(f.Id, f.Word!.Split(','), f.On!.Value, Approved(facts[FactRow.Document]))).FirstOrDefault(),
            Intake = facts[FactRow.Intake].Select(f => new IntakeFact(f.Id, f.On, f.Until, f.Word is not null)).FirstOrDefault(),
            Judgement = decision is null ? null : new JudgementFact(decision.Id, decision.State == nameof(DecisionOutcome.Certified), decision.On!.Value) { EndsWithProof = decision.State == nameof(DecisionOutcome.ProofOnly) },
            AsDecided = decision?.Word is { } kept ? FrozenEvaluation.Read(kept) : null,
            Alignment = alignment is null ? null : new AlignmentFact(alignment.Id, alignment.State == "Agreed", alignment.On!.Value),
        };
        return noted.CountedAs(facts[FactRow.Move].ToDictionary(f => f.Id, f => f.Word!));
    }

    // The agreed product is handed in as a document of its own kind, which no criterion has to ask for.
    private static DateOnly? Approved(IEnumerable<FactRow> documents) =>
        documents.Where(d => d.State == nameof(DocumentStatus.Approved) && d.Word!.StartsWith($"{AgreedEndProduct.DocumentKind}/", StringComparison.Ordinal)).Min(d => d.Until);

    private static SessionFact SessionFact(Session session, FactRow? mark) => new(
        session.Id,
        session.Number,
        session.Kind,
        session.Mode,
        session.Start is { } start ? Domain.DutchTime.DayOf(start) : null,
        session.CreditedHours ?? 0,
        mark is null ? null : Enum.Parse<AttendanceStatus>(mark.State!),
        mark?.Amount);

    private static DocumentFact DocumentFact(FactRow row, ILookup<Guid, Guid> links)
    {
        var (kind, phase) = row.Word!.Split('/') is [var k, var p] ? (k, p) : throw new InvalidOperationException("A document fact names kind and phase.");
        return new DocumentFact(row.Id, kind, phase.Length == 0 ? null : phase, row.Other is { } first ? [first, .. links[row.Id]] : [], Enum.Parse<DocumentStatus>(row.State!), row.On, row.Until);
    }
}

/// <summary>What a group has in common.</summary>
/// <param name="Loads">How many people each of its leercoaches has now, in all groups.</param>
public sealed record CohortHead(Cohort Cohort, IReadOnlyList<Session> Sessions, IReadOnlyDictionary<Guid, LeercoachLoad> Loads)
{
    /// <summary>What the chances of one of its people depend on beside the dossier.</summary>
    public Circumstances CircumstancesOf(DossierStanding standing, Guid? leercoach) =>
        standing.CircumstancesIn(Cohort, leercoach is { } coach ? Loads.GetValueOrDefault(coach)?.People : null, leercoach is null && LeercoachLoad.NobodyFree(Loads.Values));
}

/// <summary>How many people a leercoach has now.</summary>
internal sealed class PeopleOfLeercoach
{
    public Guid LeercoachId { get; init; }
    public int People { get; init; }
}

/// <summary>One participant of a cohort with what counts.</summary>
public sealed record CohortFacts(Guid ParticipationId, string Name, Guid? LeercoachId, string? Leercoach, string? CertificateNumber, DossierFacts Facts)
{
    /// <summary>What this person handed in and nobody has answered.</summary>
    public IReadOnlyList<UnansweredFact> Waiting { get; init; } = [];

    /// <summary>A first trainer signed for good, and the second has not.</summary>
    public bool WaitsForSecond { get; init; }

    /// <summary>There was a certificate or a proof, and it is out of force.</summary>
    public bool PaperWithdrawn { get; init; }
}

/// <summary>A submission that nobody has answered: days and the kind, never a word of it.</summary>
/// <param name="SubmittedOn">When the document was handed in for the first time.</param>
/// <param name="PromisedOn">Null for what was handed in before promises were kept.</param>
public sealed record UnansweredFact(string Kind, DateOnly SubmittedOn, DateOnly? PromisedOn);
