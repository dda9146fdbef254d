using System.Net;
using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.People;
using PortfolioWorkspace.TestKit.OidcProvider;

namespace PortfolioWorkspace.Web.Tests.SignIn;

/// <summary>Coming in through a real provider, and whom the house lets in.</summary>
public sealed class ProviderSignInTests(ProviderHouse fixture) : IClassFixture<ProviderHouse>
{
    private readonly SignInHouse _house = fixture.House;
    private readonly TestProvider _provider = fixture.Provider;

    [Fact]
    public async Task The_first_time_by_verified_address_later_by_subject_whatever_the_address()
    {
        var person = await _house.Data.PersonAsync("Sanne Proef");
        using (var first = _house.NewVisitor())
        {
            await _provider.NextAsync("sanne", person.Email);
            Assert.True((await first.SignInThroughProviderAsync()).IsSignedInAs("Sanne Proef"));
        }

        using var second = _house.NewVisitor();
        await _provider.NextAsync("sanne", "getrouwd@example.org", verified: false);
        Assert.True((await second.SignInThroughProviderAsync()).IsSignedInAs("Sanne Proef"));

        var logins = await LoginsOf(person);
        Assert.Equal([(_provider.Issuer, "sanne")], logins);
    }

    [Fact]
    public async Task A_stranger_reads_which_address_and_whom_to_ask_and_nothing_is_made()
    {
        var before = await CountAsync();
        using var visitor = _house.NewVisitor();
        await _provider.NextAsync("vreemd", "vreemd@example.org");

        var page = await visitor.SignInThroughProviderAsync();

        Assert.Equal("/aanmelden/onbekend", page.Address.AbsolutePath);
        Assert.Contains("We kennen dit account nog niet", page.Html, StringComparison.Ordinal);
        Assert.Contains("vreemd@example.org", page.Html, StringComparison.Ordinal);
        Assert.Contains("Hanneke Smit, 030 - 123 45 67", page.Html, StringComparison.Ordinal);
        Assert.False(await visitor.IsSignedInAsync());
        Assert.Equal(before, await CountAsync());
    }

    [Fact]
    public async Task An_address_that_the_provider_did_not_check_opens_no_account()
    {
        var person = await _house.Data.PersonAsync();
        using var visitor = _house.NewVisitor();
        await _provider.NextAsync("ongezien", person.Email, verified: false);

        var page = await visitor.SignInThroughProviderAsync();

        Assert.Contains("Je e-mailadres is nog niet bevestigd", page.Html, StringComparison.Ordinal);
        Assert.False(await visitor.IsSignedInAsync());
        Assert.Empty(await LoginsOf(person));
    }

    [Fact]
    public async Task An_address_given_to_somebody_else_does_not_open_the_account_of_its_former_owner()
    {
        var person = await _house.Data.PersonAsync();
        using var owner = _house.NewVisitor();
        await _provider.NextAsync("vorige", person.Email);
        Assert.True((await owner.SignInThroughProviderAsync()).IsSignedIn);

        using var successor = _house.NewVisitor();
        await _provider.NextAsync("opvolger", person.Email);
        var page = await successor.SignInThroughProviderAsync();

        Assert.Contains("We kennen dit account nog niet", page.Html, StringComparison.Ordinal);
        Assert.False(await successor.IsSignedInAsync());
    }

    [Fact]
    public async Task A_disabled_account_is_refused()
    {
        var person = await _house.Data.PersonAsync();
        await _house.Data.ChangeAsync(async db => (await db.Users.SingleAsync(p => p.Id == person.Id)).DisabledAt = _house.Data.Now);
        using var visitor = _house.NewVisitor();
        await _provider.NextAsync("uitgezet", person.Email);

        var page = await visitor.SignInThroughProviderAsync();

        Assert.Contains("Je account staat uit", page.Html, StringComparison.Ordinal);
        Assert.False(await visitor.IsSignedInAsync());
    }

    [Theory]
    [InlineData("https://elders.example/stelen")]
    [InlineData("//elders.example/stelen")]
    [InlineData("/\\elders.example/stelen")]
    [InlineData("javascript:alert(1)")]
    public async Task Nobody_is_sent_on_to_another_site(string terug)
    {
        var person = await _house.Data.PersonAsync();
        using var visitor = _house.NewVisitor();
        await _provider.NextAsync($"terug-{person.Id:N}", person.Email);

        var page = await visitor.SignInThroughProviderAsync(terug);

        Assert.Equal(visitor.At("/"), page.Address);
        Assert.True(await visitor.IsSignedInAsync());
    }

    [Fact]
    public async Task After_signing_out_the_provider_asks_again_instead_of_letting_the_next_person_in()
    {
        var person = await _house.Data.PersonAsync();
        using var computer = _house.NewVisitor();
        await _provider.NextAsync("gedeeld", person.Email);
        await computer.SignInThroughProviderAsync();

        // The provider knows who this is and answers at once, as long as nobody signed out here.
        Assert.Equal("/aanmelden/terug/school", (await computer.GoUntilAsync("/aanmelden/extern/school", IsQuestionOrAnswer)).AbsolutePath);
        Assert.Contains("Je bent uitgelogd.", (await computer.PostAsync("/afmelden")).Html, StringComparison.Ordinal);
        Assert.StartsWith("/interaction/", (await computer.GoUntilAsync("/aanmelden/extern/school", IsQuestionOrAnswer)).AbsolutePath, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_provider_that_is_not_in_the_settings_does_not_exist()
    {
        using var visitor = _house.NewVisitor();
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GoAsync("/aanmelden/extern/onbekend")).Status);
    }

    [Fact]
    public async Task A_made_up_slip_puts_no_words_on_our_page()
    {
        using var visitor = _house.NewVisitor();
        var page = await visitor.GoAsync("/aanmelden/onbekend?wie=bel+0900-1234");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.DoesNotContain("0900", page.Html.Split("<main")[1].Split("class=\"langs\"")[0], StringComparison.Ordinal);
    }

    private static bool IsQuestionOrAnswer(Uri address) =>
        address.AbsolutePath.StartsWith("/interaction/", StringComparison.Ordinal) || address.AbsolutePath == "/aanmelden/terug/school";

    private Task<(int People, int Logins, int Sessions)> CountAsync() =>
        _house.Data.LookAsync(async db => (await db.Users.CountAsync(), await db.UserLogins.CountAsync(), await db.UserTokens.CountAsync()));

    private Task<List<(string Issuer, string Subject)>> LoginsOf(Person person) =>
        _house.Data.LookAsync(async db => (await db.UserLogins.Where(l => l.UserId == person.Id).ToListAsync()).ConvertAll(l => (l.LoginProvider, l.ProviderKey)));
}
