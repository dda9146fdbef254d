using System.Net;
using System.Text.RegularExpressions;

namespace PortfolioWorkspace.Web.Tests.SignIn;

/// <summary>A browser without a screen: keeps cookies per site, follows redirects one by one and can stop before the last.</summary>
internal sealed partial class Visitor : IDisposable
{
    private const int MostRedirects = 20;

    private readonly HttpClient _client;
    private readonly Uri _house;

    public Visitor(Uri house, CookieContainer? cookies = null)
    {
        // The house and the provider live on one machine; under two names they do not read each other's cookies.
        _house = new UriBuilder(house) { Host = "localhost" }.Uri;
        Cookies = cookies ?? new CookieContainer();
        _client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = Cookies });
    }

    public CookieContainer Cookies { get; }

    public Uri At(string path) => new(_house, path);

    public async Task<Page> GoAsync(string path) => (await GoAsync(At(path), _ => false)).Page!;

    public async Task<Page> GoAsync(Uri address) => (await GoAsync(address, _ => false)).Page!;

    /// <summary>The first address on the way that fits, not yet visited.</summary>
    public async Task<Uri> GoUntilAsync(string path, Func<Uri, bool> stop) => (await GoAsync(At(path), stop)).Next!;

    public async Task<Page> SignInThroughProviderAsync(string terug = "/aanmelden") =>
        await GoAsync($"/aanmelden/extern/school?terug={Uri.EscapeDataString(terug)}");

    /// <summary>Fills in the form that the sign-in page shows now.</summary>
    public async Task<Page> PostAsync(string path, params (string Name, string Value)[] fields)
    {
        var token = TokenField.Match((await GoAsync("/aanmelden")).Html).Groups[1].Value;
        using var form = new FormUrlEncodedContent([.. fields.Select(f => KeyValuePair.Create(f.Name, f.Value)), new("__RequestVerificationToken", token)]);
        using var answer = await _client.PostAsync(At(path), form);
        return answer.Headers.Location is { } next ? await GoAsync(new Uri(At(path), next)) : await PageOf(At(path), answer);
    }

    public async Task<bool> IsSignedInAsync()
    {
        var door = await GoAsync("/aanmelden");
        Assert.Equal(HttpStatusCode.OK, door.Status);
        return door.IsSignedIn;
    }

    public void Dispose() => _client.Dispose();

    private async Task<(Page? Page, Uri? Next)> GoAsync(Uri address, Func<Uri, bool> stop)
    {
        for (var i = 0; i < MostRedirects; i++)
        {
            if (stop(address)) return (null, address);
            using var answer = await _client.GetAsync(address);
            if (answer.Headers.Location is not { } next) return (await PageOf(address, answer), null);
            address = new Uri(address, next);
        }

        throw new InvalidOperationException($"Too many redirects, the last to {address}.");
    }

    private static async Task<Page> PageOf(Uri address, HttpResponseMessage answer) =>
        new(address, answer.StatusCode, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()));

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex TokenField { get; }
}

/// <summary>What stands on the screen.</summary>
internal sealed record Page(Uri Address, HttpStatusCode Status, string Html)
{
    public bool IsSignedIn => Html.Contains("Je bent ingelogd als ", StringComparison.Ordinal);

    public bool IsSignedInAs(string name) => Html.Contains($"Je bent ingelogd als {name}.", StringComparison.Ordinal);
}
