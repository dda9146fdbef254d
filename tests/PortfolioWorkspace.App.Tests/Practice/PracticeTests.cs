using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PortfolioWorkspace.App.Live;
using PortfolioWorkspace.App.Practice;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Practice;
using PortfolioWorkspace.TestKit;
using PortfolioWorkspace.TestKit.Databases;

namespace PortfolioWorkspace.App.Tests.Practice;

/// <summary>A moment to practise belongs to one group: its people announce it, come to it and hear when it changes.</summary>
public sealed class PracticeTests
{
    private const string Link = "https://bellen.example.org/kamer";

    [Theory, Databases]
    public async Task The_group_sees_a_moment_and_nobody_else_does(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var cast = await house.Data.CastAsync();
        var heard = new List<LiveNotice>();
        foreach (var person in cast.People.Values) house.Services.GetRequiredService<LiveNotices>().Listen(person.Id, notice => { heard.Add(notice); return Task.CompletedTask; });

        var moment = await house.SeeAsync(cast.Participant, (AnnouncePractice u) => u.RunAsync(cast.Cohort.Id, Note(house)));

        Assert.Equal(new[] { cast.Leercoach.Id, cast.Trainer.Id }.Order(), heard.Select(n => n.PersonId).Order());
        foreach (var (name, person) in cast.People)
        {
            var sees = name is not (nameof(Cast.Organiser) or nameof(Cast.Stranger));
            Assert.Equal(sees, (await house.DoAsync(person, (ReadPracticeMoment u) => u.RunAsync(moment))).Refusal is null);
            Assert.Equal(sees, (await house.SeeAsync(person, (ReadPractice u) => u.RunAsync())).ToCome.Any(m => m.Id == moment));
            Assert.Equal(sees, await house.Data.LookAsAsync(person.Id, db => db.PracticeMoments.AnyAsync()));
            if (!sees) Assert.Equal(Refusal.Unknown, await house.DoAsync(person, (JoinPractice u) => u.RunAsync(moment, true)));
            if (!sees) Assert.Equal(Refusal.Unknown, (await house.DoAsync(person, (AnnouncePractice u) => u.RunAsync(cast.Cohort.Id, Note(house)))).Refusal);
        }

        Assert.Equal(moment, await house.SeeAsync(cast.Participant, (AnnouncePractice u) => u.RunAsync(cast.Cohort.Id, Note(house))));
    }

    [Theory, Databases]
    public async Task People_come_and_stay_away_until_it_is_full_and_only_who_comes_sees_the_link(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var cast = await house.Data.CastAsync();
        var (second, third) = (await house.Data.PersonAsync(), await house.Data.PersonAsync());
        foreach (var person in new[] { second, third }) await house.Data.ParticipationAsync(cast.Cohort, person);
        var moment = (await house.Data.PracticeAsync(cast.Cohort, cast.Participant, places: 2)).Id;

        Assert.Null((await house.SeeAsync(second, (ReadPracticeMoment u) => u.RunAsync(moment))).Line.Link);
        house.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Null(await house.DoAsync(second, (JoinPractice u) => u.RunAsync(moment, true)));
        Assert.Null(await house.DoAsync(second, (JoinPractice u) => u.RunAsync(moment, true)));
        var line = (await house.SeeAsync(second, (ReadPracticeMoment u) => u.RunAsync(moment))).Line;
        Assert.Equal((Link, 2, PracticeState.Full), (line.Link, line.Taken, line.State));
        Assert.Equal([cast.Participant.Name, second.Name], line.Comers.Select(c => c.Name));

        Assert.Equal("practice-full", (await house.DoAsync(third, (JoinPractice u) => u.RunAsync(moment, true)))?.Code);
        Assert.Null(await house.DoAsync(cast.Leercoach, (JoinPractice u) => u.RunAsync(moment, true)));
        Assert.Equal(new PracticeComer(cast.Leercoach.Name, true), (await house.SeeAsync(third, (ReadPracticeMoment u) => u.RunAsync(moment))).Line.Comers[0]);
        Assert.Null(await house.DoAsync(second, (JoinPractice u) => u.RunAsync(moment, false)));
        Assert.Null(await house.DoAsync(third, (JoinPractice u) => u.RunAsync(moment, true)));
        Assert.Equal(2, (await house.SeeAsync(third, (ReadPracticeMoment u) => u.RunAsync(moment))).Line.Taken);
    }

    [Theory, Databases]
    public async Task Two_people_who_take_the_last_place_at_once_do_not_both_get_it(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var cast = await house.Data.CastAsync();
        var people = new[] { await house.Data.PersonAsync(), await house.Data.PersonAsync(), await house.Data.PersonAsync() };
        foreach (var person in people) await house.Data.ParticipationAsync(cast.Cohort, person);
        var moment = (await house.Data.PracticeAsync(cast.Cohort, cast.Participant, places: 2)).Id;

        var refusals = await Task.WhenAll(people.Select(person => Task.Run(() => house.DoAsync(person, (JoinPractice u) => u.RunAsync(moment, true)))));

        Assert.Single(refusals, r => r is null);
        Assert.Equal(2, (await house.SeeAsync(cast.Participant, (ReadPracticeMoment u) => u.RunAsync(moment))).Line.Comers.Count);
    }

