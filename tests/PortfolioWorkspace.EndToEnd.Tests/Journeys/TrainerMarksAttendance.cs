using Microsoft.Playwright;
using PortfolioWorkspace.EndToEnd.Tests.Browsing;
using PortfolioWorkspace.EndToEnd.Tests.Pages;

namespace PortfolioWorkspace.EndToEnd.Tests.Journeys;

/// <summary>Joost after the last session: the whole group in one tap, two corrections, one of them taken back; then the group and a file.</summary>
public sealed class TrainerMarksAttendance(Chromium chromium) : Journey(chromium)
{
    private const string Session = "Bijeenkomst 6", Daan = "Daan Kuipers", Youssef = "Youssef El Amrani";

    [Theory]
    [InlineData(Screens.Desk)]
    [InlineData(Screens.Phone)]
    public async Task A_trainer_marks_the_whole_group_on_the_phone(int width)
    {
        var (group, dossier) = (await Demo.GroupAsync(Daan), await Demo.DossierAsync(Daan));
        var joost = await SignInAsync("Joost Meijer", $"/groepen/{group}", width);
        var page = new AttendancePage(joost);

        await joost.LookAsync("groep", "CCO");
        await page.OpenAsync(group, Session);
        await page.EverybodyAsync();
        await page.ShowsAsync(Daan, "Aanwezig");
        await page.ShowsAsync(Youssef, "Aanwezig");
        await page.LookAsync(Session, "iedereen");

        await page.TapAsync(Daan);
        await page.ShowsAsync(Daan, "Afwezig");
        await page.LookAsync(Session, "correctie");
        await page.Undo.ClickAsync();
        await page.ShowsAsync(Daan, "Aanwezig");

        await page.PartlyAsync(Youssef, "Youssef", "1,5 uur");
        await page.ShowsAsync(Youssef, "Deels, 1,5 uur");
        await joost.Page.ReloadAsync();
        await page.ShowsAsync(Youssef, "Deels, 1,5 uur");
        await page.ShowsAsync(Daan, "Aanwezig");
        await page.LookAsync(Session, "deels");

        await joost.OpenAsync($"/dossiers/{dossier}", "dossier", Daan);
        await Expect(new DossierPage(joost).Requirement("Bijeenkomsten").First).ToContainTextAsync("5 keer aanwezig");
    }

    [Fact]
    public async Task A_trainer_sees_the_group_at_the_desk()
    {
        var group = await Demo.GroupAsync(Daan);
        var joost = await SignInAsync("Joost Meijer", $"/groepen/{group}");

        await joost.LookAsync("groep", "CCO");
        await joost.FollowAsync(joost.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Table).GetByRole(AriaRole.Link, new() { Name = Daan }).First, "dossier", Daan);
    }
}
