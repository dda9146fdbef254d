using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Certification;
using PortfolioWorkspace.App.Cohorts;
using PortfolioWorkspace.App.Live;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;
using PortfolioWorkspace.Domain.Cohorts;
using PortfolioWorkspace.TestKit;
using PortfolioWorkspace.TestKit.Databases;

namespace PortfolioWorkspace.App.Tests.Cohorts;

/// <summary>An organiser gives a participant another leercoach (facts §4.6 cases 4 and 5).</summary>
public sealed class AssignLeercoachTests
{
    [Theory, Databases]
    public async Task The_earlier_leercoach_stays_in_sight_with_a_last_day_and_loses_the_dossier(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var cast = await house.Data.CastAsync();
        var next = await house.Data.LeercoachAsync();
        var heard = new List<Guid>();
        var live = (LiveNotices)house.Services.GetService(typeof(LiveNotices))!;
        var ears = new[] { cast.Participant, next, cast.Leercoach }.Select(p => live.Listen(p.Id, n => { heard.Add(n.PersonId); return Task.CompletedTask; })).ToList();
        await using var organiser = house.As(cast.Organiser);

        Assert.Null(await organiser.Get<AssignLeercoach>().RunAsync(cast.Participation.Id, next.Id));

        foreach (var ear in ears) ear.Dispose();
        Assert.Equal(new HashSet<Guid> { cast.Participant.Id, next.Id, cast.Leercoach.Id }, heard.ToHashSet());
        var assignments = await house.Data.LookAsync(db => db.LeercoachAssignments.IgnoreQueryFilters().Where(a => a.ParticipationId == cast.Participation.Id).OrderBy(a => a.Until == null).ToListAsync());
        Assert.Equal([(cast.Leercoach.Id, house.Data.Today), (next.Id, (DateOnly?)null)], assignments.Select(a => (a.LeercoachId, a.Until)));
        Assert.Equal($"{cast.Leercoach.Id}→{next.Id}", await house.Data.LookAsync(db => db.History.Where(h => h.Operation == Operation.AssignLeercoach).Select(h => h.Detail).SingleAsync()));

        await using var before = house.As(cast.Leercoach);
        Assert.Equal(Refusal.Unknown, (await before.Get<ReadDossier>().RunAsync(cast.Participation.Id)).Refusal);
        await using var now = house.As(next);
        var dossier = (await now.Get<ReadDossier>().RunAsync(cast.Participation.Id)).Value!;
        Assert.Equal(new HashSet<string> { cast.Leercoach.Name, next.Name }, dossier.Coaches.Select(c => c.Name).ToHashSet());
    }

    [Fact]
    public async Task An_expired_certificate_warns_and_stops_nobody()
    {
        await using var house = await TestHouse.OpenAsync();
        var cast = await house.Data.CastAsync();
        var expired = await house.Data.PersonAsync("Wout Verlopen", house.Data.Today.AddDays(-1));
        await using var organiser = house.As(cast.Organiser);

        var choice = (await organiser.Get<ReadCoaching>().RunAsync(cast.Cohort.Id)).Value!.Leercoaches.Single(c => c.Id == expired.Id);
        Assert.Equal((true, 0), (choice.Expired, choice.Here));
        Assert.Null(await organiser.Get<AssignLeercoach>().RunAsync(cast.Participation.Id, expired.Id));
        var after = (await organiser.Get<ReadCoaching>().RunAsync(cast.Cohort.Id)).Value!;
        Assert.Equal(expired.Id, Assert.Single(after.Members).Current!.LeercoachId);
        Assert.Equal(cast.Leercoach.Id, after.Members[0].Periods[1].LeercoachId);
        Assert.Equal(1, after.Leercoaches.Single(c => c.Id == expired.Id).Here);
        Assert.Equal([("Wout Verlopen", true)], (await organiser.Get<ReadOffice>().RunAsync()).Value!.Expiring.Select(e => (e.Name, e.Expired)));
    }

    [Fact]
    public async Task Only_leercoaches_and_never_the_same_or_oneself()
    {
        await using var house = await TestHouse.OpenAsync();
        var cast = await house.Data.CastAsync();
        await using var organiser = house.As(cast.Organiser);
        var assign = organiser.Get<AssignLeercoach>();

        Assert.Equal("not-a-leercoach", (await assign.RunAsync(cast.Participation.Id, cast.Trainer.Id))?.Code);
        Assert.Equal("not-a-leercoach", (await assign.RunAsync(cast.Participation.Id, Guid.CreateVersion7()))?.Code);
        Assert.Equal("leercoach-already-assigned", (await assign.RunAsync(cast.Participation.Id, cast.Leercoach.Id))?.Code);
        var coaching = await house.Data.LeercoachAsync();
        var own = await house.Data.ParticipationAsync(cast.Cohort, coaching);
        Assert.Equal("leercoach-is-participant", (await assign.RunAsync(own.Id, coaching.Id))?.Code);
    }

    [Fact]
    public async Task Nobody_but_an_organiser_of_this_cohort_assigns_or_sees_the_list()
    {
        await using var house = await TestHouse.OpenAsync();
        var (cast, elsewhere) = (await house.Data.CastAsync(), await house.Data.CastAsync());
        var next = await house.Data.LeercoachAsync();
        foreach (var person in new[] { cast.Participant, cast.Leercoach, cast.Trainer, cast.Stranger, elsewhere.Organiser })
        {
            await using var visit = house.As(person);
            Assert.Equal(Refusal.Unknown, await visit.Get<AssignLeercoach>().RunAsync(cast.Participation.Id, next.Id));
            Assert.Equal(Refusal.Unknown, (await visit.Get<ReadCoaching>().RunAsync(cast.Cohort.Id)).Refusal);
        }

        Assert.Equal(1, await house.Data.LookAsync(db => db.LeercoachAssignments.IgnoreQueryFilters().CountAsync(a => a.ParticipationId == cast.Participation.Id)));
    }

    [Theory, Databases]
    public async Task Two_organisers_at_once_leave_one_leercoach(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var cast = await house.Data.CastAsync();
        var (one, two) = (await house.Data.LeercoachAsync(), await house.Data.LeercoachAsync());
        var colleague = await house.Data.PersonAsync();
        await house.Data.StaffAsync(cast.Cohort, colleague, StaffRole.Organiser);
        await using var first = house.As(cast.Organiser);
        await using var second = house.As(colleague);

        var told = await Task.WhenAll(
            Task.Run(() => first.Get<AssignLeercoach>().RunAsync(cast.Participation.Id, one.Id)),
            Task.Run(() => second.Get<AssignLeercoach>().RunAsync(cast.Participation.Id, two.Id)));

        // Whether they met or came one after the other: there is one leercoach now, and nobody got lost.
        Assert.Contains(null, told);
        Assert.All(told.OfType<Refusal>(), r => Assert.Equal(Refusal.ChangedMeanwhile, r));
        var assignments = await house.Data.LookAsync(db => db.LeercoachAssignments.IgnoreQueryFilters().Where(a => a.ParticipationId == cast.Participation.Id).ToListAsync());
        Assert.Single(assignments, a => a.Until is null);
        Assert.Equal(told.Count(t => t is null) + 1, assignments.Count);
    }
}
