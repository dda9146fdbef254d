namespace PortfolioWorkspace.TestKit.Rewrites;

/// <summary>Remembers what was done to each block, so that a failing passage tells which kind of edit was too hard.</summary>
internal sealed class RewriteLog
{
    private readonly List<(RewriteKind Kind, Block Block)> _entries = [];

    public IReadOnlyDictionary<RewriteKind, int> Counts =>
        _entries.CountBy(entry => entry.Kind).OrderBy(count => count.Key).ToDictionary();

    public void Add(RewriteKind kind, Block block) => _entries.Add((kind, block.Origin));

    public ILookup<Block, RewriteKind> ByOrigin() => _entries.Distinct().ToLookup(entry => entry.Block, entry => entry.Kind);
}
