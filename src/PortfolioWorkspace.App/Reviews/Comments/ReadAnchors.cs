using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;
using PortfolioWorkspace.Domain.Reviews.Anchoring;

namespace PortfolioWorkspace.App.Reviews.Comments;

/// <summary>Gives the writing desk what it needs to find the passages of the last feedback in the text on screen, which may be newer than the one that is kept.</summary>
public sealed class ReadAnchors(Gate gate)
{
    public Task<Answer<DeskAnchors>> RunAsync(Guid document, CancellationToken stop = default) =>
        gate.ReadAsync<DeskAnchors>(Operation.SeeDocument, Subject.Document(document), async p =>
        {
            List<(Guid Comment, CommentAnchor At)> all = [];
            foreach (var part in await p.CarriedPartsAsync(document))
            {
                var comments = (await p.InOrderAsync(part.Review)).Where(part.Carries).ToList();
                if (comments.Count > 0) all.AddRange(comments.Select(c => c.Id).Zip(await p.AnchorsOfAsync(comments)));
            }

            List<string> texts = [.. all.Select(a => a.At.Source).Distinct()];
            return new DeskAnchors(texts, [.. all.Select((a, i) => new DeskAnchor(a.Comment, i + 1, texts.IndexOf(a.At.Source), a.At.Anchor))]);
        }, stop);
}

/// <summary>The anchors of the comments beside a draft.</summary>
/// <param name="Texts">The plain texts that they stand in.</param>
public sealed record DeskAnchors(IReadOnlyList<string> Texts, IReadOnlyList<DeskAnchor> Anchors);

/// <summary>One of them.</summary>
/// <param name="Text">Index of its text.</param>
public sealed record DeskAnchor(Guid Comment, int Number, int Text, PassageAnchor Anchor);
