using System.Net;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using PortfolioWorkspace.App.People;

namespace PortfolioWorkspace.Web.Tests.SignIn;

/// <summary>How long a sign-in lasts and what ends it, with a clock that the test moves.</summary>
public sealed class SessionTests : IAsyncLifetime
{
    private const string CookieName = "house.sign-in";

    private readonly FakeTimeProvider _clock = new(TimeProvider.System.GetUtcNow());
    private SignInHouse _house = null!;

    public ValueTask InitializeAsync()
    {
        _house = new SignInHouse(clock: _clock);
        _house.Listen();
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync() => _house.DisposeAsync();

    [Fact]
    public async Task A_disabled_account_is_out_within_a_minute_and_does_not_come_back()
    {
        using var visitor = _house.NewVisitor();
        var person = await SignInAsync(visitor);
        await ChangeAsync(person, p => p.DisabledAt = _clock.GetUtcNow());

        _clock.Advance(TimeSpan.FromSeconds(59));
        Assert.False(await visitor.IsSignedInAsync());
        Assert.Equal(HttpStatusCode.NotFound, (await ChooseAsync(visitor, person)).Status);
    }

    [Fact]
    public async Task A_new_security_stamp_ends_every_sign_in_of_that_person_within_a_minute()
    {
        using var visitor = _house.NewVisitor();
        var person = await SignInAsync(visitor);
        await ChangeAsync(person, p => p.SecurityStamp = Guid.NewGuid().ToString("N"));

        _clock.Advance(TimeSpan.FromSeconds(59));
        Assert.False(await visitor.IsSignedInAsync());
    }

    [Fact]
    public async Task A_copy_of_the_cookie_is_worthless_after_signing_out()
    {
        using var visitor = _house.NewVisitor();
        await SignInAsync(visitor);
        using var copy = new Visitor(_house.Address, CopyOf(visitor));
        Assert.True(await copy.IsSignedInAsync());

        await visitor.PostAsync("/afmelden");
        Assert.False(await copy.IsSignedInAsync());
    }

    [Fact]
    public async Task A_copy_stays_worthless_in_a_house_that_was_started_again()
    {
        using var visitor = _house.NewVisitor();
        await SignInAsync(visitor);
        var copied = CopyOf(visitor);
        await visitor.PostAsync("/afmelden");
        await using var again = StartAgain();

        _clock.Advance(TimeSpan.FromSeconds(59));
        using var copy = new Visitor(again.Address, copied);
        Assert.False(await copy.IsSignedInAsync());
    }

    [Fact]
    public async Task Signing_out_here_leaves_the_same_person_signed_in_elsewhere()
    {
        using var school = _house.NewVisitor();
        using var home = _house.NewVisitor();
        await SignInAsync(school);
        await SignInAsync(home);

        await school.PostAsync("/afmelden");
        _clock.Advance(TimeSpan.FromSeconds(59));
        Assert.True(await home.IsSignedInAsync());
    }

    [Fact]
    public async Task Who_comes_by_regularly_stays_signed_in_but_not_for_ever()
    {
        using var visitor = _house.NewVisitor();
        await SignInAsync(visitor);
        var step = TimeSpan.FromHours(10);
        for (var since = step; since < OpenSessions.Longest; since += step)
        {
            _clock.Advance(step);
            Assert.True(await visitor.IsSignedInAsync(), $"out after {since}");
        }

        _clock.Advance(step);
        Assert.False(await visitor.IsSignedInAsync());
    }

    [Fact]
    public async Task A_renewed_cookie_can_still_be_signed_out()
    {
        using var visitor = _house.NewVisitor();
        await SignInAsync(visitor);
        _clock.Advance(TimeSpan.FromSeconds(45));
        Assert.True(await visitor.IsSignedInAsync());
        var copied = CopyOf(visitor);

        await visitor.PostAsync("/afmelden");
        using var copy = new Visitor(_house.Address, copied);
        Assert.False(await copy.IsSignedInAsync());
    }

    [Fact]
    public async Task A_restart_signs_nobody_out()
    {
        using var visitor = _house.NewVisitor();
        await SignInAsync(visitor);
        await using var again = StartAgain();
        using var same = new Visitor(again.Address, CopyOf(visitor));
        Assert.True(await same.IsSignedInAsync());
    }

    [Fact]
    public async Task A_page_from_before_does_not_sign_out_whoever_is_signed_in_now()
    {
        using var visitor = _house.NewVisitor();
        await SignInAsync(visitor);
        using var client = new HttpClient(new SocketsHttpHandler { CookieContainer = visitor.Cookies, AllowAutoRedirect = false });
        using var empty = new FormUrlEncodedContent([]);
        using var answer = await client.PostAsync(visitor.At("/afmelden"), empty);
        Assert.Equal("/aanmelden", answer.Headers.Location?.OriginalString);
        Assert.True(await visitor.IsSignedInAsync());
    }

    [Theory]
    [InlineData("https://werkplaats.example", "__Host-house.sign-in=", true)]
    [InlineData("http://localhost", "house.sign-in=", false)]
    public async Task The_cookie_is_as_closed_as_the_address_allows(string address, string start, bool secure)
    {
        await using var house = new SignInHouse();
        using var client = house.CreateClient(new WebApplicationFactoryClientOptions { BaseAddress = new Uri(address), AllowAutoRedirect = false });
        var door = await client.GetStringAsync(new Uri("/aanmelden", UriKind.Relative));
        var token = door.Split("name=\"__RequestVerificationToken\" value=\"")[1].Split('"')[0];
        var person = await house.Data.LookAsync(db => db.Users.FirstAsync(p => p.DemoRole != null));
        using var form = new FormUrlEncodedContent([new("person", person.Id.ToString()), new("__RequestVerificationToken", token)]);
        using var answer = await client.PostAsync(new Uri("/aanmelden/demo", UriKind.Relative), form);

        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"), c => c.Contains(CookieName, StringComparison.Ordinal));
        Assert.StartsWith(start, cookie, StringComparison.Ordinal);
        Assert.Contains("; path=/;", cookie, StringComparison.Ordinal);
        Assert.Contains("; samesite=lax", cookie, StringComparison.Ordinal);
        Assert.Contains("; httponly", cookie, StringComparison.Ordinal);
        Assert.DoesNotContain("domain=", cookie, StringComparison.Ordinal);
        Assert.Equal(secure, cookie.Contains("; secure", StringComparison.Ordinal));
    }

    private SignInHouse StartAgain()
    {
        var again = new SignInHouse(clock: _clock).With([new("Storage:DataFolder", _house.DataFolder)]);
        again.Listen();
        return again;
    }

    /// <summary>Somebody of the demo that no other test touches is not needed: each test has a house of its own.</summary>
    private async Task<Guid> SignInAsync(Visitor visitor)
    {
        var person = await _house.Data.LookAsync(db => db.Users.Where(p => p.Name == "Sanne de Wit").Select(p => p.Id).SingleAsync());
        Assert.True((await ChooseAsync(visitor, person)).IsSignedIn);
        return person;
    }

    private static Task<Page> ChooseAsync(Visitor visitor, Guid person) =>
        visitor.PostAsync("/aanmelden/demo", ("person", person.ToString()), ("terug", "/aanmelden"));

    private Task<Person> ChangeAsync(Guid id, Action<Person> change) => _house.Data.ChangeAsync(async db =>
    {
        var person = await db.Users.SingleAsync(p => p.Id == id);
        change(person);
        return person;
    });

    private static CookieContainer CopyOf(Visitor visitor)
    {
        var copy = new CookieContainer();
        copy.Add(new CookieCollection { visitor.Cookies.GetAllCookies() });
        return copy;
    }
}
