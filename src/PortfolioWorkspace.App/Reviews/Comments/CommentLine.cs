using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.App.Markdown;
using PortfolioWorkspace.Domain.Reviews;
using PortfolioWorkspace.Domain.Reviews.Anchoring;

namespace PortfolioWorkspace.App.Reviews.Comments;

/// <summary>One comment as it is shown: numbered in the order of the text, always with the words it was made on.</summary>
/// <param name="Start">In the plain text of the submission, like <paramref name="End"/>.</param>
public sealed record CommentLine(Guid Id, int Number, CommentKind Kind, string Body, string Quote, int Start, int End, DateTimeOffset? HandledAt)
{
    /// <summary>When the reader said that it is settled.</summary>
    public DateTimeOffset? ResolvedAt { get; init; }

    /// <summary>In the order in which they came.</summary>
    public IReadOnlyList<ReplyLine> Replies { get; init; } = [];

    /// <summary>The person who looks began an answer and did not send it.</summary>
    public bool HasUnsentReply { get; init; }
}

/// <summary>A comment on an earlier text, and where its passage is now.</summary>
public sealed record CarriedComment(CommentLine Comment, Place Place)
{
    /// <summary>The writer pointed the place out.</summary>
    public bool LinkedByWriter { get; init; }
}

/// <summary>Reads comments; those in a review that was not sent belong to its writer.</summary>
internal static class CommentQuery
{
    public static async Task<IReadOnlyList<CommentLine>> CommentsOfAsync(this Passage passage, Guid review) =>
        await LinesAsync(passage, await passage.InOrderAsync(review));

    /// <summary>The comments of a review on the text that its submission became; what is gone comes first, so that nobody overlooks it.</summary>
    public static async Task<IReadOnlyList<CarriedComment>> CarriedAsync(this Passage passage, Guid review, string target)
    {
        var comments = await passage.InOrderAsync(review);
        if (comments.Count == 0) return [];
        var (lines, anchors) = (await LinesAsync(passage, comments), await passage.AnchorsOfAsync(comments));
        var plain = PlainText.Extract(target);
        var places = new Place[comments.Count];
        foreach (var ofOneText in anchors.Select((a, i) => (Anchor: a, Index: i)).GroupBy(a => a.Anchor.Source))
        {
            var found = AnchorFinder.Project(ofOneText.Key, plain, [.. ofOneText.Select(a => a.Anchor.Anchor)]);
            foreach (var (projection, (_, index)) in found.Zip(ofOneText)) places[index] = projection.Place;
        }

        return [.. lines.Select((line, i) => new CarriedComment(line, places[i]) { LinkedByWriter = anchors[i].ByWriter }).OrderBy(c => c.Place != Place.Gone)];
    }

    public static Task<List<PassageComment>> InOrderAsync(this Passage passage, Guid review) =>
        passage.Db.Comments.Include(c => c.Replies).AsSplitQuery().Where(c => c.ReviewId == review).OrderBy(c => c.Start).ThenBy(c => c.End).ThenBy(c => c.Id).ToListAsync(passage.Stop);

    private static async Task<IReadOnlyList<CommentLine>> LinesAsync(Passage passage, List<PassageComment> comments)
    {
        if (comments.Count == 0) return [];
        var (names, unsent) = (await passage.NamesInAsync(comments), await passage.UnsentRepliesAsync(comments[0].ParticipationId));
        return [.. comments.Select((c, i) => new CommentLine(c.Id, i + 1, c.Kind, c.Body, c.Exact, c.Start, c.End, c.HandledAt)
        {
            ResolvedAt = c.ResolvedAt,
            Replies = [.. c.Replies.OrderBy(r => r.WrittenAt).ThenBy(r => r.Id).Select(r => new ReplyLine(r.Id, names.GetValueOrDefault(r.AuthorId, ""), r.AuthorId == passage.Actor, r.Body, r.WrittenAt))],
            HasUnsentReply = unsent.Contains(c.Id),
        })];
    }
}