    [Theory, Databases]
    public async Task Whoever_announced_it_changes_it_or_calls_it_off_and_those_who_come_hear_it(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var cast = await house.Data.CastAsync();
        var second = await house.Data.PersonAsync();
        await house.Data.ParticipationAsync(cast.Cohort, second);
        var moment = (await house.Data.PracticeAsync(cast.Cohort, cast.Participant)).Id;
        Assert.Null(await house.DoAsync(second, (JoinPractice u) => u.RunAsync(moment, true)));
        var heard = new List<LiveNotice>();
        using var listening = house.Services.GetRequiredService<LiveNotices>().Listen(second.Id, notice => { heard.Add(notice); return Task.CompletedTask; });

        Assert.Equal(Refusal.Unknown, await house.DoAsync(second, (ChangePractice u) => u.RunAsync(moment, Note(house))));
        Assert.Equal(Refusal.Unknown, await house.DoAsync(second, (CancelPractice u) => u.RunAsync(moment, "Ik kan niet.")));
        Assert.Equal(Refusal.Unknown, await house.DoAsync(cast.Trainer, (ChangePractice u) => u.RunAsync(moment, Note(house))));
        var third = await house.Data.PersonAsync();
        await house.Data.ParticipationAsync(cast.Cohort, third);
        Assert.Null(await house.DoAsync(third, (JoinPractice u) => u.RunAsync(moment, true)));
        Assert.Equal("practice-places-taken", (await house.DoAsync(cast.Participant, (ChangePractice u) => u.RunAsync(moment, Note(house) with { Places = 2 })))?.Code);
        Assert.Null(await house.DoAsync(cast.Participant, (ChangePractice u) => u.RunAsync(moment, Note(house) with { StartsAt = house.Data.Now.AddDays(5) })));
        Assert.Equal(LiveTopic.PracticeChanged, heard[^1].Topic);

        Assert.Equal("reason-missing", (await house.DoAsync(cast.Participant, (CancelPractice u) => u.RunAsync(moment, " ")))?.Code);
        Assert.Null(await house.DoAsync(cast.Trainer, (CancelPractice u) => u.RunAsync(moment, "De zaal is dicht.")));
        Assert.Equal(LiveTopic.PracticeCancelled, heard[^1].Topic);
        Assert.Equal("practice-cancelled", (await house.DoAsync(cast.Leercoach, (JoinPractice u) => u.RunAsync(moment, true)))?.Code);
        Assert.Equal("practice-cancelled", (await house.DoAsync(cast.Participant, (ChangePractice u) => u.RunAsync(moment, Note(house))))?.Code);
        Assert.Equal("De zaal is dicht.", Assert.Single((await house.SeeAsync(second, (ReadPractice u) => u.RunAsync())).ToCome).CancelReason);
        Assert.Empty((await house.SeeAsync(cast.Leercoach, (ReadPractice u) => u.RunAsync())).ToCome);
    }

    [Fact]
    public async Task What_is_over_can_be_noted_as_a_conversation_and_not_be_joined_any_more()
    {
        await using var house = await TestHouse.OpenAsync();
        var cast = await house.Data.CastAsync();
        var moment = (await house.Data.PracticeAsync(cast.Cohort, cast.Participant)).Id;
        Assert.Null((await house.SeeAsync(cast.Participant, (ReadPracticeMoment u) => u.RunAsync(moment))).Line.LogIn);

        house.Clock.Advance(TimeSpan.FromDays(4));

        Assert.Equal("practice-over", (await house.DoAsync(cast.Leercoach, (JoinPractice u) => u.RunAsync(moment, true)))?.Code);
        Assert.Equal("practice-over", (await house.DoAsync(cast.Participant, (CancelPractice u) => u.RunAsync(moment, "Te laat.")))?.Code);
        Assert.Equal(cast.Participation.Id, Assert.Single((await house.SeeAsync(cast.Participant, (ReadPractice u) => u.RunAsync())).Been).LogIn);
    }

    [Fact]
    public async Task A_moment_that_cannot_be_is_refused()
    {
        await using var house = await TestHouse.OpenAsync();
        var cast = await house.Data.CastAsync();
        var good = Note(house);
        foreach (var (note, code) in new (PracticeNote, string)[]
        {
            (good with { StartsAt = house.Data.Now }, "practice-in-the-past"), (good with { StartsAt = house.Data.Now.AddDays(-1) }, "practice-in-the-past"), (good with { StartsAt = house.Data.Now.AddYears(2) }, "practice-date-far"),
            (good with { Minutes = 0 }, "practice-minutes"), (good with { Minutes = 100_000 }, "practice-minutes"), (good with { Places = 1 }, "practice-places"), (good with { Places = 31 }, "practice-places"),
            (good with { Description = " " }, "practice-what-missing"), (good with { Place = " ", Link = null }, "practice-where-missing"),
            (good with { Link = "javascript:alert(1)" }, "practice-link"), (good with { Link = "http://bellen.example.org" }, "practice-link"), (good with { Link = "https://werk@elders.example.org" }, "practice-link"),
            (good with { Link = "data:text/html,x" }, "practice-link"), (good with { Link = "//bellen.example.org" }, "practice-link"), (good with { Link = "https://bel len.example.org" }, "practice-link"),
            (good with { Description = new string('a', 100_000) }, "too-long"), (good with { Place = new string('a', 201) }, "too-long"),
        })
            Assert.Equal(code, (await house.DoAsync(cast.Participant, (AnnouncePractice u) => u.RunAsync(cast.Cohort.Id, note))).Refusal?.Code);
        Assert.Equal(0, await house.Data.LookAsync(db => db.PracticeMoments.IgnoreQueryFilters().CountAsync()));
    }

    private static PracticeNote Note(TestHouse house) => new(house.Data.Now.AddDays(3), 90, "Luisteren en doorvragen.", "De <b>Werf</b>", Link, 4);
}
