using PortfolioWorkspace.Domain.Reviews.Anchoring;
using PortfolioWorkspace.TestKit.Rewrites;
using PlainText = PortfolioWorkspace.App.Markdown.PlainText;

namespace PortfolioWorkspace.TestKit.Anchoring;

/// <summary>A generated rewrite as the product meets it: the plain text of both versions, and a comment on every passage of the first.</summary>
public sealed record CommentedRewrite(RewriteCase Rewrite, string Before, string After, IReadOnlyList<PassageAnchor> Anchors)
{
    public static CommentedRewrite Create(int seed, double share)
    {
        var rewrite = RewriteGenerator.Create(seed, share);
        var (before, after) = (PlainText.Extract(rewrite.Before), PlainText.Extract(rewrite.After));
        return new CommentedRewrite(rewrite, before, after, [.. rewrite.Passages.Select(passage => PassageAnchor.On(before, passage.Start, passage.End)!)]);
    }

    /// <summary>What the server's finder answers.</summary>
    public IReadOnlyList<Projection> Find() => AnchorFinder.Project(Before, After, Anchors);

    /// <summary>What answers to this rewrite are worth.</summary>
    public IEnumerable<Finding> Judge(IReadOnlyList<Projection> places)
    {
        var verdicts = Rewrites.Judge.Verdicts(Rewrite.Passages, [.. places.Select(p => p.Place == Place.Gone ? (Answer?)null : new Answer(p.Start, p.End))]);
        return verdicts.Zip(places, (verdict, place) => new Finding(verdict, place.Place));
    }
}
