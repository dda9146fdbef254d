using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Certification;
using PortfolioWorkspace.App.Cohorts;
using PortfolioWorkspace.App.Home;
using PortfolioWorkspace.App.Reviews;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;
using PortfolioWorkspace.Domain.Certification;
using PortfolioWorkspace.Domain.Cohorts;
using PortfolioWorkspace.TestKit;
using PortfolioWorkspace.TestKit.Databases;

namespace PortfolioWorkspace.App.Tests.Cohorts;

/// <summary>How many people a leercoach can guide: said by the leercoach or an organiser, shown when assigning, and never a refusal that cannot be answered.</summary>
public sealed class CoachCapacityTests
{
    [Theory, Databases]
    public async Task A_leercoach_and_an_organiser_say_it_and_the_history_knows(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var cast = await house.Data.CastAsync();
        await using var coach = house.As(cast.Leercoach);
        await using var organiser = house.As(cast.Organiser);

        Assert.Null(await coach.Get<LimitCoaching>().RunAsync(null, cast.Leercoach.Id, 4));
        Assert.Equal(new LeercoachLoad(1, 4), (await coach.Get<ReadOwnParticipants>().RunAsync()).Value!.Load);
        house.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Null(await organiser.Get<LimitCoaching>().RunAsync(cast.Cohort.Id, cast.Leercoach.Id, 1));

        var choice = (await organiser.Get<ReadCoaching>().RunAsync(cast.Cohort.Id)).Value!.Leercoaches.Single(c => c.Id == cast.Leercoach.Id);
        Assert.Equal((new LeercoachLoad(1, 1), true), (choice.Load, choice.Load.IsFull));
        Assert.Equal([$"{cast.Leercoach.Id}: –→4", $"{cast.Leercoach.Id}: 4→1"], await house.Data.LookAsync(db => db.History.Where(h => h.Operation == Operation.LimitCoaching).OrderBy(h => h.At).ThenBy(h => h.Id).Select(h => h.Detail!).ToListAsync()));
    }

    [Fact]
    public async Task Nobody_else_sets_it_and_a_number_is_a_number()
    {
        await using var house = await TestHouse.OpenAsync();
        var (cast, elsewhere) = (await house.Data.CastAsync(), await house.Data.CastAsync());
        await using var coach = house.As(cast.Leercoach);
        await using var organiser = house.As(cast.Organiser);

        Assert.Equal(Refusal.Unknown, await coach.Get<LimitCoaching>().RunAsync(null, elsewhere.Leercoach.Id, 4));
        Assert.Equal("coach-capacity", (await coach.Get<LimitCoaching>().RunAsync(null, cast.Leercoach.Id, -1))!.Code);
        Assert.Equal("coach-capacity", (await coach.Get<LimitCoaching>().RunAsync(null, cast.Leercoach.Id, LeercoachLoad.MostPeople + 1))!.Code);
        Assert.Equal("not-a-leercoach", (await organiser.Get<LimitCoaching>().RunAsync(cast.Cohort.Id, cast.Trainer.Id, 4))!.Code);
        foreach (var person in new[] { cast.Participant, cast.Leercoach, cast.Trainer, cast.Stranger, elsewhere.Organiser })
        {
            await using var visit = house.As(person);
            Assert.Equal(Refusal.Unknown, await visit.Get<LimitCoaching>().RunAsync(cast.Cohort.Id, cast.Leercoach.Id, 4));
        }

        await using var participant = house.As(cast.Participant);
        Assert.Equal("not-a-leercoach", (await participant.Get<LimitCoaching>().RunAsync(null, cast.Participant.Id, 4))!.Code);
        Assert.Null(await house.Data.LookAsync(db => db.Users.Where(u => u.Id == cast.Leercoach.Id).Select(u => u.LeercoachCapacity).SingleAsync()));
    }

