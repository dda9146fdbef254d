using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.App.Markdown;
using PortfolioWorkspace.Domain.Reviews;

namespace PortfolioWorkspace.App.Reviews.Comments;

/// <summary>What one reader said about an earlier version, beside a later text. All the comments beside one text are numbered on, so that a number means one.</summary>
/// <param name="Version">Number of the submission.</param>
/// <param name="Side">What the person who looks may do under the comments.</param>
public sealed record CarriedFeedback(Guid Review, int Version, string Reviewer, bool Mine, ThreadSide Side, IReadOnlyList<CarriedComment> Comments)
{
    /// <summary>Its place among the feedback on that version, the newest first.</summary>
    public int Order { get; init; }

    /// <summary>The version on which it was given.</summary>
    public Guid Submission { get; init; }

    public string ReviewerFirstName => Reviewer.Split(' ')[0];
}

/// <summary>Feedback that is carried to a later text.</summary>
/// <param name="SettledSince">Set on a version before the last that was answered: what was settled in it before this moment is past.</param>
internal sealed record CarriedPart(Guid Review, Guid Submission, int Version, Guid ReviewerId, string Reviewer, int Order, DateTimeOffset? SettledSince)
{
    /// <summary>What is settled while this text is worked on stays, so that it can be opened again and no number moves.</summary>
    public bool Carries(PassageComment comment) => Carries(SettledSince, comment.HandledAt, comment.ResolvedAt);

    public static bool Carries(DateTimeOffset? settledSince, DateTimeOffset? handledAt, DateTimeOffset? resolvedAt) => settledSince is not { } since || !(handledAt <= since || resolvedAt <= since);
}

/// <summary>Reads the feedback that goes along with a text: all of it on the last version that was answered, and of those before what is still open.</summary>
internal static class CarriedFeedbackQuery
{
    /// <summary>The reviews whose comments stand beside a text, in the order in which these are numbered.</summary>
    /// <param name="passage">That of whoever looks.</param>
    /// <param name="document">What is read or written.</param>
    /// <param name="before">Number of the submission that is read; null beside the draft.</param>
    public static async Task<IReadOnlyList<CarriedPart>> CarriedPartsAsync(this Passage passage, Guid document, int? before = null)
    {
        var db = passage.Db;
        var sent = await db.Reviews.Where(r => r.DocumentId == document && r.SentAt != null)
            .Join(db.Submissions.Where(s => before == null || s.Number < before), r => r.SubmissionId, s => s.Id, (r, s) => new { r.Id, r.ReviewerId, r.SentAt, s.Number, Submission = s.Id })
            .Join(db.Users, r => r.ReviewerId, u => u.Id, (r, u) => new { r.Id, r.ReviewerId, r.SentAt, r.Number, r.Submission, u.Name })
            .OrderByDescending(r => r.Number).ThenByDescending(r => r.SentAt).ThenBy(r => r.Id).ToListAsync(passage.Stop);
        return [.. sent.GroupBy(r => r.Number).SelectMany(version => version.Select((r, i) => new CarriedPart(r.Id, r.Submission, r.Number, r.ReviewerId, r.Name, i, r.Number < sent[0].Number ? sent[0].SentAt : null)))];
    }

    /// <param name="passage">That of whoever looks.</param>
    /// <param name="document">What is read or written.</param>
    /// <param name="target">Its text, as whoever looks reads it.</param>
    /// <param name="before">Number of the submission that is read; null beside the draft.</param>
    public static async Task<IReadOnlyList<CarriedFeedback>> CarriedFeedbackAsync(this Passage passage, Guid document, string target, int? before = null)
    {
        List<CarriedFeedback> all = [];
        var (numbered, plain) = (0, PlainText.Extract(target));
        foreach (var part in await passage.CarriedPartsAsync(document, before))
        {
            var comments = await passage.CarriedAsync(part, plain, numbered);
            numbered += comments.Count;
            if (comments.Count > 0 || part.SettledSince is null) all.Add(new CarriedFeedback(part.Review, part.Version, part.Reviewer, part.ReviewerId == passage.Actor, await passage.SideAsync(part.ReviewerId, part.Submission), comments) { Order = part.Order, Submission = part.Submission });
        }

        return all;
    }
}
