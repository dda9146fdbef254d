namespace PortfolioWorkspace.Domain.Reviews.Anchoring;

/// <summary>Judges by the words around a passage whether it is the passage: a few little words may stand anywhere.</summary>
internal sealed class Company(Words old, Words next, WordMap map)
{
    private const int WordsBeside = 5;
    private const int WordsForTrust = 4;

    public bool Trusts(string quote, Run run, bool isWhole)
    {
        if (!map.IsSure(run.First) || !map.IsSure(run.Last)) return false;
        var (kept, beside, there) = (0, 0, 0);
        for (var word = run.First; word <= run.Last; word++)
            if (map.To(word) >= 0 && !old.IsSign(word)) kept++;
        for (var step = 1; step <= WordsBeside; step++)
        {
            Look(run.First - step, map.To(run.First), ref beside, ref there);
            Look(run.Last + step, map.To(run.Last), ref beside, ref there);
        }

        var hasMost = there * 2 >= beside;
        if (IsRepeated(old.Text, quote) || IsRepeated(next.Text, quote)) return hasMost && (isWhole || kept + there >= WordsForTrust);
        return (isWhole && hasMost) || ((there > 0 || beside == 0) && kept + there >= WordsForTrust);
    }

    private void Look(int word, int near, ref int beside, ref int there)
    {
        if (word < 0 || word >= old.Count || old.IsSign(word)) return;
        beside++;
        if (map.To(word) >= 0 && Math.Abs(map.To(word) - near) <= 2 * WordsBeside) there++;
    }

    private static bool IsRepeated(string text, string quote)
    {
        var first = text.IndexOf(quote, StringComparison.Ordinal);
        return first >= 0 && text.IndexOf(quote, first + 1, StringComparison.Ordinal) >= 0;
    }
}
