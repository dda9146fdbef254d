using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;
using PortfolioWorkspace.Domain.Certification;
using PortfolioWorkspace.TestKit;
using PortfolioWorkspace.TestKit.Databases;

namespace PortfolioWorkspace.App.Tests.Access;

/// <summary>Two people, or one person in two tabs: one wins, the other hears it in a plain sentence.</summary>
public sealed class AtTheSameTimeTests
{
    [Theory, Databases]
    public async Task Of_two_changes_on_one_state_the_first_wins_and_the_second_is_told(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var cast = await house.Data.CastAsync();
        var day = house.Data.Today;
        await using var first = house.As(cast.Trainer);
        await using var second = house.As(cast.Trainer);

        var told = await ExtendAsync(second, day.AddDays(14), async () => Assert.Null(await ExtendAsync(first, day.AddDays(7))));

        Assert.Equal(Refusal.ChangedMeanwhile, told);
        Assert.Equal(day.AddDays(7), await house.Data.LookAsync(db => db.Participations.IgnoreQueryFilters().Where(p => p.Id == cast.Participation.Id).Select(p => p.ExtendedDeadline).SingleAsync()));
        Assert.Equal(1, await house.Data.LookAsync(db => db.History.CountAsync()));

        Task<Refusal?> ExtendAsync(ActorScope visit, DateOnly until, Func<Task>? meanwhile = null) => visit.Gate.ActAsync(Operation.ExtendDeadline, Subject.Participation(cast.Participation.Id), async p =>
        {
            var participation = await p.Db.Participations.SingleAsync();
            if (meanwhile is not null) await meanwhile();
            return participation.ExtendDeadline(until, "ziek", p.Today);
        });
    }

    [Theory, Databases]
    public async Task A_line_that_may_exist_once_is_told_to_the_second_writer(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var cast = await house.Data.CastAsync();
        await using var trainer = house.As(cast.Trainer);

        Assert.Null(await WaiveAsync());
        Assert.Equal(Refusal.ChangedMeanwhile, await WaiveAsync());

        Assert.Equal(1, await house.Data.LookAsync(db => db.Waivers.IgnoreQueryFilters().CountAsync()));

        Task<Refusal?> WaiveAsync() => trainer.Gate.ActAsync(Operation.WaiveCriterion, Subject.Participation(cast.Participation.Id), p =>
        {
            p.Db.Waivers.Add(new Waiver { Id = p.NewId(), ParticipationId = cast.Participation.Id, CriterionId = "cco.1", Reason = "ziek", ById = p.Actor, On = p.Today, At = p.Now });
            return Task.FromResult<Refusal?>(null);
        });
    }

    [Theory, Databases]
    public async Task An_update_of_nothing_is_a_bug_and_not_somebody_else(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var cast = await house.Data.CastAsync();
        await using var trainer = house.As(cast.Trainer);

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => trainer.Gate.ActAsync(Operation.ExtendDeadline, Subject.Participation(cast.Participation.Id), p =>
        {
            p.Db.StudyEntries.Update(new StudyEntry { Id = p.NewId(), ParticipationId = cast.Participation.Id, On = p.Today, Hours = 1 });
            return Task.FromResult<Refusal?>(null);
        }));
    }

    [Theory, Databases]
    public async Task Many_writers_at_once_all_get_their_turn(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var casts = new List<Cast>();
        for (var i = 0; i < 8; i++) casts.Add(await house.Data.CastAsync());

        var refusals = await Task.WhenAll(casts.Select(cast => Task.Run(async () =>
        {
            var told = new List<Refusal?>();
            await using var trainer = house.As(cast.Trainer);
            for (var day = 1; day <= 10; day++)
                told.Add(await trainer.Gate.ActAsync(Operation.ExtendDeadline, Subject.Participation(cast.Participation.Id), async p => (await p.Db.Participations.SingleAsync()).ExtendDeadline(p.Today.AddDays(day), "ziek", p.Today)));
            return told;
        })));

        Assert.All(refusals.SelectMany(r => r), Assert.Null);
        Assert.Equal(80, await house.Data.LookAsync(db => db.History.CountAsync()));
    }
}
