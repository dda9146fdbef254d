using static PortfolioWorkspace.App.Tests.Markdown.RoundTrip.Piece;

namespace PortfolioWorkspace.App.Tests.Markdown.RoundTrip;

/// <summary>Documents that anybody could make in the editor, by a seed: the same ones on every machine.</summary>
internal sealed class WrittenAtRandom(int seed)
{
    private static readonly string[] Literal = [.. Corpus.Literal()];
    private static readonly string[] Words = ["Bram", "zei:", "\"ja,", "(keek)", "weg.", "Éven", "stil", "en", "toen", "deed", "iedereen", "mee!", "groep", "5/6", "ze", "één", "les", "…", "'s", "ochtends"];
    private static readonly Mark[] Marks = [Mark.Bold, Mark.Italic, Mark.Struck, Mark.Code, Mark.Link("https://school.example/a_(b)?c=1&d=2"), Mark.Link("/documenten/1"), new("link", new("mailto:juf@school.example", "Zeg \"ja\" & *nee*"))];

#pragma warning disable CA5394 // A test must be repeatable, not secret.
    private readonly Random _dice = new(seed);

    public int Roll(int sides) => _dice.Next(sides);
#pragma warning restore CA5394

    public Piece Document() => Doc(Blocks(1 + Roll(6), 0));

    public string Sentence(int words) => string.Join(' ', Enumerable.Range(0, words).Select(_ => Roll(6) == 0 ? Pick(Literal) : Pick(Words)));

    private Piece[] Blocks(int count, int depth) => [.. Enumerable.Range(0, count).Select(_ => Block(depth))];

    private Piece Block(int depth) => Roll(depth > 3 ? 5 : 12) switch
    {
        0 or 1 or 2 => P(Inline(true)),
        3 => H(2 + Roll(3), Inline(false)),
        4 => Roll(4) switch { 0 => Rule(), 1 => Code(Pick(Literal) + "\n\n  " + Pick(Literal)), _ => P() },
        5 => Quote(Blocks(1 + Roll(3), depth + 1)),
        6 or 7 => Bullets(Items(depth)),
        8 => Numbers(Roll(3) == 0 ? Roll(1000) : 1, Items(depth)),
        9 => Table([.. Rows(1 + Roll(4), 1 + Roll(4))]),
        _ => P(Inline(true)),
    };

    private Piece[] Items(int depth) => [.. Enumerable.Range(0, 1 + Roll(4)).Select(_ => Item(depth))];

    private Piece Item(int depth)
    {
        Piece[] blocks = [Roll(8) == 0 ? P() : P(Inline(true)), .. Roll(3) == 0 ? Blocks(1 + Roll(2), depth + 1) : []];
        return Roll(4) == 0 ? Task(Roll(2) == 0, blocks) : Piece.Item(blocks);
    }

    private IEnumerable<Piece[][]> Rows(int rows, int columns) =>
        Enumerable.Range(0, rows).Select(_ => Enumerable.Range(0, columns).Select(_ => Roll(5) == 0 ? [] : Inline(false)).ToArray()).ToList();

    private Piece[] Inline(bool breaks)
    {
        var pieces = new List<Piece>();
        for (var left = 1 + Roll(5); left > 0; left--)
        {
            pieces.Add(Roll(12) switch
            {
                0 when breaks => Break(),
                1 => Image(Pick(Literal)),
                2 or 3 or 4 => T(Sentence(1 + Roll(3)), Chosen()),
                _ => T(Sentence(1 + Roll(4))),
            });
            if (Roll(3) > 0)
                pieces.Add(T(" "));
        }

        return Joined(pieces);
    }

    private Mark[] Chosen()
    {
        var first = Pick(Marks);
        var second = Pick(Marks);
        return first.Type == second.Type || Roll(2) == 0 ? [first] : [first, second];
    }

    private T Pick<T>(T[] all) => all[Roll(all.Length)];
}
