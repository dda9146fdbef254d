using System.Collections.Concurrent;
using System.Globalization;
using PortfolioWorkspace.EndToEnd.Tests.Faults;
using PortfolioWorkspace.TestKit;

[assembly: AssemblyFixture(typeof(FaultReport))]

namespace PortfolioWorkspace.EndToEnd.Tests.Faults;

/// <summary>The table at the end of a run: what each failure cost.</summary>
public sealed class FaultReport : IDisposable
{
    private readonly ConcurrentQueue<Outcome> _outcomes = new();

    public static string File { get; } = Path.Combine(Repository.Artifacts, "tests", "faults.txt");

    /// <summary>Written each time, so that a run that is broken off leaves what it knows.</summary>
    public void Add(Outcome outcome)
    {
        _outcomes.Enqueue(outcome);
        lock (_outcomes)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(File)!);
            System.IO.File.WriteAllText(File, Table());
        }
    }

    public void Dispose()
    {
        if (!_outcomes.IsEmpty) Console.WriteLine(Table());
    }

    private string Table()
    {
        var all = _outcomes.OrderBy(o => o.Fault, StringComparer.Ordinal).ToList();
        var width = all.Max(o => o.Fault.Length);
        var lines = all.Select(o => Line(o.Fault, $"{o.Typed}", $"{o.Lost}", $"{o.Allowed}", o.Recovery.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture), o.Lies.Count == 0 ? "yes" : "no"));
        return string.Join(Environment.NewLine,
        [
            Line("failure", "typed", "lost", "allowed", "recovery (s)", "status truthful"),
            .. lines,
            Line($"{all.Count} failures", $"{all.Sum(o => o.Typed)}", $"{all.Sum(o => o.Lost)}", $"{all.Sum(o => o.Allowed)}", all.Max(o => o.Recovery.TotalSeconds).ToString("0.0", CultureInfo.InvariantCulture), all.All(o => o.Lies.Count == 0) ? "yes" : "no"),
        ]);

        string Line(string fault, string typed, string lost, string allowed, string recovery, string truthful) =>
            $"{fault.PadRight(width)}  {typed,6}  {lost,5}  {allowed,7}  {recovery,12}  {truthful,15}";
    }
}
