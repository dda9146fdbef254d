using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Certification;
using PortfolioWorkspace.App.Cohorts;
using PortfolioWorkspace.App.Live;
using PortfolioWorkspace.App.Notices;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;
using PortfolioWorkspace.Domain.Cohorts;
using PortfolioWorkspace.TestKit;
using PortfolioWorkspace.TestKit.Databases;

namespace PortfolioWorkspace.App.Tests.Cohorts;

/// <summary>A leercoach has another tie with a participant: noted, said when assigning, withdrawn with a reason, and read by few.</summary>
public sealed class ConflictTests
{
    private const string Why = "We werken op dezelfde school.";

    [Theory, Databases]
    public async Task A_leercoach_notes_it_everybody_around_knows_that_and_few_know_why(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var cast = await house.Data.CastAsync();
        await using var coach = house.As(cast.Leercoach);

        Assert.Null(await coach.Get<NoteConflict>().RunAsync(cast.Participation.Id, cast.Leercoach.Id, $" {Why} "));

        foreach (var person in new[] { cast.Participant, cast.Leercoach, cast.Trainer, cast.Organiser })
        {
            await using var visit = house.As(person);
            Assert.Equal(house.Data.Today, (await visit.Get<ReadDossier>().RunAsync(cast.Participation.Id)).Value!.Coaches.Single().ConflictOn);
            var reads = person == cast.Leercoach || person == cast.Trainer;
            Assert.Equal(reads ? Why : null, (await visit.Get<ReadConflicts>().RunAsync(cast.Participation.Id)).Value?.Noted.Single().Reason);
            Assert.Equal(reads, await house.Data.LookAsAsync(person.Id, db => db.Conflicts.AnyAsync()));
            Assert.Equal(person == cast.Trainer || person == cast.Organiser ? 1 : 0, (await visit.Get<ListNotices>().RunAsync()).Value!.Lines.Count(l => l.Words.Notice.Topic == LiveTopic.ConflictNoted));
        }

        await using var organiser = house.As(cast.Organiser);
        Assert.Equal(1, (await organiser.Get<ReadOffice>().RunAsync()).Value!.Cohorts.Single().Conflicts);
        Assert.Equal(cast.Leercoach.Id.ToString(), await house.Data.LookAsync(db => db.History.Where(h => h.Operation == Operation.NoteConflict).Select(h => h.Detail).SingleAsync()));
    }

    [Fact]
    public async Task A_leercoach_speaks_for_nobody_else_a_trainer_for_those_of_the_group_and_nobody_twice()
    {
        await using var house = await TestHouse.OpenAsync();
        var cast = await house.Data.CastAsync();
        var (colleague, stranger) = (await house.Data.LeercoachAsync(), await house.Data.LeercoachAsync());
        await house.Data.ParticipationAsync(cast.Cohort, await house.Data.PersonAsync(), colleague);
        await using var coach = house.As(cast.Leercoach);
        await using var trainer = house.As(cast.Trainer);
        var note = trainer.Get<NoteConflict>();

        Assert.Equal(Refusal.Unknown, await coach.Get<NoteConflict>().RunAsync(cast.Participation.Id, colleague.Id, Why));
        Assert.Equal("reason-missing", (await coach.Get<NoteConflict>().RunAsync(cast.Participation.Id, cast.Leercoach.Id, "  "))!.Code);
        Assert.Equal("too-long", (await note.RunAsync(cast.Participation.Id, colleague.Id, new string('a', ConflictOfInterest.ReasonMaxLength + 1)))!.Code);
        Assert.Equal("choose-leercoach", (await note.RunAsync(cast.Participation.Id, stranger.Id, Why))!.Code);
        Assert.Null(await note.RunAsync(cast.Participation.Id, colleague.Id, Why));
        Assert.Equal("conflict-noted-already", (await note.RunAsync(cast.Participation.Id, colleague.Id, Why))!.Code);
        Assert.DoesNotContain((await trainer.Get<ReadConflicts>().RunAsync(cast.Participation.Id)).Value!.Coaches, c => c.Id == colleague.Id);
        foreach (var person in new[] { cast.Participant, cast.Organiser, cast.Stranger, colleague })
        {
            await using var visit = house.As(person);
            Assert.Equal(Refusal.Unknown, await visit.Get<NoteConflict>().RunAsync(cast.Participation.Id, cast.Leercoach.Id, Why));
            Assert.Equal(Refusal.Unknown, (await visit.Get<ReadConflicts>().RunAsync(cast.Participation.Id)).Refusal);
        }
    }

