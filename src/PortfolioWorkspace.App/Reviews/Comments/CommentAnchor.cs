using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.App.Markdown;
using PortfolioWorkspace.Domain.Reviews;
using PortfolioWorkspace.Domain.Reviews.Anchoring;

namespace PortfolioWorkspace.App.Reviews.Comments;

/// <summary>From where a comment is looked for in a later text: where its reader put it, or where the writer linked it since.</summary>
/// <param name="Source">The plain text in which the anchor stands.</param>
internal sealed record CommentAnchor(PassageAnchor Anchor, string Source, bool ByWriter);

/// <summary>Reads anchors with the texts that they stand in.</summary>
internal static class CommentAnchorQuery
{
    /// <summary>One for each comment on one submission, in their order.</summary>
    public static async Task<IReadOnlyList<CommentAnchor>> AnchorsOfAsync(this Passage passage, IReadOnlyList<PassageComment> comments)
    {
        var ids = comments.Select(c => c.Id).ToList();
        var links = await passage.Db.CommentLinks.Where(l => ids.Contains(l.Id)).ToDictionaryAsync(l => l.Id, passage.Stop);
        var submissions = links.Values.Select(l => l.SubmissionId).OfType<Guid>().Append(comments[0].SubmissionId).Distinct().ToList();
        var texts = (await passage.Db.Submissions.Where(s => submissions.Contains(s.Id)).Select(s => new { s.Id, s.Markdown, s.PrivateBlocks }).ToListAsync(passage.Stop))
            .ToDictionary(s => s.Id);
        var full = texts.ToDictionary(t => t.Key, t => PlainText.Extract(t.Value.Markdown));
        var (own, shared) = (texts[comments[0].SubmissionId], default(string));
        return [.. comments.Select(c => links.GetValueOrDefault(c.Id) is { } link && TextOf(link) is { } source
            ? new CommentAnchor(link.Anchor, source, ByWriter: true)
            : new CommentAnchor(c.Anchor, c.OnSharedText ? shared ??= PlainText.Extract(SharedText.Of(own.Markdown, own.PrivateBlocks!)!.Markdown) : full[c.SubmissionId], ByWriter: false))];

        string? TextOf(CommentLink link) => link.SubmissionId is { } submission ? full.GetValueOrDefault(submission) : link.Source;
    }
}
