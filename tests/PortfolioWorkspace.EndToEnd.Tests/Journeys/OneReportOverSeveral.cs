using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using PortfolioWorkspace.Domain.Conversations;
using PortfolioWorkspace.EndToEnd.Tests.Browsing;

namespace PortfolioWorkspace.EndToEnd.Tests.Journeys;

/// <summary>In an edition where one report covers several conversations its writer ticks them; where each has its own, one is chosen.</summary>
public sealed class OneReportOverSeveral(Chromium chromium) : Journey(chromium)
{
    private const string Youssef = "Youssef El Amrani", Title = "Over welke gesprekken?";

    [Theory]
    [InlineData(Screens.Desk)]
    [InlineData(Screens.Phone)]
    public async Task A_writer_ticks_what_a_report_is_about(int width)
    {
        var (report, talk) = await ReportAsync();
        var youssef = await SignInAsync(Youssef, $"/documenten/{report}/gesprekken", width);
        await Expect(youssef.Page.GetByText("hoort bij elk gesprek een eigen verslag")).ToBeVisibleAsync();
        await youssef.LookAsync("een-gesprek", Title);

        await CoverAsync();
        await youssef.Page.ReloadAsync();
        await Expect(youssef.Page.GetByRole(AriaRole.Checkbox)).Not.ToHaveCountAsync(0);
        foreach (var box in await youssef.Page.GetByRole(AriaRole.Checkbox).AllAsync()) await box.UncheckAsync();
        await youssef.Page.GetByRole(AriaRole.Button, new() { Name = "Bewaar" }).ClickAsync();
        await Expect(youssef.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Kies");
        await youssef.LookAsync("niets-gekozen", Title);
        foreach (var box in await youssef.Page.GetByRole(AriaRole.Checkbox).AllAsync()) await box.CheckAsync();
        await youssef.Page.GetByRole(AriaRole.Button, new() { Name = "Bewaar" }).ClickAsync();
        await Expect(youssef.Page.GetByText("Dit is bewaard.")).ToBeVisibleAsync();
        await youssef.LookAsync("bewaard", Title);

        Assert.Equal(2, await House.Data.LookAsync(db => db.DocumentConversations.IgnoreQueryFilters().CountAsync(l => l.DocumentId == report)));
        await youssef.GoAsync($"/gesprekken/{talk}");
        await Expect(youssef.Page.GetByText("Reflectieverslag", new() { Exact = false }).First).ToBeVisibleAsync();
        await youssef.LookAsync("gesprek", "Eigen coachgesprek");
    }

    /// <summary>A report that is being written, and a conversation that has none.</summary>
    private async Task<(Guid Report, Guid Talk)> ReportAsync()
    {
        var (dossier, person) = (await Demo.DossierAsync(Youssef), await Demo.PersonAsync(Youssef));
        return await House.Data.LookAsync(async db =>
        {
            var participation = await db.Participations.IgnoreQueryFilters().SingleAsync(x => x.Id == dossier);
            var writer = await db.Users.SingleAsync(u => u.Id == person);
            // What else stands in the demo has reports of its own; these two have not.
            await House.Data.ChangeAsync(async all => { all.RemoveRange(await all.DocumentConversations.IgnoreQueryFilters().Where(l => l.ParticipationId == dossier).ToListAsync()); foreach (var old in await all.Conversations.IgnoreQueryFilters().Where(c => c.ParticipationId == dossier && c.Kind == ConversationKinds.SelfLed).ToListAsync()) old.Cancel(); return 0; });
            var first = await House.Data.ConversationAsync(participation, ConversationKinds.SelfLed, confirmedBy: writer, daysAgo: 9);
            var second = await House.Data.ConversationAsync(participation, ConversationKinds.SelfLed, confirmedBy: writer, daysAgo: 4);
            return ((await House.Data.DocumentAsync(participation, "reflectieverslag_eigen", about: first)).Id, second.Id);
        });
    }

    /// <summary>The group of the demo goes over to the edition in which one report covers four.</summary>
    private async Task CoverAsync()
    {
        var group = await Demo.GroupAsync(Youssef);
        await House.Data.OneReportCoversFourAsync();
        await House.Data.ChangeAsync(async db =>
        {
            var cohort = await db.Cohorts.SingleAsync(c => c.Id == group);
            db.Entry(cohort).Property(c => c.ProgrammeVersion).CurrentValue = cohort.ProgrammeVersion + 1;
            return cohort;
        });
    }
}
