using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Cohorts;
using PortfolioWorkspace.App.Live;
using PortfolioWorkspace.App.Notices;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;
using PortfolioWorkspace.TestKit;
using PortfolioWorkspace.TestKit.Databases;
using static PortfolioWorkspace.App.Tests.Cohorts.MovedCohort;

namespace PortfolioWorkspace.App.Tests.Cohorts;

/// <summary>Who hears that a group follows another version, and what stays to be read of it.</summary>
public sealed class MoveCohortNewsTests
{
    [Fact]
    public async Task The_trainers_hear_of_it_and_the_history_says_who_and_why()
    {
        await using var house = await TestHouse.OpenAsync();
        var cast = await house.Data.CastAsync();
        await VersionAsync(house, cast.Organiser, "min: 4", "min: 3");

        Assert.Null(await MoveAsync(house, cast));

        var news = await house.Data.LookAsync(db => db.Notices.IgnoreQueryFilters().Where(n => n.Topic == LiveTopic.CohortMoved).ToListAsync());
        Assert.Equal(new[] { cast.Leercoach.Id, cast.Trainer.Id }.Order(), news.Select(n => n.PersonId).Order());
        Assert.All(news, n => Assert.Equal(cast.Cohort.Id, n.SubjectId));
        var words = await house.SeeAsync(cast.Trainer, (ReadNotice u) => u.RunAsync(new LiveNotice(cast.Trainer.Id, LiveTopic.CohortMoved, cast.Cohort.Id)));
        Assert.Equal(($"/groepen/{cast.Cohort.Id}", "2"), (words.Address, words.About));
        var move = Assert.Single((await house.SeeAsync(cast.Organiser, (ReadCohortMove u) => u.RunAsync(cast.Cohort.Id))).Moves);
        Assert.Equal((1, 2, "Vier was te veel", cast.Organiser.Name), (move.From, move.To, move.Reason, move.By));
        Assert.Equal(1, await house.Data.LookAsync(db => db.History.CountAsync(h => h.Operation == Operation.MoveCohort && h.SubjectId == cast.Cohort.Id)));
    }

    [Theory, Databases]
    public async Task Participants_and_their_leercoaches_hear_which_version_it_is_and_who_was_decided_about_hears_nothing(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var cast = await house.Data.CastAsync();
        var decided = await house.Data.PersonAsync();
        await house.Data.DecisionAsync(await house.Data.ParticipationAsync(cast.Cohort, decided, cast.Leercoach), cast.Trainer, needsSecond: true);
        await VersionAsync(house, cast.Organiser, "min: 4", "min: 3");

        Assert.Null(await MoveAsync(house, cast));

        var own = Assert.Single((await house.SeeAsync(cast.Participant, (ListNotices u) => u.RunAsync())).Lines, l => l.Words.Notice.Topic == LiveTopic.VersionChanged).Words;
        Assert.Equal(("2", $"/dossiers/{cast.Participation.Id}"), (own.About, own.Address));
        Assert.DoesNotContain((await house.SeeAsync(decided, (ListNotices u) => u.RunAsync())).Lines, l => l.Words.Notice.Topic is LiveTopic.VersionChanged or LiveTopic.CohortMoved);
        // Two people in this group: the leercoach gets one line, and chooses at home.
        var guide = Assert.Single((await house.SeeAsync(cast.Leercoach, (ListNotices u) => u.RunAsync())).Lines, l => l.Words.Notice.Topic == LiveTopic.CohortMoved);
        Assert.Equal(("2", "/", 1), (guide.Words.About, guide.Words.Address, guide.Count));
        Assert.Equal(Refusal.Unknown, (await house.DoAsync(cast.Stranger, (ReadNotice u) => u.RunAsync(new LiveNotice(cast.Stranger.Id, LiveTopic.VersionChanged, cast.Participation.Id)))).Refusal);
    }
}
