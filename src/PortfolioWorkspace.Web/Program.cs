using PortfolioWorkspace.Web.CommandLine;
using PortfolioWorkspace.Web.Shell;

return await Verb.TellAsync(() => Verb.AskedFor(args) is { } verb ? verb.RunAsync(args[1..]) : ServeAsync(args));

static async Task<int> ServeAsync(string[] args)
{
    var builder = WebApplication.CreateBuilder(args);
    builder.AddHouse();

    await using var app = builder.Build();
    app.UseHouse();
    await app.PrepareAsync();
    await app.ListenAsync();
    return Verb.Done;
}

/// <summary>Named, so that tests can start the very same host.</summary>
public partial class Program;
