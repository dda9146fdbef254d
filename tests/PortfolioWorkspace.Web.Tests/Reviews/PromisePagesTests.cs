using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.People;
using PortfolioWorkspace.TestKit;

namespace PortfolioWorkspace.Web.Tests.Reviews;

/// <summary>The promised day on the pages: set for a group, and seen by everybody whom it concerns once it has passed.</summary>
public sealed class PromisePagesTests(HouseFactory house) : IClassFixture<HouseFactory>
{
    [Fact]
    public async Task A_trainer_sets_within_how_many_days_a_group_is_answered_and_a_number_that_cannot_be_keeps_its_field()
    {
        var cast = await house.Data.CastAsync();
        using var browser = await house.SignedInAsync(cast.Trainer);
        var address = $"/groepen/{cast.Cohort.Id}";

        using var refused = await SetAsync(browser, address, "gauw");
        var page = WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync());
        Assert.Contains("Vul een aantal werkdagen in van 1 tot en met 30.", page, StringComparison.Ordinal);
        Assert.Matches("name=\"werkdagen\"[^>]*value=\"gauw\"", page);
        Assert.Equal(10, await DaysAsync(cast));

        using var kept = await SetAsync(browser, address, "15");
        Assert.EndsWith($"{address}?gedaan=termijn", kept.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.Equal(15, await DaysAsync(cast));
        Assert.Contains("Feedback binnen 15 werkdagen", WebUtility.HtmlDecode(await browser.GetStringAsync(address)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nl", "{0} werkdagen over de afgesproken datum")]
    [InlineData("en", "{0} working days past the agreed date")]
    public async Task What_runs_over_is_seen_by_leercoach_and_trainer_and_told_to_whoever_waits(string language, string sentence)
    {
        var cast = await house.Data.CastAsync();
        var submission = await house.Data.SubmittedAsync(cast.Participation);
        await house.Data.ChangeAsync(async db => db.Entry(await db.Submissions.IgnoreQueryFilters().SingleAsync(s => s.Id == submission.Id)).Property(s => s.PromisedOn).CurrentValue = house.Data.Today.AddDays(-14));
        // Two weeks are ten working days, less the holidays that fall in them.
        var over = Domain.Reviews.WaitingTime.WorkingDays(house.Data.Today.AddDays(-14), house.Data.Today);
        Assert.InRange(over, 5, 10);
        var said = string.Format(CultureInfo.InvariantCulture, sentence, over);

        Assert.Contains(said, await SeenAsync(cast.Leercoach, "/beoordelen", language), StringComparison.Ordinal);
        Assert.Contains(said, await SeenAsync(cast.Trainer, "/beoordelen?lijst=leercoach", language), StringComparison.Ordinal);
        Assert.DoesNotContain(said, await SeenAsync(cast.Trainer, "/beoordelen", language), StringComparison.Ordinal);
        Assert.Contains(language == "nl" ? "De trainers van je groep zien dat ook." : "The trainers of your group see that too.", await SeenAsync(cast.Participant, $"/documenten/{submission.DocumentId}", language), StringComparison.Ordinal);
    }

    private async Task<string> SeenAsync(Person person, string address, string language)
    {
        using var browser = await house.SignedInAsync(person);
        using (await browser.GetAsync($"/taal/{language}?terug=/")) return WebUtility.HtmlDecode(await browser.GetStringAsync(address));
    }

    private Task<int> DaysAsync(Cast cast) => house.Data.LookAsync(db => db.Cohorts.Where(c => c.Id == cast.Cohort.Id).Select(c => c.FeedbackWithinDays).SingleAsync());

    private static Task<HttpResponseMessage> SetAsync(HttpClient browser, string address, string days) => browser.PostFormAsync(address, "termijn", ("werkdagen", days));
}
