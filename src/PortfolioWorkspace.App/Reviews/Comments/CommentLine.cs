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
public sealed record CarriedComment(CommentLine Comment, Place Place, int Start, int End);

/// <summary>Reads comments; those in a review that was not sent belong to its writer.</summary>
internal static class CommentQuery
{
    public static async Task<IReadOnlyList<CommentLine>> CommentsOfAsync(this Passage passage, Guid review) =>
        Lines(await passage.Db.Comments.Where(c => c.ReviewId == review).ToListAsync(passage.Stop));

    public static IReadOnlyList<CommentLine> Lines(IEnumerable<PassageComment> comments) =>
        [.. comments.OrderBy(c => c.Start).ThenBy(c => c.End).ThenBy(c => c.Id).Select((c, i) => new CommentLine(c.Id, i + 1, c.Kind, c.Body, c.Exact, c.Start, c.End, c.HandledAt))];

    /// <summary>The comments of a review on the text that its submission became; what is gone comes first, so that nobody overlooks it.</summary>
    public static async Task<IReadOnlyList<CarriedComment>> CarriedAsync(this Passage passage, Guid review, string target)
    {
        var comments = await passage.Db.Comments.Where(c => c.ReviewId == review).OrderBy(c => c.Start).ThenBy(c => c.End).ThenBy(c => c.Id).ToListAsync(passage.Stop);
        if (comments.Count == 0) return [];
        var source = await passage.Db.Submissions.Where(s => s.Id == comments[0].SubmissionId).Select(s => s.Markdown).SingleAsync(passage.Stop);
        var places = AnchorFinder.Project(PlainText.Extract(source), PlainText.Extract(target), comments.ConvertAll(c => c.Anchor));
        return [.. Lines(comments).Select((line, i) => new CarriedComment(line, places[i].Place, places[i].Start, places[i].End)).OrderBy(c => c.Place != Place.Gone).ThenBy(c => c.Comment.Number)];
    }
}
