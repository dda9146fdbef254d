using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace PortfolioWorkspace.Web.Tests.Shell;

/// <summary>The real host on an empty data folder, without demo people, with one request that breaks on demand.</summary>
public sealed class Frame : WebApplicationFactory<Program>
{
    private readonly string _folder = Directory.CreateTempSubdirectory("frame-").FullName;

    public KeptLog Log { get; } = new();

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Frame");
        builder.UseSetting("Storage:Provider", "sqlite");
        builder.UseSetting("Storage:DataFolder", _folder);
        builder.ConfigureLogging(l => l.ClearProviders().AddProvider(Log));
        builder.ConfigureTestServices(services =>
        {
            services.AddAuthentication().AddScheme<AuthenticationSchemeOptions, BreakOnDemand>(BreakOnDemand.Scheme, null);
            services.PostConfigure<AuthenticationOptions>(o => o.DefaultScheme = o.DefaultAuthenticateScheme = BreakOnDemand.Scheme);
        });
    }

    public HttpClient Browser()
    {
        var client = CreateClient(new() { AllowAutoRedirect = false });
        client.DefaultRequestHeaders.Accept.ParseAdd("text/html");
        return client;
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
        GC.SuppressFinalize(this);
    }
}
