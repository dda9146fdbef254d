using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Live;
using PortfolioWorkspace.TestKit;

namespace PortfolioWorkspace.Web.Tests.Cohorts;

/// <summary>The page that shows a reminder before it is sent.</summary>
public sealed partial class RemindersPageTests(HouseFactory house) : IClassFixture<HouseFactory>
{
    [Fact]
    public async Task A_trainer_sees_what_is_said_to_whom_and_sends_it_to_whoever_is_ticked()
    {
        var cast = await house.Data.CastAsync();
        var other = await house.Data.ParticipationAsync(cast.Cohort, await house.Data.PersonAsync("<b>Ilse</b> Vos"));
        using var trainer = await house.SignedInAsync(cast.Trainer);
        var address = $"/groepen/{cast.Cohort.Id}/herinneren";
        Assert.Contains($"href=\"{address}\"", await trainer.GetStringAsync($"/groepen/{cast.Cohort.Id}"), StringComparison.Ordinal);

        var page = await trainer.GetStringAsync(address);
        Assert.Contains($"{cast.Trainer.FirstName} herinnert je aan wat er in je dossier nog ontbreekt.", WebUtility.HtmlDecode(page), StringComparison.Ordinal);
        Assert.Contains("&lt;b&gt;Ilse", page, StringComparison.Ordinal);
        Assert.Equal(2, Ticked().Count(page));

        var refused = WebUtility.HtmlDecode(await (await PostAsync()).Content.ReadAsStringAsync());
        Assert.Contains("Vink eerst aan wie je wilt herinneren.", refused, StringComparison.Ordinal);
        Assert.DoesNotMatch(Ticked(), refused);
        using var lied = await PostAsync("geen nummer");
        Assert.Equal(0, await ToldAsync());
        using var sent = await PostAsync(other.Id.ToString());

        Assert.EndsWith("gestuurd=1", sent.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.Equal(1, await ToldAsync());
        var after = WebUtility.HtmlDecode(await trainer.GetStringAsync(address));
        Assert.Contains($"door {cast.Trainer.Name}.", after, StringComparison.Ordinal);
        Assert.Single(Ticked().Matches(after));
        using var own = await house.SignedInAsync(cast.Participant);
        Assert.Equal(HttpStatusCode.NotFound, (await own.GetAsync(address)).StatusCode);

        Task<int> ToldAsync() => house.Data.LookAsync(db => db.Notices.IgnoreQueryFilters().CountAsync(n => n.Topic == LiveTopic.Reminded && (n.ParticipationId == cast.Participation.Id || n.ParticipationId == other.Id)));

        Task<HttpResponseMessage> PostAsync(params string[] who) => trainer.PostFormAsync(address, "herinneren", [.. who.Select(w => ("Who", w))]);
    }

    [GeneratedRegex("<input type=\"checkbox\" name=\"Who\"[^>]* checked")]
    private static partial Regex Ticked();
}
