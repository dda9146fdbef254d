using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;
using PortfolioWorkspace.Domain.Reviews;
using PortfolioWorkspace.Domain.Reviews.Anchoring;

namespace PortfolioWorkspace.App.Reviews.Comments;

/// <summary>Gives the writing desk what it needs to find the passages of the last feedback in the text on screen, which may be newer than the one that is kept.</summary>
public sealed class ReadAnchors(Gate gate)
{
    public Task<Answer<DeskAnchors>> RunAsync(Guid document, CancellationToken stop = default) =>
        gate.ReadAsync<DeskAnchors>(Operation.SeeDocument, Subject.Document(document), async p =>
        {
            var last = await p.Db.Reviews.Where(r => r.DocumentId == document && r.SentAt != null).OrderByDescending(r => r.SentAt).Select(r => (Guid?)r.SubmissionId).FirstOrDefaultAsync(p.Stop);
            List<PassageComment> comments = [];
            foreach (var review in last is { } submission ? await p.SentOnAsync(submission) : []) comments.AddRange(await p.InOrderAsync(review));
            if (comments.Count == 0) return new DeskAnchors([], []);
            var anchors = await p.AnchorsOfAsync(comments);
            List<string> texts = [.. anchors.Select(a => a.Source).Distinct()];
            return new DeskAnchors(texts, [.. anchors.Select((a, i) => new DeskAnchor(comments[i].Id, i + 1, texts.IndexOf(a.Source), a.Anchor))]);
        }, stop);
}

/// <summary>The anchors of the comments beside a draft.</summary>
/// <param name="Texts">The plain texts that they stand in.</param>
public sealed record DeskAnchors(IReadOnlyList<string> Texts, IReadOnlyList<DeskAnchor> Anchors);

/// <summary>One of them.</summary>
/// <param name="Text">Index of its text.</param>
public sealed record DeskAnchor(Guid Comment, int Number, int Text, PassageAnchor Anchor);
