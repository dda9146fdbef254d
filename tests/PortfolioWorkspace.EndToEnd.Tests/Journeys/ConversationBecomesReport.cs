using Microsoft.Playwright;
using PortfolioWorkspace.EndToEnd.Tests.Browsing;
using PortfolioWorkspace.EndToEnd.Tests.Pages;

namespace PortfolioWorkspace.EndToEnd.Tests.Journeys;

/// <summary>Straight after a conversation, on the phone: noted, and the report about it begun and handed in.</summary>
public sealed class ConversationBecomesReport(Chromium chromium) : Journey(chromium)
{
    private const string Sentence = "Ze vroeg door tot de leraar zelf een idee noemde.";

    [Theory]
    [InlineData(Screens.Desk)]
    [InlineData(Screens.Phone)]
    public async Task A_conversation_becomes_a_report(int width)
    {
        var youssef = await SignInAsync("Youssef El Amrani", "/gesprekken", width);
        var (conversations, desk) = (new ConversationsPage(youssef), new WritingDesk(youssef));

        await youssef.LookAsync("gesprekken", "Gesprekken");
        await conversations.BeginAsync();
        await Note_with_a_fault_first(conversations);
        await Expect(youssef.Page.GetByText("Je gesprek is vastgelegd.")).ToBeVisibleAsync();
        await youssef.LookAsync("gesprek-vastgelegd", "Eigen coachgesprek");
        var report = await Begin_report(youssef, desk);
        await desk.WriteAtEndAsync(Sentence);
        await desk.SavedAsync();
        await Hand_in(youssef, desk, report);
    }

    private async Task Note_with_a_fault_first(ConversationsPage conversations)
    {
        await conversations.OnAsync(House.Data.Today);
        await conversations.Minutes.FillAsync("veel");
        await conversations.Partner.FillAsync("leraar groep 8");
        await conversations.WhereAsync("Op een school");
        await conversations.SaveAsync();
        await Expect(conversations.Errors).ToContainTextAsync("Vul de minuten in als getal");
        await Expect(conversations.Minutes).ToHaveValueAsync("veel");
        await Expect(conversations.Partner).ToHaveValueAsync("leraar groep 8");
        await conversations.LookAgainAsync("gesprek-met-fout");
        await conversations.Minutes.FillAsync("50");
        await conversations.Informed.CheckAsync();
        await conversations.SaveAsync();
    }

    private static async Task<string> Begin_report(Walker youssef, WritingDesk desk)
    {
        await youssef.FollowAsync(youssef.Page.GetByRole(AriaRole.Link, new() { Name = "Schrijf je verslag" }), "begin", "Verslagen");
        await Expect(youssef.Page.GetByRole(AriaRole.Radio, new() { Name = "leraar groep 8" })).ToBeCheckedAsync();
        await youssef.Page.GetByRole(AriaRole.Button, new() { Name = "Begin", Exact = true }).ClickAsync();
        await desk.ReadyAsync();
        var report = await youssef.Page.GetByRole(AriaRole.Heading, new() { Level = 1 }).InnerTextAsync();
        await desk.LookAsync(report);
        await Expect(desk.Text.GetByRole(AriaRole.Heading).First).ToBeVisibleAsync();
        return report;
    }

    private static async Task Hand_in(Walker youssef, WritingDesk desk, string report)
    {
        var handIn = new HandInPage(youssef);
        await desk.HandInAsync(report);
        await Expect(handIn.Preview).ToContainTextAsync(Sentence);
        await handIn.TickPrivacyAsync();
        await handIn.SubmitAsync(1);
        await Expect(desk.TakeBackButton).ToBeVisibleAsync();
        await desk.LookAsync(report, "ingeleverd");
    }
}
