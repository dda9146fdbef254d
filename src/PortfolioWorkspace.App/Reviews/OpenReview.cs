using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.App.Live;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;
using PortfolioWorkspace.Domain.Documents;
using PortfolioWorkspace.Domain.Reviews;

namespace PortfolioWorkspace.App.Reviews;

/// <summary>A reader sits down with a submission: from now on it cannot be taken back, and there is a letter to write on.</summary>
public sealed class OpenReview(Gate gate)
{
    /// <returns>The reader's own review, new or as it was left.</returns>
    public Task<Answer<Guid>> RunAsync(Guid submission, CancellationToken stop = default) =>
        // Two readers, or two tabs of one, opened at the same moment: the second look finds what the first one made.
        SecondTry.RunAsync(() => TakeAsync(submission, stop));

    private Task<Answer<Guid>> TakeAsync(Guid id, CancellationToken stop) =>
        gate.ActAsync<Guid>(Operation.ReviewSubmission, Subject.Submission(id), async p =>
        {
            var own = await p.Db.Reviews.SingleOrDefaultAsync(r => r.SubmissionId == id && r.ReviewerId == p.Actor, p.Stop);
            var submission = await p.Db.Submissions.SingleAsync(s => s.Id == id, p.Stop);
            var document = await p.Db.Documents.Include(d => d.Submissions).SingleAsync(d => d.Id == submission.DocumentId, p.Stop);
            if (own?.SentAt is not null) return new Refusal("feedback-already-sent");
            if (submission.WithdrawnAt is not null) return new Refusal("submission-withdrawn");
            if (document.CanConclude(id, second: await p.AnswersBesideAsync(id)) is { } closed) return closed;

            if (submission.Open(p.Actor, p.Now)) p.Tell(await WriterAsync(p, document.ParticipationId), LiveTopic.SubmissionOpened, id);
            p.HistoryDetail = $"versie {submission.Number}";
            if (own is not null) return own.Id;
            var review = new Review { Id = p.NewId(), SubmissionId = id, DocumentId = document.Id, ParticipationId = document.ParticipationId, ReviewerId = p.Actor, StartedAt = p.Now };
            var letter = new Draft { Id = review.Id, ParticipationId = document.ParticipationId, OwnerId = p.Actor, Purpose = DraftPurpose.Letter };
            letter.Save("", TextHash.Of(""), DraftStamp.Blank, null, null, p.Now);
            p.Db.AddRange(review, letter);
            return review.Id;
        }, stop);

    internal static Task<Guid> WriterAsync(Passage p, Guid participation) =>
        p.Db.Participations.Where(x => x.Id == participation).Select(x => x.PersonId).SingleAsync(p.Stop);
}
