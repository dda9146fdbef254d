using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PortfolioWorkspace.App.Home;
using PortfolioWorkspace.App.Live;
using PortfolioWorkspace.App.Profiles;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Certification;
using PortfolioWorkspace.Domain.Profiles;
using PortfolioWorkspace.TestKit;
using PortfolioWorkspace.TestKit.Databases;

namespace PortfolioWorkspace.App.Tests.Profiles;

/// <summary>Filling in the profile: bit by bit, handed in as a whole, and final.</summary>
public sealed class SaveProfileTests
{
    [Theory, Databases]
    public async Task It_is_filled_in_bit_by_bit_and_handed_in_once(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var cast = await house.Data.CastAsync(sessionsHeld: 6);
        List<LiveNotice> heard = [];
        using var listening = house.Services.GetRequiredService<LiveNotices>().Listen(cast.Leercoach.Id, n => { heard.Add(n); return Task.CompletedTask; });

        Assert.Null(await house.FillInAsync(cast, cast.Participant, Rater.Participant, handIn: false, level: null));
        Assert.Null(await house.FillInAsync(cast, cast.Participant, Rater.Participant, handIn: false, level: 2));
        var half = (await house.ProfileAsync(cast, cast.Participant)).Mine!;
        Assert.Equal((null, "Sterk volgens Participant"), (half.SubmittedOn, half.Strongest));
        Assert.All(half.Competences.Values, c => Assert.Equal(new CompetenceAnswer(2, "In het gesprek van maandag."), c));
        Assert.Empty(heard);

        Assert.Null(await house.FillInAsync(cast, cast.Participant, Rater.Participant, level: 4));

        Assert.Equal(house.Data.Today, (await house.ProfileAsync(cast, cast.Participant)).Mine!.SubmittedOn);
        Assert.Equal(new LiveNotice(cast.Leercoach.Id, LiveTopic.ProfileSubmitted, cast.Participation.Id), Assert.Single(heard));
        Assert.Equal("profile-already-submitted", (await house.FillInAsync(cast, cast.Participant, Rater.Participant, level: 0))?.Code);
        Assert.Equal("profile-already-submitted", (await house.FillInAsync(cast, cast.Participant, Rater.Participant, handIn: false, level: 0))?.Code);
        Assert.All((await house.ProfileAsync(cast, cast.Participant)).Mine!.Competences.Values, c => Assert.Equal(4, c.Level));
    }

    [Theory, Databases]
    public async Task Handing_in_asks_for_every_level_and_loses_nothing(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var cast = await house.Data.CastAsync(sessionsHeld: 6);
        var open = house.Competences().Take(3).ToList();

        var told = await house.FillInAsync(cast, cast.Leercoach, Rater.Leercoach, leaveOpen: open);

        Assert.Equal("levels-missing", told?.Code);
        Assert.Equal([3], told!.Values);
        var mine = (await house.ProfileAsync(cast, cast.Leercoach)).Mine!;
        Assert.Equal((null, "Sterk volgens Leercoach", "Conclusie van Leercoach"), (mine.SubmittedOn, mine.Strongest, mine.Conclusion));
        Assert.Equal(house.Competences().Select(c => (int?)(open.Contains(c) ? null : 3)), house.Competences().Select(c => mine.Competences[c].Level));
        Assert.False((await house.ProfileAsync(cast, cast.Trainer)).CoachIsIn);
    }

    [Fact]
    public async Task It_opens_on_the_day_of_the_last_session_and_not_before()
    {
        await using var house = await TestHouse.OpenAsync();
        var cast = await house.Data.CastAsync(sessionsHeld: 5);
        var last = house.Data.Today.AddDays(7);
        house.Clock.SetUtcNow(DutchTime.At(last.AddDays(-1), new TimeOnly(23, 59)));

        foreach (var (person, rater) in new[] { (cast.Participant, Rater.Participant), (cast.Leercoach, Rater.Leercoach) })
        {
            var told = await house.FillInAsync(cast, person, rater, handIn: false);
            Assert.Equal("profile-not-open", told?.Code);
            Assert.Equal([last], told!.Values);
            var view = await house.ProfileAsync(cast, person);
            Assert.Equal((last, false, rater), (view.OpensOn, view.IsOpen, view.RatesAs));
        }

        house.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Null(await house.FillInAsync(cast, cast.Participant, Rater.Participant));
        Assert.Null(await house.FillInAsync(cast, cast.Leercoach, Rater.Leercoach));
    }

