using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.App.Markdown;
using PortfolioWorkspace.Domain.Access;
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

    /// <summary>Its number on the page of the version that it was made on.</summary>
    public int OwnNumber { get; init; }

    /// <summary>Where it stands in the plain text of the later one, like <see cref="End"/>; of no meaning when it is gone.</summary>
    public int Start { get; init; }

    public int End { get; init; }

    /// <summary>What stands at its place now, when that is not what it was made on.</summary>
    public string? Now { get; init; }
}

/// <summary>Reads comments; those in a review that was not sent belong to its writer.</summary>
internal static class CommentQuery
{
    public static async Task<IReadOnlyList<CommentLine>> CommentsOfAsync(this Passage passage, Guid review) =>
        await LinesAsync(passage, await ShownAsync(passage, review));

    /// <summary>The comments of a review on the text that its submission became; what is gone comes first, so that nobody overlooks it.</summary>
    public static async Task<IReadOnlyList<CarriedComment>> CarriedAsync(this Passage passage, CarriedPart part, string plain, int numberedBefore)
    {
        var all = await ShownAsync(passage, part.Review);
        List<ShownComment> shown = [.. all.Where(s => part.Carries(s.Comment))];
        if (shown.Count == 0) return [];
        List<PassageComment> comments = [.. shown.Select(s => s.Comment)];
        var (lines, anchors) = (await LinesAsync(passage, shown), await passage.AnchorsOfAsync(comments));
        var places = new Projection[comments.Count];
        foreach (var ofOneText in anchors.Select((a, i) => (Anchor: a, Index: i)).GroupBy(a => a.Anchor.Source))
        {
            var found = AnchorFinder.Project(ofOneText.Key, plain, [.. ofOneText.Select(a => a.Anchor.Anchor)]);
            foreach (var (projection, (_, index)) in found.Zip(ofOneText)) places[index] = projection;
        }

        return [.. lines.Select((line, i) => new CarriedComment(line with { Number = numberedBefore + i + 1 }, places[i].Place)
        {
            LinkedByWriter = anchors[i].ByWriter,
            OwnNumber = all.IndexOf(shown[i]) + 1,
            Start = places[i].Start,
            End = places[i].End,
            Now = NowAt(places[i], plain) is { } now && (places[i].Place != Place.Exact || anchors[i].ByWriter && now != line.Quote) ? now : null,
        }).OrderBy(c => c.Place != Place.Gone)];
    }

    private static string? NowAt(Projection place, string plain) => place.Place == Place.Gone ? null : plain[place.Start..place.End];

    /// <summary>Whether the person who looks reads the passage that this comment stands on.</summary>
    public static async Task<bool> IsShownAsync(this Passage passage, PassageComment comment) =>
        AccessRules.ReadsPrivatePassages(passage.Relations) || (await ShownAsync(passage, comment.ReviewId)).Any(s => s.Comment.Id == comment.Id);

    /// <summary>Whether trainers read the passage that this comment stands on.</summary>
    public static async Task<bool> IsSharedAsync(this Passage passage, PassageComment comment)
    {
        if (comment.OnSharedText) return true;
        var text = await passage.Db.Submissions.Where(s => s.Id == comment.SubmissionId && s.PrivateBlocks != null).Select(s => new { s.Markdown, s.PrivateBlocks }).SingleOrDefaultAsync(passage.Stop);
        return text is null || SharedText.Of(text.Markdown, text.PrivateBlocks!)!.FromFull(comment.Start, comment.End) is not null;
    }

    public static Task<List<PassageComment>> InOrderAsync(this Passage passage, Guid review) =>
        passage.Db.Comments.Include(c => c.Replies).AsSplitQuery().Where(c => c.ReviewId == review).OrderBy(c => c.Start).ThenBy(c => c.End).ThenBy(c => c.Id).ToListAsync(passage.Stop);

    /// <summary>Without those that stand on a passage that the person who looks does not read: the words of a comment say as much as its quote.</summary>
    private static async Task<List<ShownComment>> ShownAsync(Passage passage, Guid review)
    {
        var comments = await passage.InOrderAsync(review);
        var all = AccessRules.ReadsPrivatePassages(passage.Relations);
        if (all && !comments.Exists(c => c.OnSharedText)) return comments.ConvertAll(c => new ShownComment(c, c.Start, c.End));
        if (comments.Count == 0) return [];
        var text = await passage.Db.Submissions.Where(s => s.Id == comments[0].SubmissionId && s.PrivateBlocks != null).Select(s => new { s.Markdown, s.PrivateBlocks }).SingleOrDefaultAsync(passage.Stop);
        if (text is null) return comments.ConvertAll(c => new ShownComment(c, c.Start, c.End));
        var shared = SharedText.Of(text.Markdown, text.PrivateBlocks!)!;
        return [.. comments.Select(c => (Comment: c, Place: c.OnSharedText == !all ? ((int Start, int End)?)(c.Start, c.End) : all ? shared.ToFull(c.Start, c.End) : shared.FromFull(c.Start, c.End)))
            .Where(c => c.Place is not null).Select(c => new ShownComment(c.Comment, c.Place!.Value.Start, c.Place.Value.End))];
    }

    private static async Task<IReadOnlyList<CommentLine>> LinesAsync(Passage passage, IReadOnlyList<ShownComment> shown)
    {
        if (shown.Count == 0) return [];
        var (names, unsent) = (await passage.NamesInAsync(shown.Select(s => s.Comment)), await passage.UnsentRepliesAsync(shown[0].Comment.ParticipationId));
        return [.. shown.Select((s, i) => (s.Comment, s.Start, s.End, Number: i + 1)).Select(s => new CommentLine(s.Comment.Id, s.Number, s.Comment.Kind, s.Comment.Body, s.Comment.Exact, s.Start, s.End, s.Comment.HandledAt)
        {
            ResolvedAt = s.Comment.ResolvedAt,
            Replies = [.. s.Comment.Replies.OrderBy(r => r.WrittenAt).ThenBy(r => r.Id).Select(r => new ReplyLine(r.Id, names.GetValueOrDefault(r.AuthorId, ""), r.AuthorId == passage.Actor, r.Body, r.WrittenAt))],
            HasUnsentReply = unsent.Contains(s.Comment.Id),
        })];
    }

    /// <summary>A comment and its place in the text as the person who looks reads it.</summary>
    private sealed record ShownComment(PassageComment Comment, int Start, int End);
}
