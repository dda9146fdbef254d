namespace PortfolioWorkspace.Domain.Reviews.Anchoring;

/// <summary>Judges by the words around a passage whether it is the passage: a few little words may stand anywhere.</summary>
internal sealed class Company(Words old, Words next, WordMap map)
{
    private const int WordsBeside = 5;
    private const int WordsForTrust = 4;
    private const int WordsForThemselves = 3;
    private const int DriftAtMost = 4;

    public bool Trusts(string quote, Run run, bool isWhole)
    {
        if (!map.IsSure(run.First) || !map.IsSure(run.Last)) return false;
        var kept = 0;
        for (var word = run.First; word <= run.Last; word++)
            if (map.Kept(word) == old.Length(word) && !old.IsSign(word)) kept++;
        var (before, after) = (Beside(run.First, -1), Beside(run.Last, 1));
        var there = before.There + after.There;
        var hasMost = there * 2 >= before.All + after.All;
        if ((kept < WordsForThemselves && !isWhole) || IsRepeated(old.Text, quote) || IsRepeated(next.Text, quote)) return before.IsThere && after.IsThere && hasMost;
        return (isWhole && hasMost) || ((there > 0 || before.All + after.All == 0) && kept + there >= WordsForTrust);
    }

    private Side Beside(int edge, int step)
    {
        var side = new Side(0, 0);
        for (var word = edge + step; Math.Abs(word - edge) <= WordsBeside && word >= 0 && word < old.Count; word += step)
        {
            if (old.IsSign(word)) continue;
            var drift = map.To(word) - map.To(edge) - (word - edge);
            side = new Side(side.All + 1, side.There + (map.To(word) >= 0 && Math.Abs(drift) <= DriftAtMost ? 1 : 0));
        }

        return side;
    }

    private static bool IsRepeated(string text, string quote)
    {
        var first = text.IndexOf(quote, StringComparison.Ordinal);
        return first >= 0 && text.IndexOf(quote, first + 1, StringComparison.Ordinal) >= 0;
    }

    private readonly record struct Side(int All, int There)
    {
        public bool IsThere => There * 2 >= All;
    }
}
