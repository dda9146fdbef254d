using System.Net;
using System.Text.RegularExpressions;
using PortfolioWorkspace.Domain.Conversations;
using PortfolioWorkspace.TestKit;

namespace PortfolioWorkspace.Web.Tests.Documents;

/// <summary>The page on which a writer says what a report is about.</summary>
public sealed class LinksPageTests(HouseFactory house) : IClassFixture<HouseFactory>
{
    private const string Own = "reflectieverslag_eigen";

    [Fact]
    public async Task One_choice_or_ticks_by_what_the_programme_says()
    {
        var single = await house.Data.CastAsync();
        await house.Data.OneReportCoversFourAsync();
        var several = await house.Data.CastAsync();

        foreach (var (cast, type, sentence) in new[] { (single, "radio", "hoort bij elk gesprek een eigen verslag"), (several, "checkbox", "kan één verslag over meer gesprekken gaan") })
        {
            var first = await house.Data.ConversationAsync(cast.Participation, ConversationKinds.SelfLed, confirmedBy: cast.Participant, daysAgo: 9);
            var second = await house.Data.ConversationAsync(cast.Participation, ConversationKinds.SelfLed, confirmedBy: cast.Participant, daysAgo: 3);
            var report = await house.Data.DocumentAsync(cast.Participation, Own, about: first);
            var address = $"/documenten/{report.Id}/gesprekken";
            using var own = await house.SignedInAsync(cast.Participant);
            Assert.Contains($"href=\"{address}\"", await own.GetStringAsync($"/documenten/{report.Id}"), StringComparison.Ordinal);

            var page = WebUtility.HtmlDecode(await own.GetStringAsync(address));
            Assert.Contains(sentence, page, StringComparison.Ordinal);
            Assert.Equal(2, Regex.Count(page, $"<input type=\"{type}\"[^>]*name=\"Talks\""));
            using var none = await own.PostFormAsync(address, "gesprekken");
            Assert.Contains("Kies", await none.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            using var both = await own.PostFormAsync(address, "gesprekken", ("Talks", first.Id.ToString()), ("Talks", second.Id.ToString()));

            if (cast == single) Assert.Contains("In deze training gaat een verslag over één gesprek.", WebUtility.HtmlDecode(await both.Content.ReadAsStringAsync()), StringComparison.Ordinal);
            else Assert.EndsWith("gedaan=bewaard", both.Headers.Location!.OriginalString, StringComparison.Ordinal);
            using var coach = await house.SignedInAsync(cast.Leercoach);
            Assert.Equal(HttpStatusCode.NotFound, (await coach.GetAsync(address)).StatusCode);
        }
    }
}
