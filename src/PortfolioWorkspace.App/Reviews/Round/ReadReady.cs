using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.App.Programmes;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;
using PortfolioWorkspace.Domain.Documents;
using PortfolioWorkspace.Domain.Programmes;

namespace PortfolioWorkspace.App.Reviews.Round;

/// <summary>What somebody has lying ready, and what could not leave at its moment.</summary>
public sealed class ReadReady(Gate gate, ProgrammeCatalog catalog)
{
    private const int Most = 100;

    public Task<Answer<IReadOnlyList<ReadyFeedback>>> RunAsync(CancellationToken stop = default) =>
        gate.ReadAsync<IReadOnlyList<ReadyFeedback>>(Operation.SeeOwnDesk, Subject.OwnDesk, async p =>
        {
            var db = p.Db;
            var rows = await db.Reviews.Where(r => r.ReviewerId == p.Actor && r.SentAt == null && (r.ReadyAt != null || r.NotSent != null))
                // Who went on with a newer version has dealt with what was not sent about an older one.
                .Where(r => r.ReadyAt != null || !db.Reviews.Any(x => x.DocumentId == r.DocumentId && x.ReviewerId == p.Actor && x.StartedAt > r.StartedAt))
                .Join(db.Submissions, r => r.SubmissionId, s => s.Id, (r, s) => new { Review = r, s.Number })
                .Join(db.Documents, r => r.Review.DocumentId, d => d.Id, (r, d) => new { r.Review, Version = r.Number, d.Kind, d.Number })
                .Join(db.Participations, r => r.Review.ParticipationId, x => x.Id, (r, x) => new { r.Review, r.Version, r.Kind, r.Number, x.PersonId, x.CohortId })
                .Join(db.Cohorts, r => r.CohortId, c => c.Id, (r, c) => new { r.Review.Id, r.Review.SubmissionId, r.Review.Verdict, r.Review.SendAt, r.Review.NotSent, r.Version, r.Kind, r.Number, r.PersonId, c.ProgrammeCode, c.ProgrammeVersion })
                .Join(db.Users, r => r.PersonId, u => u.Id, (r, u) => new { Row = r, u.Name })
                .OrderBy(r => r.Row.Id).Take(Most).ToListAsync(p.Stop);
            return rows.ConvertAll(r => new ReadyFeedback(
                r.Row.Id, r.Row.SubmissionId, r.Name, catalog.Get(r.Row.ProgrammeCode, r.Row.ProgrammeVersion).Kind(r.Row.Kind).Name, r.Row.Number, r.Row.Version, r.Row.Verdict, r.Row.SendAt,
                r.Row.NotSent is { } code ? new Refusal(code) : null));
        }, stop);
}

/// <summary>Feedback that lies ready.</summary>
/// <param name="NotSent">Why it could not leave; then it is concept again.</param>
public sealed record ReadyFeedback(Guid Review, Guid Submission, string Participant, LocalText Kind, int Number, int Version, Verdict? Verdict, DateTimeOffset? SendAt, Refusal? NotSent);
