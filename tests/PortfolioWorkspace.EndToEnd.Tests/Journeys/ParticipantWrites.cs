using PortfolioWorkspace.EndToEnd.Tests.Browsing;
using PortfolioWorkspace.EndToEnd.Tests.Pages;

namespace PortfolioWorkspace.EndToEnd.Tests.Journeys;

/// <summary>Sanne reads what was asked, writes her second version, hands it in, takes it back and hands it in again.</summary>
public sealed class ParticipantWrites(Chromium chromium) : Journey(chromium)
{
    private const string Report = "Waarnemingsverslag 2", Sentence = "Ik zag dat ze even stil werd en daarna lachte.";

    [Theory]
    [InlineData(Screens.Desk)]
    [InlineData(Screens.Phone)]
    public async Task A_participant_writes_and_hands_in(int width)
    {
        var sanne = await SignInAsync("Sanne de Wit", width: width);
        var (home, feedback, desk) = (new HomePage(sanne), new SubmissionPage(sanne), new WritingDesk(sanne));

        await home.LookAsync();
        await Expect(home.Now).ToContainTextAsync("Marieke");
        await home.NowLink("Lees de feedback").ClickAsync();
        await feedback.LookAsync("Marieke vraagt een aanvulling");
        await feedback.WriteNextAsync(2, Report);
        await Type_and_reload(desk, sanne);
        await Hand_in(sanne, desk, version: 2);
        await Take_back(sanne, desk);
        await Hand_in(sanne, desk, version: 3);
        await desk.LookAsync(Report, "ingeleverd");
    }

    private static async Task Type_and_reload(WritingDesk desk, Walker sanne)
    {
        await desk.ReadyAsync();
        await desk.WriteAtEndAsync(Sentence);
        await desk.SavedAsync();
        await desk.LookAsync(Report, "bewaard");
        await sanne.Page.ReloadAsync();
        await Expect(desk.Text).ToContainTextAsync(Sentence);
        await desk.SavedAsync();
    }

    private static async Task Hand_in(Walker sanne, WritingDesk desk, int version)
    {
        var handIn = new HandInPage(sanne);
        await desk.HandInAsync(Report);
        await Expect(handIn.Readers).ToContainTextAsync("Marieke Bos, je leercoach");
        await Expect(handIn.Preview).ToContainTextAsync(Sentence);
        await handIn.Checks.First.CheckAsync();
        await handIn.SubmitAsync(version);
        await Expect(handIn.Privacy).ToContainTextAsync("Kijk eerst of er niemand te herkennen is.");
        await Expect(handIn.Checks.First).ToBeCheckedAsync();
        await sanne.LookAsync("inleveren-geweigerd", $"{Report} inleveren");
        await handIn.TickPrivacyAsync();
        await handIn.SubmitAsync(version);
        await Expect(desk.TakeBackButton).ToBeVisibleAsync();
    }

    private static async Task Take_back(Walker sanne, WritingDesk desk)
    {
        await desk.LookAsync(Report, "ingeleverd");
        await desk.TakeBackAsync();
        await Expect(desk.Text).ToContainTextAsync(Sentence);
        await sanne.LookAsync("teruggenomen", Report);
    }
}
