namespace PortfolioWorkspace.Domain.Reviews.Anchoring;

/// <summary>The part of a text that needs the fewest letters changed, put in or taken out to be a quote (Sellers).</summary>
internal static class NearestQuote
{
    public static (int Errors, int Start, int End) In(ReadOnlySpan<char> text, ReadOnlySpan<char> quote)
    {
        var (errors, starts) = (new int[quote.Length + 1], new int[quote.Length + 1]);
        for (var i = 0; i <= quote.Length; i++) errors[i] = i;
        var best = (Errors: quote.Length, Start: 0, End: 0);
        for (var j = 1; j <= text.Length; j++)
        {
            var (diagonal, diagonalStart) = (errors[0], starts[0]);
            starts[0] = j;
            for (var i = 1; i <= quote.Length; i++)
            {
                var (left, leftStart) = (errors[i], starts[i]);
                var changed = diagonal + (quote[i - 1] == text[j - 1] ? 0 : 1);
                (errors[i], starts[i]) = changed <= left + 1 && changed <= errors[i - 1] + 1 ? (changed, diagonalStart)
                    : left <= errors[i - 1] ? (left + 1, leftStart) : (errors[i - 1] + 1, starts[i - 1]);
                (diagonal, diagonalStart) = (left, leftStart);
            }

            if (errors[quote.Length] < best.Errors) best = (errors[quote.Length], starts[quote.Length], j);
        }

        return best;
    }
}
