using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.App.Markdown;
using PortfolioWorkspace.Domain.Reviews;
using PortfolioWorkspace.Domain.Reviews.Anchoring;

namespace PortfolioWorkspace.App.Reviews.Comments;

/// <summary>One comment as it is shown: numbered in the order of the text, always with the words it was made on.</summary>
/// <param name="Start">In the plain text of the submission, like <paramref name="End"/>.</param>
public sealed record CommentLine(Guid Id, int Number, CommentKind Kind, string Body, string Quote, int Start, int End, DateTimeOffset? HandledAt);

/// <summary>A comment on an earlier text, and where its passage is now.</summary>
public sealed record CarriedComment(CommentLine Comment, Place Place);

/// <summary>Reads comments; those in a review that was not sent belong to its writer.</summary>
internal static class CommentQuery
{
    public static async Task<IReadOnlyList<CommentLine>> CommentsOfAsync(this Passage passage, Guid review) =>
        [.. (await InOrderAsync(passage, review)).Select(Line)];

    /// <summary>The comments of a review on the text that its submission became; what is gone comes first, so that nobody overlooks it.</summary>
    public static async Task<IReadOnlyList<CarriedComment>> CarriedAsync(this Passage passage, Guid review, string target)
    {
        var comments = await InOrderAsync(passage, review);
        if (comments.Count == 0) return [];
        var source = await passage.Db.Submissions.Where(s => s.Id == comments[0].SubmissionId).Select(s => s.Markdown).SingleAsync(passage.Stop);
        var places = AnchorFinder.Project(PlainText.Extract(source), PlainText.Extract(target), comments.ConvertAll(c => c.Anchor));
        return [.. comments.Select((c, i) => new CarriedComment(Line(c, i), places[i].Place)).OrderBy(c => c.Place != Place.Gone)];
    }

    private static Task<List<PassageComment>> InOrderAsync(Passage passage, Guid review) =>
        passage.Db.Comments.Where(c => c.ReviewId == review).OrderBy(c => c.Start).ThenBy(c => c.End).ThenBy(c => c.Id).ToListAsync(passage.Stop);

    private static CommentLine Line(PassageComment comment, int index) => new(comment.Id, index + 1, comment.Kind, comment.Body, comment.Exact, comment.Start, comment.End, comment.HandledAt);
}