    [Fact]
    public async Task Without_a_date_for_any_session_it_opens_later()
    {
        await using var house = await TestHouse.OpenAsync();
        var cast = await house.Data.CastAsync();
        await house.Data.ChangeAsync(async db =>
        {
            foreach (var session in await db.Sessions.Where(s => s.CohortId == cast.Cohort.Id).ToListAsync()) session.Start = null;
            return true;
        });

        Assert.Equal("profile-opens-later", (await house.FillInAsync(cast, cast.Participant, Rater.Participant))?.Code);
        Assert.Null((await house.ProfileAsync(cast, cast.Participant)).OpensOn);
    }

    [Theory, Databases]
    public async Task One_training_session_without_a_date_keeps_it_closed_on_every_page(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var cast = await house.Data.CastAsync(sessionsHeld: 6);
        await house.Data.ChangeAsync(async db => (await db.Sessions.SingleAsync(s => s.CohortId == cast.Cohort.Id && s.Number == 6)).Start = null);

        Assert.Equal("profile-opens-later", (await house.FillInAsync(cast, cast.Participant, Rater.Participant))?.Code);
        var view = await house.ProfileAsync(cast, cast.Participant);
        Assert.Equal((null, false), (view.OpensOn, view.IsOpen));
        var home = await house.SeeAsync(cast.Participant, (ReadHome u) => u.RunAsync(cast.Participation.Id));
        Assert.Equal((TaskState.NotYet, null), home.Tasks.Single(t => t.Kind == HomeTaskKind.Profile) is var task ? (task.State, task.On) : default);
    }

    [Fact]
    public async Task Home_asks_for_it_from_the_day_on_which_the_form_takes_it()
    {
        await using var house = await TestHouse.OpenAsync();
        var cast = await house.Data.CastAsync(sessionsHeld: 5);
        var last = house.Data.Today.AddDays(7);
        foreach (var (day, open) in new[] { (last.AddDays(-1), false), (last, true) })
        {
            house.Clock.SetUtcNow(DutchTime.At(day, new TimeOnly(12, 0)));
            Assert.Equal(open, (await house.ProfileAsync(cast, cast.Participant)).IsOpen);
            var home = await house.SeeAsync(cast.Participant, (ReadHome u) => u.RunAsync(cast.Participation.Id));
            Assert.Equal(open ? TaskState.NotStarted : TaskState.NotYet, home.Tasks.Single(t => t.Kind == HomeTaskKind.Profile).State);
        }
    }

    [Theory]
    [InlineData(-1, "x", "level-out-of-range")]
    [InlineData(5, "x", "level-out-of-range")]
    [InlineData(3, null, "too-long")]
    public async Task What_does_not_fit_is_refused_as_a_whole(int level, string? evidence, string expected)
    {
        await using var house = await TestHouse.OpenAsync();
        var cast = await house.Data.CastAsync(sessionsHeld: 6);

        Assert.Equal(expected, (await house.FillInAsync(cast, cast.Participant, Rater.Participant, level: level, evidence: evidence ?? new string('x', ProfileRating.RemarkMaxLength + 1)))?.Code);
        Assert.Null((await house.ProfileAsync(cast, cast.Participant)).Mine);
    }

    [Theory, Databases]
    public async Task Two_tabs_at_the_same_moment_hand_in_once(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var cast = await house.Data.CastAsync(sessionsHeld: 6);

        var told = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => house.FillInAsync(cast, cast.Participant, Rater.Participant))));

        Assert.All(told.Where(t => t is not null), t => Assert.Contains(t!.Code, new[] { "profile-already-submitted", Refusal.ChangedMeanwhile.Code }));
        Assert.Equal(1, await house.Data.LookAsync(db => db.ProfileRatings.IgnoreQueryFilters().CountAsync()));
        Assert.Equal(house.Competences().Count, await house.Data.LookAsync(db => db.CompetenceRatings.IgnoreQueryFilters().CountAsync()));
    }

    [Fact]
    public async Task Everybody_fills_in_their_own_and_nobody_somebody_elses()
    {
        await using var house = await TestHouse.OpenAsync();
        var cast = await house.Data.CastAsync(sessionsHeld: 6);
        var other = await house.Data.CastAsync();

        foreach (var person in new[] { cast.Leercoach, cast.Trainer, cast.Organiser, cast.Stranger })
            Assert.Same(Refusal.Unknown, await house.FillInAsync(cast, person, Rater.Participant));
        foreach (var person in new[] { cast.Participant, cast.Trainer, cast.Organiser, cast.Stranger, other.Leercoach })
            Assert.Same(Refusal.Unknown, await house.FillInAsync(cast, person, Rater.Leercoach));
        Assert.Equal(0, await house.Data.LookAsync(db => db.ProfileRatings.IgnoreQueryFilters().CountAsync()));
    }
}
