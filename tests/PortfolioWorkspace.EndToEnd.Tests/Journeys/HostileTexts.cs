using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using PortfolioWorkspace.App.People;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Documents;
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
        var (writer, coach, dossier, submitted) = await Arrange();
        var submission = $"/documenten/{submitted.DocumentId}/inleveringen/1";
        var reader = await SignInAsync(coach.Name, $"/dossiers/{dossier}");

        await reader.LookAsync("dossier", Name);
        await reader.OpenAsync(submission, "inlevering", "Waarnemingsverslag 1, versie 1");
        var text = reader.Page.GetByRole(AriaRole.Main);
        await Expect(text).ToContainTextAsync("Gewone tekst aan het eind.");
        await Expect(text.Locator("script, iframe, svg[onload], img:not([src^='/media/']), a[href^='javascript']")).ToHaveCountAsync(0);
        Assert.False(await HijackedAsync(reader));

        await At_the_desk_of_the_reader(reader, await NextAsync(submitted, coach));

        var author = await SignInAsync(writer, $"/dossiers/{dossier}", Screens.Phone);
        await author.LookAsync("eigen-dossier", Name);
        Assert.False(await HijackedAsync(author));
    }

    /// <summary>The text, what changed in it, and a comment whose quote is code.</summary>
    private static async Task At_the_desk_of_the_reader(Walker reader, Guid next)
    {
        await reader.OpenAsync($"/beoordelen/{next}", "beoordelen", Name);
        await Expect(reader.Page.Locator(".earlier q").First).ToContainTextAsync("<script>window.gekaapt=1</script>");
        await Is_only_text(reader);
        await reader.OpenAsync($"/beoordelen/{next}?verschil=1", "verschil", Name);
        await Expect(reader.Page.Locator(".compared")).ToContainTextAsync("<b onclick=window.gekaapt=1>");
        await Is_only_text(reader);
    }

    private static async Task Is_only_text(Walker reader)
    {
        await Expect(reader.Page.Locator(".outl, .readdesk").Locator("script, iframe, svg[onload], [onclick], [onerror], img:not([src^='/media/']), a[href^='javascript']")).ToHaveCountAsync(0);
        Assert.False(await HijackedAsync(reader));
    }

    private static Task<bool> HijackedAsync(Walker walker) => walker.Page.EvaluateAsync<bool>("() => 'gekaapt' in window");

    private async Task<(string Writer, Person Coach, Guid Dossier, Submission Submitted)> Arrange()
    {
        var (writer, coach) = (await House.Data.PersonAsync(Name), await House.Data.LeercoachAsync("Coach van Eva"));
        foreach (var person in new[] { writer, coach })
        {
            await House.Data.ChangeAsync(async db => (await db.Users.FindAsync(person.Id))!.DemoRole = "CCO|Deelnemer|Voor deze proef");
        }

        var dossier = await House.Data.ParticipationAsync(await House.Data.CohortAsync(), writer, coach);
        return (Name, coach, dossier.Id, await House.Data.SubmittedAsync(dossier, text: Markdown));
    }

    /// <summary>The reader answers with the same code, and the writer hands in more of it.</summary>
    private async Task<Guid> NextAsync(Submission submitted, Person coach)
    {
        await House.Data.ReviewedAsync(submitted, coach, Verdict.RevisionRequested, Markdown);
        const string more = Markdown + "\n\n<b onclick=window.gekaapt=1>Nieuw</b> stuk.\n";
        var document = await House.Data.ChangeAsync(async db =>
        {
            var draft = await db.Drafts.IgnoreQueryFilters().SingleAsync(d => d.Id == submitted.DocumentId);
            draft.Save(more, TextHash.Of(more), draft.Stamp, null, null, House.Data.Now);
            return await db.Documents.IgnoreQueryFilters().SingleAsync(d => d.Id == submitted.DocumentId);
        });
        return (await House.Data.SubmittedAsync(document)).Id;
    }
}
