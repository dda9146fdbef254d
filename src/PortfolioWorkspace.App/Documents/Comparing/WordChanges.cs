using DiffPlex;

namespace PortfolioWorkspace.App.Documents.Comparing;

/// <summary>What changed inside one block, word by word, as long as that can be found in reasonable time.</summary>
internal sealed class WordChanges
{
    private const int PiecesAtMost = 6_000;

    // Counted over a whole comparison: about a second's worth on a small machine, should every word of it differ.
    private long _budget = 60_000_000;

    public IReadOnlyList<TextPiece> Between(string old, string next)
    {
        var (oldPieces, nextPieces) = (WordPieces.Instance.Chunk(old), WordPieces.Instance.Chunk(next));
        var cost = (long)oldPieces.Count * nextPieces.Count;
        if (oldPieces.Count + nextPieces.Count > PiecesAtMost || cost > _budget) return Pieces([new Stretch(old, next, Same: false)]);
        _budget -= cost;

        List<Stretch> stretches = [];
        var (a, b) = (0, 0);
        foreach (var change in Differ.Instance.CreateDiffs(old, next, ignoreWhiteSpace: false, ignoreCase: false, WordPieces.Instance).DiffBlocks)
        {
            AddSame(stretches, oldPieces, a, change.DeleteStartA);
            (a, b) = (change.DeleteStartA + change.DeleteCountA, change.InsertStartB + change.InsertCountB);
            stretches.Add(new Stretch(Join(oldPieces, change.DeleteStartA, a), Join(nextPieces, change.InsertStartB, b), Same: false));
        }

        AddSame(stretches, oldPieces, a, oldPieces.Count);
        return Pieces(Readable(stretches));
    }

    private static void AddSame(List<Stretch> stretches, IReadOnlyList<string> pieces, int from, int to)
    {
        if (to <= from) return;
        var text = Join(pieces, from, to);
        stretches.Add(new Stretch(text, text, Same: true));
    }

    /// <summary>Two rewritten words with a space between them read as one change.</summary>
    private static List<Stretch> Readable(List<Stretch> stretches)
    {
        List<Stretch> joined = [];
        foreach (var stretch in stretches)
        {
            if (!stretch.Same && joined is [.., { Same: false } before, { Same: true } between] && string.IsNullOrWhiteSpace(between.Old)
                && !string.IsNullOrWhiteSpace(before.Old + stretch.Old) && !string.IsNullOrWhiteSpace(before.New + stretch.New))
            {
                joined.RemoveRange(joined.Count - 2, 2);
                joined.Add(new Stretch(before.Old + between.Old + stretch.Old, before.New + between.New + stretch.New, Same: false));
            }
            else
            {
                joined.Add(stretch);
            }
        }

        return joined;
    }

    private static IReadOnlyList<TextPiece> Pieces(IReadOnlyList<Stretch> stretches) =>
    [
        .. stretches.SelectMany(s => s.Same ? [new TextPiece(PieceChange.Kept, s.Old)] : (TextPiece[])[new(PieceChange.Removed, s.Old), new(PieceChange.Added, s.New)]).Where(p => p.Text.Length > 0),
    ];

    private static string Join(IReadOnlyList<string> pieces, int from, int to) => string.Concat(pieces.Skip(from).Take(to - from));

    private sealed record Stretch(string Old, string New, bool Same);
}
