using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;

namespace PortfolioWorkspace.App.Reviews.Round;

/// <summary>A reader saw at the desk that planned feedback was overtaken. From then on the list does not say it any more: nothing can be done about it.</summary>
public sealed class SeeNotSent(Gate gate)
{
    public Task<Refusal?> RunAsync(Guid submission, CancellationToken stop = default) =>
        gate.ActAsync(Operation.SitAtDesk, Subject.Submission(submission), async p =>
        {
            if (await p.Db.Reviews.SingleOrDefaultAsync(r => r.SubmissionId == submission && r.ReviewerId == p.Actor && r.NotSent != null, p.Stop) is not { } own) return null;
            // What can still be sent is not forgotten by looking at it.
            if ((await p.ReviewedDocumentAsync(own)).CanConclude(submission, await p.AnswersBesideAsync(submission)) is not null) own.SeeNotSent();
            return null;
        }, stop);
}
