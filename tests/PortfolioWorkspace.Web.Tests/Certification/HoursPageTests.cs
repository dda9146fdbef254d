using System.Net;
using System.Text.RegularExpressions;
using PortfolioWorkspace.TestKit;

namespace PortfolioWorkspace.Web.Tests.Certification;

/// <summary>The pages that bring in what only the seed could: contact outside meetings, study at home and the intake.</summary>
public sealed partial class HoursPageTests(HouseFactory house) : IClassFixture<HouseFactory>
{
    [Fact]
    public async Task A_participant_notes_contact_and_a_trainer_confirms_it_on_plain_pages()
    {
        var cast = await house.Data.CastAsync(TestData.Icc);
        var address = $"/dossiers/{cast.Participation.Id}/uren";
        using var participant = await house.SignedInAsync(cast.Participant);
        var day = house.Data.Today.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

        // A refused post keeps what was typed.
        var refused = await PostAsync(participant, address, "contact", ("Contact.Category", "adviser_contact"), ("Contact.On", day), ("Contact.Hours", "1,1"), ("Contact.Note", "Belafspraak"));
        Assert.Contains("Vul hele kwartieren in", refused, StringComparison.Ordinal);
        Assert.Contains("Belafspraak", refused, StringComparison.Ordinal);

        await PostAsync(participant, address, "contact", ("Contact.Category", "adviser_contact"), ("Contact.On", day), ("Contact.Hours", "1,25"), ("Contact.Note", "Belafspraak"));
        await PostAsync(participant, address, "zelfstudie", ("Study.On", day), ("Study.Hours", "2"), ("Study.Note", "Boek gelezen"));
        var own = await PageAsync(participant, address);
        Assert.Contains("wacht op een trainer", own, StringComparison.Ordinal);
        Assert.Contains("Boek gelezen", own, StringComparison.Ordinal);
        Assert.Contains("1,25 uur wacht nog op bevestiging door een trainer.", await PageAsync(participant, $"/dossiers/{cast.Participation.Id}"), StringComparison.Ordinal);

        using var trainer = await house.SignedInAsync(cast.Trainer);
        var page = await PageAsync(trainer, address);
        Assert.DoesNotContain("Boek gelezen", page, StringComparison.Ordinal);
        await PostAsync(trainer, address, Handler().Match(page).Groups[1].Value);
        Assert.Contains($"bevestigd door {cast.Trainer.Name}", await PageAsync(participant, address), StringComparison.Ordinal);
        Assert.Contains($"{address}#uur-", await PageAsync(participant, $"/dossiers/{cast.Participation.Id}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_intake_is_noted_by_participant_and_trainer_and_a_training_without_intake_has_no_such_page()
    {
        var cast = await house.Data.CastAsync(TestData.Icc);
        var address = $"/dossiers/{cast.Participation.Id}/intake";
        var day = house.Data.Today.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        using var participant = await house.SignedInAsync(cast.Participant);
        Assert.DoesNotContain("Input.DirectorOn", await PageAsync(participant, address), StringComparison.Ordinal);
        await PostAsync(participant, address, "intake", ("Input.ParticipantOn", day));
        using var trainer = await house.SignedInAsync(cast.Trainer);
        await PostAsync(trainer, address, "intake", ("Input.ParticipantOn", day), ("Input.DirectorOn", ""), ("Input.WithoutDirector", "Werkt voor zichzelf"), ("Input.Seen", "0"));
        Assert.Contains("Werkt voor zichzelf", await PageAsync(participant, address), StringComparison.Ordinal);

        var cco = await house.Data.CastAsync();
        using var other = await house.SignedInAsync(cco.Participant);
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync($"/dossiers/{cco.Participation.Id}/intake")).StatusCode);
    }

    private static async Task<string> PageAsync(HttpClient client, string address) => WebUtility.HtmlDecode(await client.GetStringAsync(address));

    private static async Task<string> PostAsync(HttpClient client, string address, string handler, params (string Name, string Value)[] fields)
    {
        using var answer = await client.PostFormAsync(address, handler, fields);
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
    }

    [GeneratedRegex("value=\"(bevestig-[0-9a-f]{32})\"")]
    private static partial Regex Handler();
}
