using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.App.Storage;
using PortfolioWorkspace.Domain.Attendance;
using PortfolioWorkspace.Domain.Certification;
using PortfolioWorkspace.Domain.Cohorts;
using PortfolioWorkspace.Domain.Conversations;
using PortfolioWorkspace.Domain.Documents;

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

    /// <summary>Since when a cohort's submissions wait for an answer: days, kinds and whose, never a word of them.</summary>
    public static async Task<IReadOnlyList<UnansweredFact>> UnansweredAsync(Passage passage, Guid cohort)
    {
        var db = passage.Db;
        var people = db.Participations.IgnoreQueryFilters([SecondWall.Visible]).Where(p => p.CohortId == cohort).Select(p => p.Id);
        var rows = await db.Documents.IgnoreQueryFilters([SecondWall.Visible])
            .Where(d => d.Status == DocumentStatus.Submitted && people.Contains(d.ParticipationId))
            .Join(db.Submissions.IgnoreQueryFilters([SecondWall.Visible]).Where(s => s.WithdrawnAt == null), d => d.Id, s => s.DocumentId, (d, s) => new { d.Id, d.ParticipationId, d.Kind, s.Number, s.SubmittedAt, s.PromisedOn })
            .ToListAsync(passage.Stop);
        return [.. rows.GroupBy(r => r.Id).Select(g => g.MaxBy(r => r.Number)!).Select(r => new UnansweredFact(r.ParticipationId, r.Kind, r.SubmittedAt, r.PromisedOn))];
    }

    /// <summary>How many people each of these leercoaches has now, in groups that are not certified yet: a number, and nobody's name.</summary>
    public static Task<Dictionary<Guid, int>> CoachedAsync(Passage passage, IReadOnlyCollection<Guid> leercoaches)
    {
        var db = passage.Db;
        var running = db.Cohorts.Where(c => c.CertificationOn == null || c.CertificationOn >= passage.Today).Select(c => c.Id);
        return db.LeercoachAssignments.IgnoreQueryFilters([SecondWall.Visible])
            .Where(a => a.Until == null && leercoaches.Contains(a.LeercoachId) && db.Participations.Any(p => p.Id == a.ParticipationId && running.Contains(p.CohortId)))
            .GroupBy(a => a.LeercoachId)
            .ToDictionaryAsync(g => g.Key, g => g.Count(), passage.Stop);
    }

    private static async Task<IReadOnlyDictionary<Guid, DossierFacts>> ReadAsync(Passage passage, IQueryable<Participation> which)
    {
        var db = passage.Db;
        var people = await which
            .Select(p => new
            {
                p.Id,
                p.Track,
                p.ExtendedDeadline,
                p.CohortId,
                Deadline = db.Cohorts.Where(c => c.Id == p.CohortId).Select(c => c.ReportDeadline).First(),
                Sessions = db.Sessions.Where(s => s.CohortId == p.CohortId).OrderBy(s => s.Number).ToList(),
            })
            .ToListAsync(passage.Stop);
        var rows = (await db.FactRows.Where(f => which.Select(p => p.Id).Contains(f.ParticipationId)).ToListAsync(passage.Stop)).ToLookup(f => f.ParticipationId);
        return people.ToDictionary(p => p.Id, p => Build(rows[p.Id].ToLookup(f => f.Fact), p.Sessions) with
        {
            Today = passage.Today,
            Track = p.Track,
            ReportDeadline = p.Deadline,
            ExtendedDeadline = p.ExtendedDeadline,
        });
    }

    private static DossierFacts Build(ILookup<string, FactRow> facts, List<Session> sessions)
    {
        var marks = facts[FactRow.Attendance].ToDictionary(f => f.Other!.Value);
        var links = facts[FactRow.Link].ToLookup(f => f.Id, f => f.Other!.Value);
        var extensions = facts[FactRow.Extension].ToDictionary(f => f.Id, f => f.On);
        var decision = facts[FactRow.Decision].MaxBy(f => f.Amount);
        var alignment = facts[FactRow.Alignment].Where(a => a.Other == decision?.Id).MaxBy(f => (f.On, f.Id));
        return new DossierFacts
        {
            Today = default,
            Track = default,
            Sessions = [.. sessions.Select(s => SessionFact(s, marks.GetValueOrDefault(s.Id)))],
            Conversations = [.. facts[FactRow.Conversation].OrderBy(f => f.On).Select(f => new ConversationFact(f.Id, f.Word!, f.On!.Value, Enum.Parse<ConversationStatus>(f.State!), f.Other is not null, f.Until))],
            Documents = [.. facts[FactRow.Document].Select(f => DocumentFact(f, links) with { ExtendedUntil = extensions.GetValueOrDefault(f.Id) })],
            Ratings = [.. facts[FactRow.Rating].Select(f => new RatingFact(f.Id, Enum.Parse<Rater>(f.Word!), f.On!.Value))],
            Waivers = [.. facts[FactRow.Waiver].Select(f => new WaiverFact(f.Id, f.Word!, f.On!.Value))],
            ExtraHours = [.. facts[FactRow.Hours].Select(f => new HoursFact(f.Id, f.Word!, f.On!.Value, f.Amount!.Value) { Confirmed = f.State == "Confirmed" })],
            Agreement = facts[FactRow.Agreement].Select(f => new AgreementFact(f.Id, f.Word!.Split(','), f.On!.Value, Approved(facts[FactRow.Document]))).FirstOrDefault(),
            Intake = facts[FactRow.Intake].Select(f => new IntakeFact(f.Id, f.On, f.Until, f.Word is not null)).FirstOrDefault(),
            Judgement = decision is null ? null : new JudgementFact(decision.Id, decision.State == nameof(DecisionOutcome.Certified), decision.On!.Value) { EndsWithProof = decision.State == nameof(DecisionOutcome.ProofOnly) },
            Alignment = alignment is null ? null : new AlignmentFact(alignment.Id, alignment.State == "Agreed", alignment.On!.Value),
        };
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
        session.CreditedHours,
        mark is null ? null : Enum.Parse<AttendanceStatus>(mark.State!),
        mark?.Amount);

    private static DocumentFact DocumentFact(FactRow row, ILookup<Guid, Guid> links)
    {
        var (kind, phase) = row.Word!.Split('/') is [var k, var p] ? (k, p) : throw new InvalidOperationException("A document fact names kind and phase.");
        return new DocumentFact(row.Id, kind, phase.Length == 0 ? null : phase, [.. links[row.Id]], Enum.Parse<DocumentStatus>(row.State!), row.On, row.Until);
    }
}

/// <summary>A submission that nobody has answered.</summary>
/// <param name="PromisedOn">Null for what was handed in before promises were kept.</param>
public sealed record UnansweredFact(Guid Participation, string Kind, DateTimeOffset SubmittedAt, DateOnly? PromisedOn);
