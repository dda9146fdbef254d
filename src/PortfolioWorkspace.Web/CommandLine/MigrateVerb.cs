using PortfolioWorkspace.App.Storage.StartUp;
using PortfolioWorkspace.Web.Shell;

namespace PortfolioWorkspace.Web.CommandLine;

/// <summary>Brings the database up to this program without serving; for a deployment that does it as a step of its own.</summary>
internal static class MigrateVerb
{
    public static async Task<int> RunAsync(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        builder.AddRootSettings();
        builder.Configuration.RefuseWrongSettings();
        builder.AddStorageAndUseCases();
        // Standard output is for the answer.
        builder.Logging.ClearProviders().AddConsole(o => o.LogToStandardErrorThreshold = LogLevel.Trace);
        await using var app = builder.Build();
        await app.Services.GetRequiredService<PrepareStorage>().RunAsync();
        Console.WriteLine("De database is bij.");
        return Verb.Done;
    }
}
