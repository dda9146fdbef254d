using Bunit;
using PortfolioWorkspace.App.Home;
using PortfolioWorkspace.Domain.Conversations;
using PortfolioWorkspace.Domain.Documents;
using PortfolioWorkspace.Domain.Programmes;
using PortfolioWorkspace.TestKit;
using PortfolioWorkspace.Web.Home;
using PortfolioWorkspace.Web.Tests.Shell.Parts;

namespace PortfolioWorkspace.Web.Tests.Home;

/// <summary>Home of a participant in each programme: one next thing, counts and tasks, from the programme's own rules.</summary>
public sealed class ParticipantHomeTests
{
    [Fact]
    public async Task Feedback_stands_on_top_and_finished_tasks_are_folded()
    {
        await using var house = await TestHouse.OpenAsync();
        var cast = await house.Data.CastAsync();
        var (first, second) = (await TalkAsync(house, cast), await TalkAsync(house, cast));
        await house.Data.ReviewedAsync(await house.Data.SubmittedAsync(cast.Participation, about: first), cast.Leercoach);
        var submission = await house.Data.SubmittedAsync(cast.Participation, about: second);
        await house.Data.ReviewedAsync(submission, cast.Leercoach, Verdict.RevisionRequested);
        using var page = await RenderAsync(house, cast, "nl");

        Assert.Equal("Lees de feedback", page.View.Find("#nu").TextContent);
        Assert.Contains(page.View.FindAll(".now .acts a"), a => a.GetAttribute("href") == $"/documenten/{submission.DocumentId}/inleveringen/1");
        var rows = page.View.FindAll(".grp .rows > ul > li").Select(r => r.TextContent.Trim()).ToList();
        Assert.Contains(rows, r => r.StartsWith("Waarnemingsverslag 2", StringComparison.Ordinal) && r.EndsWith("Feedback gekregen", StringComparison.Ordinal));
        Assert.Contains(rows, r => r.StartsWith("Eigen coachgesprek 1", StringComparison.Ordinal) && r.Contains("Nog 4 te gaan", StringComparison.Ordinal));
        Assert.Equal(["1van 2"], page.View.FindAll(".path li").Where(l => l.TextContent.Contains("driehoekgesprekken", StringComparison.Ordinal)).Select(l => l.QuerySelector(".cnt")!.TextContent));
        Assert.Equal(5, page.View.FindAll(".path li").Count);
        Assert.Single(page.View.FindAll("h1"));
    }

    [Theory]
    [InlineData("nl", "Begin met schrijven")]
    [InlineData("en", "Begin writing")]
    public async Task An_icc_home_comes_from_the_same_parts(string language, string now)
    {
        await using var house = await TestHouse.OpenAsync();
        var cast = await house.Data.CastAsync(TestData.Icc);
        using var page = await RenderAsync(house, cast, language);
        Assert.Equal(now, page.View.Find("#nu").TextContent);
        Assert.NotEmpty(page.View.FindAll(".path li"));
        Assert.All(page.View.FindAll(".grp h2, .task .t, .task p, .st, .path p"), e => Assert.DoesNotMatch(@"^(Hint|Task|Word|Group|Path|Now|Conversation)\.", e.TextContent.Trim()));
    }

    [Fact]
    public async Task Who_only_follows_the_training_sees_sessions_and_a_proof_and_nothing_to_write()
    {
        await using var house = await TestHouse.OpenAsync();
        var cast = await house.Data.CastAsync();
        var guest = await house.Data.PersonAsync("Anna Test");
        var participation = await house.Data.ParticipationAsync(cast.Cohort, guest, track: Track.TrainingOnly);
        await using var scope = house.As(guest);
        var home = (await scope.Get<ReadHome>().RunAsync(participation.Id)).Value!;
        Assert.Equal([HomeGroup.Sessions, HomeGroup.Certificate], home.Tasks.Select(t => t.Group).Distinct());
        using var context = new PartsContext("nl");
        var view = context.Render<ParticipantHomeView>(p => p.Add(c => c.Home, home));
        Assert.Equal("Je training", view.Find("h1").TextContent);
        Assert.DoesNotContain("/documenten", view.Markup, StringComparison.Ordinal);
        Assert.Contains("Bewijs van deelname", view.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_else_reads_a_participants_home()
    {
        await using var house = await TestHouse.OpenAsync();
        var cast = await house.Data.CastAsync();
        foreach (var other in cast.People.Where(x => x.Key != nameof(Cast.Participant)).Select(x => x.Value))
        {
            await using var scope = house.As(other);
            Assert.Equal("unknown", (await scope.Get<ReadHome>().RunAsync(cast.Participation.Id)).Refusal?.Code);
        }
    }

    [Fact]
    public async Task The_frame_knows_what_somebody_is_and_what_waits()
    {
        await using var house = await TestHouse.OpenAsync();
        var cast = await house.Data.CastAsync();
        var submission = await house.Data.SubmittedAsync(cast.Participation);
        Assert.Equal((DeskRole.Leercoach, 1), await ShellAsync(house, cast.Leercoach, f => f.Waiting));
        Assert.Equal((DeskRole.Trainer, 0), await ShellAsync(house, cast.Trainer, f => f.Waiting));
        Assert.Equal((DeskRole.Organiser, 0), await ShellAsync(house, cast.Organiser, f => f.Waiting));
        Assert.Equal((DeskRole.Participant, 0), await ShellAsync(house, cast.Participant, f => f.UnreadFeedback));
        await house.Data.ReviewedAsync(submission, cast.Leercoach);
        Assert.Equal((DeskRole.Participant, 1), await ShellAsync(house, cast.Participant, f => f.UnreadFeedback));
        Assert.Equal((DeskRole.Leercoach, 0), await ShellAsync(house, cast.Leercoach, f => f.Waiting));
    }

    private static async Task<(DeskRole, int)> ShellAsync(TestHouse house, PortfolioWorkspace.App.People.Person person, Func<ShellCounts, int> count)
    {
        await using var scope = house.As(person);
        var facts = (await scope.Get<ReadShell>().RunAsync()).Value!;
        return (facts.Desks.Main, count((await scope.Get<ReadShellCounts>().RunAsync(facts.Desks)).Value!));
    }

    private static Task<Conversation> TalkAsync(TestHouse house, Cast cast) => house.Data.ConversationAsync(cast.Participation, leercoach: cast.Leercoach, confirmedBy: cast.Leercoach);

    private static async Task<Rendered> RenderAsync(TestHouse house, Cast cast, string language)
    {
        await using var scope = house.As(cast.Participant);
        var home = (await scope.Get<ReadHome>().RunAsync(cast.Participation.Id)).Value!;
        var context = new PartsContext(language);
        return new Rendered(context, context.Render<ParticipantHomeView>(p => p.Add(c => c.Home, home)));
    }

    private sealed record Rendered(PartsContext Context, IRenderedComponent<ParticipantHomeView> View) : IDisposable
    {
        public void Dispose() => Context.Dispose();
    }
}
