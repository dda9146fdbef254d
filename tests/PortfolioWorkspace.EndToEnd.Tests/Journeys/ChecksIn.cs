using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using PortfolioWorkspace.EndToEnd.Tests.Browsing;
using PortfolioWorkspace.EndToEnd.Tests.Pages;

namespace PortfolioWorkspace.EndToEnd.Tests.Journeys;

/// <summary>Joost shows the code in the room and Daan types it: the screen counts him at once, and Joost still has the last word.</summary>
public sealed class ChecksIn(Chromium chromium) : Journey(chromium)
{
    private const string Session = "Bijeenkomst 6", Daan = "Daan Kuipers";

    [Theory]
    [InlineData(Screens.Desk)]
    [InlineData(Screens.Phone)]
    public async Task A_code_in_the_room_marks_who_types_it(int width)
    {
        var group = await Demo.GroupAsync(Daan);
        await House.Data.OnNowAsync(group, 6);
        var joost = await SignInAsync("Joost Meijer", $"/groepen/{group}/aanwezigheid", width);
        var list = new AttendancePage(joost);
        await list.OpenAsync(group, Session);
        var code = await ShowCodeAsync(joost);
        await joost.LookAsync("code", "Inchecken");
        var before = int.Parse(await joost.Page.Locator(".sum b").InnerTextAsync(), CultureInfo.InvariantCulture);

        var daan = await SignInAsync(Daan, "/", width);
        await new HomePage(daan).LookAsync();
        await daan.FollowAsync(daan.Page.GetByRole(AriaRole.Link, new() { Name = "Check in met de code in de zaal" }), "inchecken", "Check in");
        await TypeAsync(daan, code == "0000" ? "1111" : "0000");
        await Expect(daan.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Alert)).ToContainTextAsync("Deze code werkt niet.");
        await daan.LookAsync("verkeerde-code", "Check in");
        await TypeAsync(daan, code);
        await Expect(daan.Page.GetByText($"Je staat op aanwezig bij {Session}")).ToBeVisibleAsync();
        await daan.LookAsync("ingecheckt", "Je bent er");
        await Expect(joost.Page.Locator(".sum b")).ToHaveTextAsync($"{before + 1}");

        // As the QR code brings it: filled in, and still his to press.
        await daan.OpenAsync($"/inchecken?code={code}", "gescand", "Check in");
        await daan.Page.GetByRole(AriaRole.Button, new() { Name = "Check in" }).ClickAsync();
        await Expect(daan.Page.GetByText("Je stond al op aanwezig")).ToBeVisibleAsync();

        await joost.Page.GetByRole(AriaRole.Button, new() { Name = "Sluit het inchecken" }).ClickAsync();
        await Expect(joost.Page.Locator(".digits")).ToHaveCountAsync(0);
        await joost.FollowAsync(joost.Page.GetByRole(AriaRole.Link, new() { Name = $"Terug naar de lijst van {Session}" }), "lijst", Session);
        await list.ShowsAsync(Daan, "Aanwezig");
        await list.TapAsync(Daan);
        await list.ShowsAsync(Daan, "Afwezig");
        await list.SentAsync();
        await list.Row(Daan).Locator("summary").ClickAsync();
        await Expect(list.Row(Daan)).ToContainTextAsync("zelf ingecheckt");
        await joost.LookAsync("gecorrigeerd", Session);
    }

    [Fact]
    public async Task Undoing_everybody_leaves_alone_who_had_checked_in_meanwhile()
    {
        var group = await Demo.GroupAsync(Daan);
        await House.Data.OnNowAsync(group, 6);
        var joost = await SignInAsync("Joost Meijer", $"/groepen/{group}/aanwezigheid", Screens.Phone);
        var list = new AttendancePage(joost);
        await list.OpenAsync(group, Session);
        var others = list.People.Filter(new() { HasNotText = Daan }).Locator(".sw");
        var before = await others.AllTextContentsAsync();
        var karim = await SignInAsync("Karim Aydın", $"/groepen/{group}/aanwezigheid", Screens.Phone);
        await new AttendancePage(karim).OpenAsync(group, Session);
        var code = await ShowCodeAsync(karim);
        var daan = await SignInAsync(Daan, "/inchecken", Screens.Phone);
        await daan.LookAsync("inchecken", "Check in");
        await TypeAsync(daan, code);
        await Expect(daan.Page.GetByText($"Je staat op aanwezig bij {Session}")).ToBeVisibleAsync();

        await list.EverybodyAsync();
        await list.SentAsync();
        Assert.NotEqual(before, await others.AllTextContentsAsync());
        await list.Undo.ClickAsync();
        await list.SentAsync();

        await joost.Page.ReloadAsync();
        await list.ShowsAsync(Daan, "Aanwezig");
        Assert.Equal(before, await others.AllTextContentsAsync());
        await list.LookAsync(Session, "ongedaan");
    }

    private static async Task<string> ShowCodeAsync(Walker trainer)
    {
        await trainer.FollowAsync(trainer.Page.GetByRole(AriaRole.Link, new() { Name = "Laat mensen zelf inchecken" }), "nog-dicht", "Inchecken");
        await trainer.Page.GetByRole(AriaRole.Button, new() { Name = "Open het inchecken" }).ClickAsync();
        await Expect(trainer.Page.Locator(".digits")).ToHaveTextAsync(new Regex("^[0-9]{4}$"));
        return await trainer.Page.Locator(".digits").InnerTextAsync();
    }

    private static async Task TypeAsync(Walker walker, string code)
    {
        await walker.Page.GetByLabel("Code").FillAsync(code);
        await walker.Page.GetByRole(AriaRole.Button, new() { Name = "Check in" }).ClickAsync();
    }
}
