using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.People;

namespace PortfolioWorkspace.TestKit;

/// <summary>The whole product in this process, with a data folder of its own; in memory for endpoint tests, on a real port for a browser.</summary>
public class HouseFactory : WebApplicationFactory<Program>
{
    private readonly ScratchFolder _folder = new();

    public TestData Data => new(Services);

    /// <summary>The address on which a browser finds it; only after <see cref="Listen"/>.</summary>
    public Uri Address => ClientOptions.BaseAddress;

    /// <summary>Settings of one test, over those of Development.</summary>
    public Dictionary<string, string> Settings { get; } = [];

    public string DataFolder => _folder.Path;

    protected virtual string EnvironmentName => "Development";

    /// <summary>Use cases as this person, in the running house.</summary>
    public ActorScope As(Person person) => new(Services, person.Id);

    /// <summary>A browser of its own in which this person is signed in.</summary>
    public async Task<HttpClient> SignedInAsync(Person person)
    {
        // The page of Development takes people of the demo only.
        await Data.ChangeAsync(async db => (await db.Users.SingleAsync(u => u.Id == person.Id)).DemoRole ??= "CCO|Deelnemer|Doet mee in een test");
        var browser = CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, BaseAddress = ClientOptions.BaseAddress });
        await browser.SignInAsync(browser.BaseAddress!, person.Id);
        return browser;
    }

    /// <summary>Starts on a free port of this machine.</summary>
    public HouseFactory Listen()
    {
        UseKestrel(0);
        StartServer();
        return this;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(EnvironmentName);
        builder.UseSetting("Storage:Provider", "sqlite");
        builder.UseSetting("Storage:DataFolder", _folder.Path);
        foreach (var category in new[] { "Default", "Microsoft.AspNetCore" }) builder.UseSetting($"Logging:LogLevel:{category}", "Error");
        foreach (var (key, value) in Settings) builder.UseSetting(key, value);
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Dispose();
        GC.SuppressFinalize(this);
    }
}
