using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;

namespace PortfolioWorkspace.App.Reviews.Comments;

/// <summary>What one reader said about an earlier version, beside a later text. Several readers of that version each have theirs; the comments are numbered on, so that a number means one.</summary>
/// <param name="Version">Number of the submission.</param>
/// <param name="Side">What the person who looks may do under the comments.</param>
public sealed record CarriedFeedback(Guid Review, int Version, string Reviewer, bool Mine, ThreadSide Side, IReadOnlyList<CarriedComment> Comments)
{
    /// <summary>How many comments of other readers are numbered before these.</summary>
    public int Before { get; init; }

    public string ReviewerFirstName => Reviewer.Split(' ')[0];
}

/// <summary>Reads the feedback of all readers of one version.</summary>
internal static class CarriedFeedbackQuery
{
    /// <summary>The reviews of one submission that were sent, the newest first: the order in which their comments are numbered.</summary>
    public static async Task<IReadOnlyList<Guid>> SentOnAsync(this Passage passage, Guid submission) =>
        await passage.Db.Reviews.Where(r => r.SubmissionId == submission && r.SentAt != null).OrderByDescending(r => r.SentAt).ThenBy(r => r.Id).Select(r => r.Id).ToListAsync(passage.Stop);

    /// <param name="passage">That of whoever looks.</param>
    /// <param name="submission">What they read.</param>
    /// <param name="target">The text that it became.</param>
    public static async Task<IReadOnlyList<CarriedFeedback>> CarriedFeedbackAsync(this Passage passage, Guid submission, string target)
    {
        List<CarriedFeedback> all = [];
        foreach (var id in await passage.SentOnAsync(submission))
        {
            var before = all.Sum(f => f.Comments.Count);
            var review = await passage.Db.Reviews.Where(r => r.Id == id).Join(passage.Db.Users, r => r.ReviewerId, u => u.Id, (r, u) => new { r.ReviewerId, u.Name }).SingleAsync(passage.Stop);
            var number = await passage.Db.Submissions.Where(s => s.Id == submission).Select(s => s.Number).SingleAsync(passage.Stop);
            var comments = await passage.CarriedAsync(id, target);
            all.Add(new CarriedFeedback(
                id, number, review.Name, review.ReviewerId == passage.Actor, await passage.SideAsync(review.ReviewerId, submission),
                [.. comments.Select(c => c with { Comment = c.Comment with { Number = c.Comment.Number + before } })])
            {
                Before = before,
            });
        }

        return all;
    }
}