    [Fact]
    public async Task Choosing_this_leercoach_takes_a_tick_until_it_is_withdrawn()
    {
        await using var house = await TestHouse.OpenAsync();
        var cast = await house.Data.CastAsync();
        var next = await house.Data.LeercoachAsync();
        await house.Data.ConflictAsync(cast.Participation, cast.Leercoach);
        await using var organiser = house.As(cast.Organiser);
        var assign = organiser.Get<AssignLeercoach>();
        Assert.Null(await assign.RunAsync(cast.Participation.Id, next.Id));

        Assert.Equal("leercoach-has-conflict", (await assign.RunAsync(cast.Participation.Id, cast.Leercoach.Id, CoachObjections.Full))!.Code);
        var choice = (await organiser.Get<ReadCoaching>().RunAsync(cast.Cohort.Id)).Value!;
        Assert.Equal(CoachObjections.Conflict, choice.Leercoaches.Single(c => c.Id == cast.Leercoach.Id).ObjectionsFor(choice.Members.Single()));
        Assert.Equal(0, (await organiser.Get<ReadOffice>().RunAsync()).Value!.Cohorts.Single().Conflicts);
        Assert.Null(await assign.RunAsync(cast.Participation.Id, cast.Leercoach.Id, CoachObjections.Conflict));
        // Handed over, and what the new one may read of it: nothing.
        Assert.Null(await assign.RunAsync(cast.Participation.Id, next.Id));
        await using var coach = house.As(next);
        Assert.Empty((await coach.Get<ReadConflicts>().RunAsync(cast.Participation.Id)).Value!.Noted);
    }

    [Theory, Databases]
    public async Task Withdrawn_by_who_noted_it_or_a_trainer_with_both_reasons_kept_and_it_may_be_noted_anew(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var cast = await house.Data.CastAsync();
        await using var coach = house.As(cast.Leercoach);
        await using var trainer = house.As(cast.Trainer);
        Assert.Null(await trainer.Get<NoteConflict>().RunAsync(cast.Participation.Id, cast.Leercoach.Id, Why));
        var noted = (await trainer.Get<ReadConflicts>().RunAsync(cast.Participation.Id)).Value!.Noted.Single();

        Assert.Equal("conflict-noted-by-trainer", (await coach.Get<WithdrawConflict>().RunAsync(cast.Participation.Id, noted.Id, "Nee"))!.Code);
        Assert.Equal("reason-missing", (await trainer.Get<WithdrawConflict>().RunAsync(cast.Participation.Id, noted.Id, ""))!.Code);
        Assert.Equal(Refusal.Unknown, await trainer.Get<WithdrawConflict>().RunAsync(cast.Participation.Id, Guid.CreateVersion7(), "Nee"));
        Assert.Null(await trainer.Get<WithdrawConflict>().RunAsync(cast.Participation.Id, noted.Id, "Andere school nu."));
        Assert.Equal("conflict-withdrawn", (await trainer.Get<WithdrawConflict>().RunAsync(cast.Participation.Id, noted.Id, "Nee"))!.Code);

        var back = (await coach.Get<ReadConflicts>().RunAsync(cast.Participation.Id)).Value!.Noted.Single();
        Assert.Equal((Why, "Andere school nu.", false), (back.Reason, back.Withdrawn!.Reason, back.MayWithdraw));
        Assert.Null((await coach.Get<ReadDossier>().RunAsync(cast.Participation.Id)).Value!.Coaches.Single().ConflictOn);
        Assert.Null(await coach.Get<NoteConflict>().RunAsync(cast.Participation.Id, cast.Leercoach.Id, "Toch weer."));
        Assert.Equal([1, 2], await house.Data.LookAsync(db => db.Conflicts.IgnoreQueryFilters().OrderBy(c => c.Round).Select(c => c.Round).ToListAsync()));
    }

    [Theory, Databases]
    public async Task Two_who_note_it_at_once_leave_one_note(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var cast = await house.Data.CastAsync();
        await using var coach = house.As(cast.Leercoach);
        await using var trainer = house.As(cast.Trainer);

        var told = await Task.WhenAll(new[] { coach, trainer }.Select(v => Task.Run(() => v.Get<NoteConflict>().RunAsync(cast.Participation.Id, cast.Leercoach.Id, Why))));

        Assert.Single(told, t => t is null);
        Assert.Contains(told.OfType<Refusal>().Single().Code, new[] { Refusal.ChangedMeanwhile.Code, "conflict-noted-already" });
        Assert.Equal(1, await house.Data.LookAsync(db => db.Conflicts.IgnoreQueryFilters().CountAsync()));
    }
}
