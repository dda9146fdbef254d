using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.App.Markdown;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;
using PortfolioWorkspace.Domain.Reviews;
using PortfolioWorkspace.Domain.Reviews.Anchoring;

namespace PortfolioWorkspace.App.Reviews.Comments;

/// <summary>The participant points out where in their draft a comment belongs, because the house lost the place or only guesses at it.</summary>
public sealed class LinkComment(Gate gate)
{
    public Task<Refusal?> RunAsync(Guid document, NewLink link, CancellationToken stop = default) =>
        gate.ActAsync(Operation.LinkComment, Subject.Document(document), async p =>
        {
            if (!await p.Db.Comments.AnyAsync(c => c.Id == link.Comment && c.DocumentId == document, p.Stop)) return Refusal.Unknown;
            var draft = await p.Db.Drafts.SingleAsync(d => d.Id == document, p.Stop);
            var plain = PlainText.Extract(draft.Markdown);
            if (PassageAnchor.On(plain, link.Start, link.End) is not { } anchor) return new Refusal("no-passage", PassageAnchor.LongestQuote);
            // What was selected must be what is there: another tab or device may have written meanwhile.
            if (!Same(anchor.Exact, link.Words)) return new Refusal("passage-changed");
            var found = await p.Db.CommentLinks.SingleOrDefaultAsync(l => l.Id == link.Comment, p.Stop);
            if (found is null) p.Db.CommentLinks.Add(found = new CommentLink { Id = link.Comment, DocumentId = document, ParticipationId = draft.ParticipationId, OwnerId = p.Actor });
            found.PointAt(anchor, plain, p.Now);
            p.HistoryDetail = "zelf gekoppeld";
            return null;
        }, stop);

    // A form brings line ends of its own.
    private static bool Same(string found, string? selected) => selected is not null && found == selected.ReplaceLineEndings("\n").Trim();
}

/// <summary>A passage of the own draft, for a comment.</summary>
/// <param name="Start">In UTF-16 units of the plain text of the draft, like <paramref name="End"/>.</param>
/// <param name="Words">What stood there when it was selected.</param>
public sealed record NewLink(Guid Comment, int Start, int End, string? Words);