    [Theory, Databases]
    public async Task An_organiser_notes_that_a_certificate_was_renewed_and_the_warning_goes(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var cast = await house.Data.CastAsync();
        await using var organiser = house.As(cast.Organiser);
        var (today, was) = (house.Data.Today, house.Data.Today.AddDays(-3));
        await house.Data.ChangeAsync(async db => (await db.Users.SingleAsync(u => u.Id == cast.Leercoach.Id)).LeercoachCertifiedUntil = was);
        Assert.True((await organiser.Get<ReadCoaching>().RunAsync(cast.Cohort.Id)).Value!.Leercoaches.Single(c => c.Id == cast.Leercoach.Id).Expired);

        foreach (var wrong in new DateOnly?[] { null, today.AddDays(-1), today.AddYears(11) })
            Assert.Equal("certified-until", (await organiser.Get<RenewLeercoach>().RunAsync(cast.Cohort.Id, cast.Leercoach.Id, wrong))?.Code);
        Assert.Equal("not-a-leercoach", (await organiser.Get<RenewLeercoach>().RunAsync(cast.Cohort.Id, cast.Trainer.Id, today))?.Code);
        foreach (var person in new[] { cast.Participant, cast.Leercoach, cast.Trainer, cast.Stranger })
        {
            await using var visit = house.As(person);
            Assert.Equal(Refusal.Unknown, await visit.Get<RenewLeercoach>().RunAsync(cast.Cohort.Id, cast.Leercoach.Id, today.AddYears(2)));
        }

        Assert.Null(await organiser.Get<RenewLeercoach>().RunAsync(cast.Cohort.Id, cast.Leercoach.Id, today.AddYears(2)));
        var coach = (await organiser.Get<ReadCoaching>().RunAsync(cast.Cohort.Id)).Value!.Leercoaches.Single(c => c.Id == cast.Leercoach.Id);
        Assert.Equal((today.AddYears(2), false), (coach.CertifiedUntil, coach.Expired));
        Assert.Equal($"{cast.Leercoach.Id}: {was:yyyy-MM-dd}→{today.AddYears(2):yyyy-MM-dd}", await house.Data.LookAsync(db => db.History.Where(h => h.Operation == Operation.RenewLeercoach).Select(h => h.Detail).SingleAsync()));
    }

    [Theory, Databases]
    public async Task A_full_leercoach_asks_to_be_chosen_knowingly_and_groups_that_are_over_do_not_count(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var cast = await house.Data.CastAsync();
        var busy = await house.Data.CapacityAsync(await house.Data.LeercoachAsync(), 1);
        var over = await house.Data.CohortAsync(sessionsHeld: 3);
        await house.Data.ParticipationAsync(over, await house.Data.PersonAsync(), busy);
        await using var organiser = house.As(cast.Organiser);
        var assign = organiser.Get<AssignLeercoach>();

        var refusal = await assign.RunAsync(cast.Participation.Id, busy.Id);
        Assert.Equal(("leercoach-full", 1, 1), (refusal!.Code, refusal.Values[0], refusal.Values[1]));
        await house.Data.ChangeAsync(async db => (await db.Cohorts.SingleAsync(c => c.Id == over.Id)).CertificationOn = house.Data.Today.AddDays(-1));
        Assert.Null(await assign.RunAsync(cast.Participation.Id, busy.Id));
        Assert.Equal("leercoach-already-assigned", (await assign.RunAsync(cast.Participation.Id, busy.Id))!.Code);

        var next = await house.Data.ParticipationAsync(cast.Cohort, await house.Data.PersonAsync());
        Assert.Equal("leercoach-full", (await assign.RunAsync(next.Id, busy.Id, CoachObjections.Conflict))!.Code);
        Assert.Null(await assign.RunAsync(next.Id, busy.Id, CoachObjections.Full));
        Assert.EndsWith("(Full)", await house.Data.LookAsync(db => db.History.Where(h => h.Operation == Operation.AssignLeercoach && h.ParticipationId == next.Id).Select(h => h.Detail!).SingleAsync()), StringComparison.Ordinal);
    }

    [Theory, Databases]
    public async Task Who_has_no_leercoach_hears_that_nobody_has_room_and_so_do_the_trainers(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var cast = await house.Data.CastAsync();
        var alone = await house.Data.PersonAsync();
        var dossier = await house.Data.ParticipationAsync(cast.Cohort, alone);
        await using var own = house.As(alone);
        await using var trainer = house.As(cast.Trainer);

        Assert.False((await DossierAsync()).NobodyFreeToCoach);
        await house.Data.CapacityAsync(cast.Leercoach, 2);
        Assert.False((await DossierAsync()).NobodyFreeToCoach);
        await house.Data.CapacityAsync(cast.Leercoach, 1);

        var told = await DossierAsync();
        Assert.Equal((true, true), (told.NobodyFreeToCoach, told.Room >= Room.Tight));
        Assert.Contains((await own.Get<ReadHome>().RunAsync(dossier.Id)).Value!.Ahead, a => a.NobodyFreeToCoach);
        var group = (await trainer.Get<ReadCohort>().RunAsync(cast.Cohort.Id)).Value!.Members;
        Assert.Contains(group.Single(m => m.ParticipationId == dossier.Id).Outlook.Warnings, w => w.NobodyFreeToCoach);
        Assert.DoesNotContain(group.Single(m => m.ParticipationId == cast.Participation.Id).Outlook.Criteria, w => w.NobodyFreeToCoach);
        // Nobody is reminded of what they can do nothing about.
        Assert.DoesNotContain(group.Single(m => m.ParticipationId == dossier.Id).Outlook.ToRemind, w => w.NobodyFreeToCoach);

        async Task<CriterionOutlook> DossierAsync() => (await own.Get<ReadDossier>().RunAsync(dossier.Id)).Value!.Outlook["cco.4a"];
    }
}
