using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;

namespace PortfolioWorkspace.TestKit.OidcProvider;

/// <summary>A real OpenID Connect provider in a process of its own. Nobody types anything there: the test says who signs in next.</summary>
public sealed class TestProvider : IAsyncDisposable
{
    public const string Key = "school";
    public const string Name = "De Plataan";

    private const string ClientId = "werkplaats";
    private const string ClientSecret = "only-for-tests";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private static readonly string Folder = Repository.At("tests", "PortfolioWorkspace.TestKit", "OidcProvider");
    private static readonly SemaphoreSlim Installing = new(1);

    private readonly Process _node;
    private readonly HttpClient _control = new();

    private TestProvider(Process node, string issuer) => (_node, Issuer) = (node, issuer);

    public string Issuer { get; }

    public static async Task<TestProvider> StartAsync()
    {
        await InstallAsync();
        var settings = JsonSerializer.Serialize(new { clientId = ClientId, clientSecret = ClientSecret });
        var node = Start("node", "server.mjs", settings);
        // The runtime's remarks would fill the pipe, and then it stops.
        node.ErrorDataReceived += (_, _) => { };
        node.BeginErrorReadLine();
        var first = await node.StandardOutput.ReadLineAsync().WaitAsync(Patience)
            ?? throw new InvalidOperationException("The OpenID Connect provider of the tests did not start.");
        return new TestProvider(node, JsonDocument.Parse(first).RootElement.GetProperty("issuer").GetString()!);
    }

    /// <summary>Settings of a house that knows this provider, or one at another address under its name.</summary>
    public static IEnumerable<KeyValuePair<string, string>> SettingsFor(string authority) =>
    [
        new("SignIn:Providers:0:Key", Key),
        new("SignIn:Providers:0:Name", Name),
        new("SignIn:Providers:0:Authority", authority),
        new("SignIn:Providers:0:ClientId", ClientId),
        new("SignIn:Providers:0:ClientSecret", ClientSecret),
        new("SignIn:Providers:0:RequireHttpsMetadata", "false"),
    ];

    /// <summary>Who signs in from now on.</summary>
    public Task NextAsync(string subject, string? email, bool verified = true, object? idToken = null) =>
        SendAsync(new { subject, claims = new { email, email_verified = verified, name = subject }, idToken });

    /// <summary>Who comes next goes back instead of signing in.</summary>
    public Task NextRefusesAsync() => SendAsync(new { refuse = true });

    /// <summary>From now on nobody answers at this address.</summary>
    public async Task StopAsync()
    {
        if (!_node.HasExited) _node.Kill(entireProcessTree: true);
        await _node.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _node.Dispose();
        _control.Dispose();
    }

    private async Task SendAsync(object next)
    {
        using var answer = await _control.PostAsJsonAsync($"{Issuer}/test/next", next);
        answer.EnsureSuccessStatusCode();
    }

    private static async Task InstallAsync()
    {
        await Installing.WaitAsync();
        try
        {
            if (File.Exists(Path.Combine(Folder, "node_modules", ".package-lock.json"))) return;
            using var npm = Start("npm", "ci", "--no-audit", "--no-fund");
            var (said, complained) = (npm.StandardOutput.ReadToEndAsync(), npm.StandardError.ReadToEndAsync());
            await npm.WaitForExitAsync().WaitAsync(Patience);
            if (npm.ExitCode != 0) throw new InvalidOperationException($"npm ci for the OpenID Connect provider failed: {await said} {await complained}");
        }
        finally
        {
            Installing.Release();
        }
    }

    private static Process Start(string program, params string[] arguments) =>
        Process.Start(new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        }) ?? throw new InvalidOperationException($"{program} could not be started.");
}
