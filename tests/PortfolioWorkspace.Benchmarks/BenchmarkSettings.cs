using System.Globalization;
using PortfolioWorkspace.TestKit.Databases;

namespace PortfolioWorkspace.Benchmarks;

/// <summary>What one run measures, as asked for on the command line.</summary>
/// <param name="Rate">Saves per second that all writers together offer; null: each writer saves again as soon as the last save is answered.</param>
internal sealed record BenchmarkSettings(IReadOnlyList<int> Writers, TimeSpan Length, DatabaseKind Database, double? Rate)
{
    private static readonly int[] OneAFewAndMany = [1, 8, 64];

    public static BenchmarkSettings Read(string[] arguments)
    {
        string? Of(string name) => Array.IndexOf(arguments, name) is >= 0 and var at && at + 1 < arguments.Length ? arguments[at + 1] : null;
        return new BenchmarkSettings(
            Of("--writers")?.Split(',').Select(n => int.Parse(n, CultureInfo.InvariantCulture)).ToArray() ?? OneAFewAndMany,
            TimeSpan.FromSeconds(double.Parse(Of("--seconds") ?? "10", CultureInfo.InvariantCulture)),
            Enum.Parse<DatabaseKind>(Of("--database") ?? nameof(DatabaseKind.Sqlite), ignoreCase: true),
            Of("--rate") is { } rate ? double.Parse(rate, CultureInfo.InvariantCulture) : null);
    }

    public static Task<int> ExplainAsync()
    {
        Console.WriteLine("""
            autosave  [--writers 1,8,64] [--seconds 10] [--rate 800] [--database sqlite|postgres]
                      writers who each save an own text of 10 kB over HTTP; without --rate as fast as they are answered
            badinput  [--seconds 10] [--database sqlite|postgres]
                      what a storm of unusable requests does to the memory of the server
            desk      [--seconds 10] [--database sqlite|postgres]
                      inbox, review desk, comparison and the next desk after sending, with 10 and with 10,000 submissions in the archive
            ledger    how long one CCO dossier takes to evaluate in memory, empty, half and complete
            matrix    [--seconds 10] [--database sqlite|postgres]
                      the overview of a group of 12 and of 1,000, alone and in a house of 10,000 people
            opened    [--database sqlite|postgres]
                      in a browser: from sending feedback until the next report is on the screen
            reading   how long a reader waits for a text and for what changed in it
            """);
        return Task.FromResult(2);
    }
}
