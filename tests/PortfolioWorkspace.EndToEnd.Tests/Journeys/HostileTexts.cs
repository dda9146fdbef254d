using Microsoft.Playwright;
using PortfolioWorkspace.EndToEnd.Tests.Browsing;

namespace PortfolioWorkspace.EndToEnd.Tests.Journeys;

/// <summary>A name and a report full of code are shown as what they are: text.</summary>
public sealed class HostileTexts(Chromium chromium) : Journey(chromium)
{
    private const string Name = "<script>window.gekaapt=1</script>Eva <img src=x onerror=window.gekaapt=1>";

    private const string Markdown = """
        # Kop {onclick="window.gekaapt=1"}

        <script>window.gekaapt=1</script> <img src="https://elders.example/spion.png" onerror="window.gekaapt=1">

        [klik](javascript:window.gekaapt=1) ![plaatje](https://elders.example/spion.png) <iframe srcdoc="<script>parent.gekaapt=1</script>"></iframe>

        <svg onload="window.gekaapt=1"></svg> Gewone tekst aan het eind.
        """;

    [Fact]
    public async Task Hostile_texts_stay_text()
    {
        var (writer, coach, dossier, submission) = await Arrange();
        var reader = await SignInAsync(coach, $"/dossiers/{dossier}");

        await reader.LookAsync("dossier", Name);
        await reader.OpenAsync(submission, "inlevering", "Waarnemingsverslag 1, versie 1");
        var text = reader.Page.GetByRole(AriaRole.Main);
        await Expect(text).ToContainTextAsync("Gewone tekst aan het eind.");
        await Expect(text.Locator("script, iframe, svg[onload], img:not([src^='/media/']), a[href^='javascript']")).ToHaveCountAsync(0);
        Assert.False(await HijackedAsync(reader));

        var author = await SignInAsync(writer, $"/dossiers/{dossier}", Screens.Phone);
        await author.LookAsync("eigen-dossier", Name);
        Assert.False(await HijackedAsync(author));
    }

    private static Task<bool> HijackedAsync(Walker walker) => walker.Page.EvaluateAsync<bool>("() => 'gekaapt' in window");

    private async Task<(string Writer, string Coach, Guid Dossier, string Submission)> Arrange()
    {
        var (writer, coach) = (await House.Data.PersonAsync(Name), await House.Data.LeercoachAsync("Coach van Eva"));
        foreach (var person in new[] { writer, coach })
        {
            await House.Data.ChangeAsync(async db => (await db.Users.FindAsync(person.Id))!.DemoRole = "CCO|Deelnemer|Voor deze proef");
        }

        var dossier = await House.Data.ParticipationAsync(await House.Data.CohortAsync(), writer, coach);
        var submission = await House.Data.SubmittedAsync(dossier, text: Markdown);
        return (Name, coach.Name, dossier.Id, $"/documenten/{submission.DocumentId}/inleveringen/1");
    }
}
