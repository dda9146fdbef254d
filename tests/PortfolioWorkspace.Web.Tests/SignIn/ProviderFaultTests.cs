using System.Web;
using PortfolioWorkspace.TestKit;
using PortfolioWorkspace.TestKit.OidcProvider;

namespace PortfolioWorkspace.Web.Tests.SignIn;

/// <summary>A provider that fails, lies or is imitated: a plain page with a number, one line in the log, and nobody comes in.</summary>
public sealed class ProviderFaultTests(ProviderHouse fixture) : IClassFixture<ProviderHouse>
{
    private readonly SignInHouse _house = fixture.House;
    private readonly TestProvider _provider = fixture.Provider;

    public static TheoryData<string, object> BadTokens => new()
    {
        { "wrong audience", new { aud = "somebody-else" } },
        { "expired", new { iat = 1_700_000_000, exp = 1_700_000_600 } },
        { "wrong issuer", new { iss = "https://elders.example" } },
        { "nonce of another sign-in", new { nonce = "not-ours" } },
        { "another person than the page about the user", new { sub = "iemand-anders" } },
    };

    [Theory]
    [MemberData(nameof(BadTokens), DisableDiscoveryEnumeration = true)]
    public async Task A_token_that_is_not_right_lets_nobody_in(string fault, object idToken)
    {
        var person = await _house.Data.PersonAsync();
        using var visitor = _house.NewVisitor();
        await _provider.NextAsync($"fout-{person.Id:N}", person.Email, idToken: idToken);

        await FailsWithOneLineAsync(_house, visitor, await visitor.SignInThroughProviderAsync(), $"stuurde een antwoord dat we niet konden gebruiken", fault);
    }

    [Fact]
    public async Task The_same_answer_a_second_time_lets_nobody_in()
    {
        var person = await _house.Data.PersonAsync();
        using var visitor = _house.NewVisitor();
        await _provider.NextAsync("twee-keer", person.Email);
        var callback = await visitor.GoUntilAsync("/aanmelden/extern/school", IsCallback);
        Assert.Equal(visitor.At("/"), (await visitor.GoAsync(callback)).Address);
        await visitor.PostAsync("/afmelden");

        await FailsWithOneLineAsync(_house, visitor, await visitor.GoAsync(callback), "stuurde een antwoord dat we niet konden gebruiken");
    }

    [Fact]
    public async Task A_stolen_code_in_the_sign_in_of_another_browser_lets_nobody_in()
    {
        var person = await _house.Data.PersonAsync();
        using var victim = _house.NewVisitor();
        await _provider.NextAsync("bestolen", person.Email);
        var stolen = HttpUtility.ParseQueryString((await victim.GoUntilAsync("/aanmelden/extern/school", IsCallback)).Query)["code"];

        using var thief = _house.NewVisitor();
        await _provider.NextAsync("dief", "dief@example.org");
        var own = new UriBuilder(await thief.GoUntilAsync("/aanmelden/extern/school", IsCallback));
        var query = HttpUtility.ParseQueryString(own.Query);
        query["code"] = stolen;
        own.Query = query.ToString();

        await FailsWithOneLineAsync(_house, thief, await thief.GoAsync(own.Uri), "stuurde een antwoord dat we niet konden gebruiken");
    }

    [Fact]
    public async Task A_code_that_was_used_before_lets_nobody_in_even_with_a_fresh_question()
    {
        var person = await _house.Data.PersonAsync();
        using var visitor = _house.NewVisitor();
        await _provider.NextAsync("hergebruik", person.Email);
        var used = await visitor.GoUntilAsync("/aanmelden/extern/school", IsCallback);
        await visitor.GoAsync(used);
        await visitor.PostAsync("/afmelden");
        var fresh = new UriBuilder(await visitor.GoUntilAsync("/aanmelden/extern/school", IsCallback));
        var query = HttpUtility.ParseQueryString(fresh.Query);
        query["code"] = HttpUtility.ParseQueryString(used.Query)["code"];
        fresh.Query = query.ToString();

        await FailsWithOneLineAsync(_house, visitor, await visitor.GoAsync(fresh.Uri), "stuurde een antwoord dat we niet konden gebruiken");
    }

    [Fact]
    public async Task Who_goes_back_at_the_provider_comes_back_to_the_door()
    {
        using var visitor = _house.NewVisitor();
        await _provider.NextRefusesAsync();

        var page = await visitor.SignInThroughProviderAsync("/gesprekken");

        Assert.Equal("/aanmelden", page.Address.AbsolutePath);
        Assert.Contains("Je bent gestopt met inloggen.", page.Html, StringComparison.Ordinal);
        Assert.Contains("terug=%2Fgesprekken", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_provider_that_is_down_before_the_question()
    {
        await using var house = new SignInHouse("Production").With(TestProvider.SettingsFor($"http://127.0.0.1:{FreePort.Take()}"));
        house.Listen();
        using var visitor = house.NewVisitor();

        await FailsWithOneLineAsync(house, visitor, await visitor.SignInThroughProviderAsync(), $"{TestProvider.Name} is nu niet bereikbaar.");
    }

    [Fact]
    public async Task A_provider_that_goes_down_between_question_and_answer()
    {
        await using var provider = await TestProvider.StartAsync();
        await using var house = new SignInHouse("Production").With(TestProvider.SettingsFor(provider.Issuer));
        house.Listen();
        using var visitor = house.NewVisitor();
        await provider.NextAsync("halverwege", "halverwege@example.org");
        var callback = await visitor.GoUntilAsync("/aanmelden/extern/school", IsCallback);
        await provider.StopAsync();

        await FailsWithOneLineAsync(house, visitor, await visitor.GoAsync(callback), $"{TestProvider.Name} is nu niet bereikbaar.");
    }

    private static bool IsCallback(Uri address) => address.AbsolutePath == "/aanmelden/terug/school";

    private static async Task FailsWithOneLineAsync(SignInHouse house, Visitor visitor, Page page, string sentence, string? fault = null)
    {
        Assert.True(page.Address.AbsolutePath == "/aanmelden/mislukt", $"{fault}: ended on {page.Address.AbsolutePath}");
        Assert.Contains(sentence, page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", page.Html, StringComparison.Ordinal);
        var number = HttpUtility.ParseQueryString(page.Address.Query)["nummer"]!;
        Assert.Contains($"<code>{number}</code>", page.Html, StringComparison.Ordinal);
        var line = Assert.Single(house.Log.All, l => l.Text.Contains(number, StringComparison.Ordinal));
        Assert.Null(line.Exception);
        Assert.DoesNotContain("   at ", line.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(house.Log.All, l => l.Category.StartsWith("Microsoft.AspNetCore.Authentication", StringComparison.Ordinal));
        Assert.False(await visitor.IsSignedInAsync());
    }
}
