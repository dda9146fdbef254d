using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;

namespace PortfolioWorkspace.App.Documents;

/// <summary>Notes that somebody read a submission: the writer sees who did (facts §5.5), and the writer's own look marks the feedback as seen. Opening for review is the review desk's.</summary>
public sealed class NoteReading(Gate gate)
{
    public Task<Refusal?> RunAsync(Guid submission, CancellationToken stop = default) =>
        gate.ActAsync(Operation.ReadSubmission, Subject.Submission(submission), async p =>
        {
            if (p.Relations.Contains(Relation.Self))
            {
                foreach (var review in await p.Db.Reviews.Where(r => r.SubmissionId == submission && r.SentAt != null && r.ReadAt == null).ToListAsync(p.Stop)) review.MarkRead(p.Now);
                return null;
            }

            // Once per reader and day is enough to know; a reload is not another reading.
            var midnight = DutchTime.At(p.Today, TimeOnly.MinValue);
            var noted = await p.Db.History.AnyAsync(h => h.SubjectId == submission && h.ActorId == p.Actor && h.Operation == Operation.ReadSubmission && h.At >= midnight, p.Stop);
            if (!noted) p.NoteHistory();
            return null;
        }, stop);
}
