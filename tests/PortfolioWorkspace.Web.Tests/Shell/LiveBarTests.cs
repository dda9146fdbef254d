using Bunit;
using Microsoft.Extensions.DependencyInjection;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.App.Live;
using PortfolioWorkspace.Domain.Documents;
using PortfolioWorkspace.TestKit;
using PortfolioWorkspace.Web.Shell;
using PortfolioWorkspace.Web.Tests.Shell.Parts;

namespace PortfolioWorkspace.Web.Tests.Shell;

/// <summary>The bar says at once what others did, only what the listener may see, and lets go when the page is left.</summary>
public sealed class LiveBarTests
{
    [Fact]
    public async Task Feedback_that_arrives_is_said_with_its_sender_and_a_link()
    {
        await using var house = await TestHouse.OpenAsync();
        var cast = await house.Data.CastAsync();
        var submission = await house.Data.SubmittedAsync(cast.Participation);
        await house.Data.ReviewedAsync(submission, cast.Leercoach, Verdict.Approved);
        await using var visit = house.As(cast.Participant);
        using var page = PageOf(house, visit);
        var bar = page.Render<LiveBar>();
        Assert.Empty(bar.FindAll("p"));

        house.Services.GetRequiredService<LiveNotices>().Tell(new LiveNotice(cast.Participant.Id, LiveTopic.FeedbackSent, submission.Id));

        bar.WaitForElement("[role=status] p");
        Assert.Contains($"{cast.Leercoach.Name.Split(' ')[0]} stuurde je feedback.", bar.Markup, StringComparison.Ordinal);
        Assert.Equal($"/documenten/{submission.DocumentId}/inleveringen/1", bar.Find("a").GetAttribute("href"));
    }

    [Fact]
    public async Task What_the_listener_may_not_see_stays_unsaid()
    {
        await using var house = await TestHouse.OpenAsync();
        var cast = await house.Data.CastAsync();
        var submission = await house.Data.SubmittedAsync(cast.Participation);
        await using var visit = house.As(cast.Stranger);

        Assert.Null((await visit.Get<ReadNotice>().RunAsync(new LiveNotice(cast.Stranger.Id, LiveTopic.DocumentSubmitted, submission.Id))).Value);
        Assert.Null((await visit.Get<ReadNotice>().RunAsync(new LiveNotice(cast.Leercoach.Id, LiveTopic.DocumentSubmitted, submission.Id))).Value);
        await using var coach = house.As(cast.Leercoach);
        Assert.Equal($"/beoordelen/{submission.Id}", (await coach.Get<ReadNotice>().RunAsync(new LiveNotice(cast.Leercoach.Id, LiveTopic.DocumentSubmitted, submission.Id))).Value!.Address);
    }

    [Fact]
    public async Task Leaving_the_page_ends_the_listening()
    {
        await using var house = await TestHouse.OpenAsync();
        var cast = await house.Data.CastAsync();
        await using var visit = house.As(cast.Participant);
        var live = house.Services.GetRequiredService<LiveNotices>();
        using var page = PageOf(house, visit);
        page.Render<LiveBar>();
        Assert.Equal(1, live.Listeners);

        await page.DisposeComponentsAsync();

        Assert.Equal(0, live.Listeners);
    }

    private static PartsContext PageOf(TestHouse house, ActorScope visit)
    {
        var page = new PartsContext("nl");
        page.Services.AddSingleton(house.Services.GetRequiredService<LiveNotices>());
        page.Services.AddSingleton(visit.Get<CurrentActor>());
        page.Services.AddSingleton(visit.Get<ReadNotice>());
        return page;
    }
}
