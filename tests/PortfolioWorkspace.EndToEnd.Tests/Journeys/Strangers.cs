using System.Text.RegularExpressions;
using PortfolioWorkspace.EndToEnd.Tests.Browsing;

namespace PortfolioWorkspace.EndToEnd.Tests.Journeys;

/// <summary>Whoever tries the address of something that is not theirs gets exactly what an address with unknown ids gives.</summary>
public sealed partial class Strangers(Chromium chromium) : Journey(chromium)
{
    private const string Sanne = "Sanne de Wit";

    /// <summary>Who tries, and what of Sanne's file is theirs to see all the same.</summary>
    public static TheoryData<string, string[]> People => new()
    {
        { "Daan Kuipers", [] },
        { "Karin Mulder", [] },
        { "Marjolein Prins", [] },
        { "Amina Bakkali", [] },
        { "Marieke Bos", ["dossier", "profile", "submission", "review"] },
        { "Joost Meijer", ["dossier", "profile", "decision", "submission", "review", "group", "decisions", "attendance"] },
        { "Hanneke Smit", ["dossier", "group", "decisions", "attendance"] },
    };

    [Theory]
    [MemberData(nameof(People))]
    public async Task A_stranger_finds_nothing(string person, string[] theirs)
    {
        var all = await OfSanneAsync();
        var stranger = await SignInAsync(person, "/certificaten");
        await stranger.LookAsync("begin", "Controleer een certificaat");
        stranger.Watch.Allow("404 (Not Found)");

        foreach (var (what, address) in all.Where(a => !theirs.Contains(a.What)))
        {
            var (seen, unknown) = (await AskAsync(stranger, address), await AskAsync(stranger, Id().Replace(address, _ => Guid.NewGuid().ToString())));
            Assert.Equal((what, 404), (what, seen.Status));
            Assert.Equal((what, unknown), (what, seen));
        }

        await stranger.OpenAsync(all[0].Address + "/profiel/niets", "niet-gevonden", "Deze pagina is er niet");
    }

    /// <summary>The status and the words, without what differs at every request.</summary>
    private static async Task<(int Status, string Words)> AskAsync(Walker walker, string address)
    {
        var answer = await walker.Context.APIRequest.GetAsync(address, new() { Headers = new Dictionary<string, string> { ["Accept"] = "text/html" }, MaxRedirects = 0 });
        var body = await answer.TextAsync();
        return (answer.Status, Id().Replace(Content().Match(body) is { Success: true } main ? main.Value : body, "{id}"));
    }

    private async Task<IReadOnlyList<(string What, string Address)>> OfSanneAsync()
    {
        var (dossier, group) = (await Demo.DossierAsync(Sanne), await Demo.GroupAsync(Sanne));
        var (report, submission) = await Demo.SubmittedReportAsync(Sanne);
        return
        [
            ("dossier", $"/dossiers/{dossier}"), ("profile", $"/dossiers/{dossier}/profiel"), ("decision", $"/dossiers/{dossier}/besluit"),
            ("certificate", $"/dossiers/{dossier}/certificaat"), ("paper", $"/dossiers/{dossier}/certificaat.pdf"),
            ("desk", $"/documenten/{report}"), ("handing in", $"/documenten/{report}/inleveren"), ("submission", $"/documenten/{report}/inleveringen/1"), ("draft", $"/api/drafts/{report}"),
            ("review", $"/beoordelen/{submission}"), ("group", $"/groepen/{group}"), ("decisions", $"/groepen/{group}/besluiten"), ("attendance", $"/groepen/{group}/aanwezigheid"),
        ];
    }

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")]
    private static partial Regex Id();

    [GeneratedRegex("<main.*</main>", RegexOptions.Singleline)]
    private static partial Regex Content();
}
