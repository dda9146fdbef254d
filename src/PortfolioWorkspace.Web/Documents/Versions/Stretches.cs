using PortfolioWorkspace.App.Documents.Comparing;

namespace PortfolioWorkspace.Web.Documents.Versions;

/// <summary>Folds what is the same over a long stretch, and leaves one block on each side of a change for its context.</summary>
internal static class Stretches
{
    private const int Beside = 1, WorthFolding = 3;

    public static IEnumerable<(IReadOnlyList<ComparedBlock> Blocks, bool Folded)> Of(IReadOnlyList<ComparedBlock> blocks)
    {
        for (var start = 0; start < blocks.Count;)
        {
            var same = blocks[start].Change == BlockChange.Same;
            var end = start;
            while (end < blocks.Count && (blocks[end].Change == BlockChange.Same) == same) end++;
            var (before, after) = (start == 0 ? 0 : Beside, end == blocks.Count ? 0 : Beside);
            if (same && end - start - before - after >= WorthFolding)
            {
                if (before > 0) yield return (Part(blocks, start, start + before), false);
                yield return (Part(blocks, start + before, end - after), true);
                if (after > 0) yield return (Part(blocks, end - after, end), false);
            }
            else
            {
                yield return (Part(blocks, start, end), false);
            }

            start = end;
        }
    }

    private static IReadOnlyList<ComparedBlock> Part(IReadOnlyList<ComparedBlock> blocks, int from, int to) => [.. blocks.Skip(from).Take(to - from)];
}
