using PortfolioWorkspace.App.Programmes;
using PortfolioWorkspace.Web.Shell;

namespace PortfolioWorkspace.Web.CommandLine;

/// <summary>Lets whoever writes a programme see every mistake before the server does.</summary>
internal static class CheckProgrammesVerb
{
    public static async Task<int> RunAsync(string[] args)
    {
        var folder = Path.GetFullPath(args.FirstOrDefault(a => !a.StartsWith('-')) ?? StartUp.SeedsFolder);
        var (programmes, faults) = ProgrammeFolder.Read(folder);
        foreach (var fault in faults) await Console.Error.WriteLineAsync(fault.ToString());
        if (faults.Count > 0) return Verb.Failed;
        Console.WriteLine($"Geen fouten: {programmes.Count} programma's in '{folder}'.");
        return Verb.Done;
    }
}
