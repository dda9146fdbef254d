using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using PortfolioWorkspace.TestKit;

namespace PortfolioWorkspace.Web.Tests.SignIn;

/// <summary>The product with its log in reach and, where a test asks for it, a clock that the test moves.</summary>
internal sealed class SignInHouse(string environment = "Development", FakeTimeProvider? clock = null) : HouseFactory
{
    public LogLines Log { get; } = new();

    protected override string EnvironmentName => environment;

    public Visitor NewVisitor() => new(Address);

    public SignInHouse With(IEnumerable<KeyValuePair<string, string>> settings)
    {
        foreach (var (key, value) in settings) Settings[key] = value;
        return this;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        // These tests read the log, so it says what a real server's log says.
        builder.UseSetting("Logging:LogLevel:Default", "Information");
        builder.UseSetting("Logging:LogLevel:Microsoft.AspNetCore", "Warning");
        builder.ConfigureLogging(logs => logs.AddProvider(Log));
        if (clock is not null) builder.ConfigureTestServices(services => services.AddSingleton<TimeProvider>(clock));
    }
}
