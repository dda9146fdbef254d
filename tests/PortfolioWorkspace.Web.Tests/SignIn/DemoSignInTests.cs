using System.Net;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PortfolioWorkspace.App.People;

namespace PortfolioWorkspace.Web.Tests.SignIn;

/// <summary>Looking round as somebody of the demo: one click in Development, nowhere else.</summary>
public sealed class DemoSignInTests(DemoSignInTests.DevelopmentHouse fixture) : IClassFixture<DemoSignInTests.DevelopmentHouse>
{
    private readonly SignInHouse _house = fixture.House;

    [Fact]
    public async Task One_click_signs_in_and_one_signs_out()
    {
        var sanne = await FindAsync("Sanne de Wit");
        using var visitor = _house.NewVisitor();
        var door = await visitor.GoAsync("/aanmelden");
        Assert.Contains("<b>Sanne de Wit</b>, deelnemer", door.Html, StringComparison.Ordinal);
        Assert.Contains("<b>Joost Meijer</b>, trainer", door.Html, StringComparison.Ordinal);

        Assert.True((await ChooseAsync(visitor, sanne.Id)).IsSignedInAs("Sanne de Wit"));
        Assert.Contains("Je bent uitgelogd.", (await visitor.PostAsync("/afmelden")).Html, StringComparison.Ordinal);
        Assert.False(await visitor.IsSignedInAsync());
    }

    [Fact]
    public async Task Only_people_of_the_demo_can_be_chosen()
    {
        var real = await _house.Data.PersonAsync();
        using var visitor = _house.NewVisitor();
        Assert.Equal(HttpStatusCode.NotFound, (await ChooseAsync(visitor, real.Id)).Status);
        Assert.False(await visitor.IsSignedInAsync());
    }

    [Fact]
    public async Task A_form_without_the_token_of_this_browser_is_refused()
    {
        var sanne = await FindAsync("Sanne de Wit");
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = _house.Address };
        using var form = new FormUrlEncodedContent([new("person", sanne.Id.ToString())]);
        using var answer = await client.PostAsync(new Uri("/aanmelden/demo", UriKind.Relative), form);
        Assert.Equal("/aanmelden", answer.Headers.Location?.OriginalString);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Theory]
    [InlineData("Production")]
    [InlineData("Staging")]
    [InlineData("Demo")]
    public async Task Outside_Development_there_is_neither_list_nor_address_whatever_the_settings_say(string environment)
    {
        var sanne = await FindAsync("Sanne de Wit");
        await using var house = new SignInHouse(environment).With(
        [
            new("Storage:DataFolder", _house.DataFolder),
            new("SignIn:Demo", "true"),
            new("SignIn:DemoPeople", "true"),
            new("SignIn:Development", "true"),
            new("Demo", "true"),
            new("Demo:Enabled", "true"),
            new("DetailedErrors", "true"),
            new("ASPNETCORE_ENVIRONMENT", "Development"),
        ]);
        house.Listen();
        using var visitor = house.NewVisitor();

        var door = await visitor.GoAsync("/aanmelden");
        Assert.DoesNotContain("Sanne de Wit", door.Html, StringComparison.Ordinal);
        Assert.Contains("Je kunt hier nog niet inloggen.", door.Html, StringComparison.Ordinal);
        Assert.Contains("SignIn:Providers", door.Html, StringComparison.Ordinal);
        // The very answer of an address that never existed.
        var nowhere = await visitor.PostAsync("/aanmelden/nergens", ("person", sanne.Id.ToString()));
        Assert.Equal(nowhere.Status, (await ChooseAsync(visitor, sanne.Id)).Status);
        Assert.False(await visitor.IsSignedInAsync());
        Assert.DoesNotContain(house.Services.GetRequiredService<EndpointDataSource>().Endpoints, e => e.DisplayName?.Contains("aanmelden/demo", StringComparison.Ordinal) == true);
        Assert.Contains(_house.Services.GetRequiredService<EndpointDataSource>().Endpoints, e => e.DisplayName?.Contains("aanmelden/demo", StringComparison.Ordinal) == true);
    }

    private static Task<Page> ChooseAsync(Visitor visitor, Guid person) =>
        visitor.PostAsync("/aanmelden/demo", ("person", person.ToString()), ("terug", "/aanmelden"));

    private Task<Person> FindAsync(string name) => _house.Data.LookAsync(db => db.Users.SingleAsync(p => p.Name == name));

    /// <summary>The house as a newcomer starts it.</summary>
    public sealed class DevelopmentHouse : IAsyncLifetime
    {
        internal SignInHouse House { get; } = new();

        public ValueTask InitializeAsync()
        {
            House.Listen();
            return ValueTask.CompletedTask;
        }

        public ValueTask DisposeAsync() => House.DisposeAsync();
    }
}
