namespace PortfolioWorkspace.TestKit.Rewrites;

/// <summary>Reads text into words and gives each of them an identity nobody else has.</summary>
internal sealed class WordMint
{
    private const string Openers = "“‘\"(";
    private const string Closers = "”’\").,;:?!…";

    // Their full stop belongs to the word, so it must not drop off when the word stops being the last.
    private static readonly HashSet<string> Abbreviations =
        ["o.a.", "bijv.", "nr.", "d.w.z.", "m.b.v.", "t.a.v.", "i.p.v.", "ca.", "blz.", "enz."];

    private int _last;

    public List<Word> Read(string text) => [.. text.Split(' ').Select(Mint)];

    public Word Mint(string token)
    {
        var start = 0;
        while (start < token.Length && Openers.Contains(token[start]))
            start++;
        var end = token.Length;
        while (end > start && Closers.Contains(token[end - 1]) && !Abbreviations.Contains(token[start..end]))
            end--;
        return new Word(++_last, token[..start], token[start..end], token[end..]);
    }
}
