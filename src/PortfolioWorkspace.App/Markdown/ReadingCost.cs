using System.Buffers;

namespace PortfolioWorkspace.App.Markdown;

/// <summary>Guesses before reading how long a text would keep the Markdown reader busy, because that reader cannot be stopped half-way.</summary>
internal static class ReadingCost
{
    // Measured: the reader's time grows with the square of the marks within one run of lines, and with the cells of a table.
    // This many units are about a quarter of a second; a table of 500 rows by 5 columns needs a fifth of them.
    private const long Budget = 50_000_000;
    private const long CostOfCell = 1000;

    private static readonly SearchValues<char> Marks = SearchValues.Create("*_~[]()<!`|&\\");

    public static bool IsTooHigh(ReadOnlySpan<char> text)
    {
        long total = 0, marks = 0, lines = 0, widest = 0;
        foreach (var range in text.Split('\n'))
        {
            var line = text[range];
            // Only what the reader itself takes for an empty line ends a run: spaces and tabs, not every white space.
            if (line.IndexOfAnyExcept(" \t\r") < 0)
            {
                total += Run(marks, lines, widest);
                marks = lines = widest = 0;
            }
            else
            {
                marks += CountMarks(line);
                widest = Math.Max(widest, line.Count('|'));
                lines += 1 + line.Count('\r');
            }

            if (total + Run(marks, lines, widest) > Budget)
                return true;
        }

        return false;
    }

    private static long Run(long marks, long lines, long widest) =>
        (marks * marks) + (widest * lines * CostOfCell);

    private static long CountMarks(ReadOnlySpan<char> line)
    {
        long count = 0;
        for (var at = line.IndexOfAny(Marks); at >= 0; at = line.IndexOfAny(Marks))
        {
            count++;
            line = line[(at + 1)..];
        }

        return count;
    }
}
