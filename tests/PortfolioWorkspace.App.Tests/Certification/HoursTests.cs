using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Certification;
using PortfolioWorkspace.App.Live;
using PortfolioWorkspace.App.Notices;
using PortfolioWorkspace.App.People;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Certification;
using PortfolioWorkspace.TestKit;
using PortfolioWorkspace.TestKit.Databases;

namespace PortfolioWorkspace.App.Tests.Certification;

/// <summary>Contact outside meetings counts once a trainer confirmed it; study at home is seen by its writer alone and counts for nothing.</summary>
public sealed class HoursTests
{
    [Theory, Databases]
    public async Task Contact_is_on_its_way_until_a_trainer_confirms_it(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var cast = await house.Data.CastAsync(TestData.Icc);
        var dossier = cast.Participation.Id;
        Assert.Null(await house.DoAsync(cast.Participant, (LogContact u) => u.RunAsync(Adviser(house, dossier, 1.25m))));

        var seen = await house.SeeAsync(cast.Participant, (ReadHours u) => u.RunAsync(dossier));
        var line = Assert.Single(seen.Contact);
        Assert.Equal((false, 1.25m, "Telefoon"), (line.Confirmed, line.Hours, line.Note));
        Assert.Equal((0m, 1.25m), Hours(seen));

        Assert.Equal(Refusal.Unknown, await house.DoAsync(cast.Participant, (ConfirmContact u) => u.RunAsync(dossier, line.Id)));
        Assert.Equal(Refusal.Unknown, await house.DoAsync(cast.Organiser, (ConfirmContact u) => u.RunAsync(dossier, line.Id)));
        Assert.Null(await house.DoAsync(cast.Trainer, (ConfirmContact u) => u.RunAsync(dossier, line.Id)));
        Assert.Equal((1.25m, 0m), Hours(await house.SeeAsync(cast.Trainer, (ReadHours u) => u.RunAsync(dossier))));

        Assert.Equal("contact-confirmed", (await house.DoAsync(cast.Participant, (WithdrawContact u) => u.RunAsync(dossier, line.Id)))!.Code);
        Assert.Null(await house.DoAsync(cast.Trainer, (WithdrawContact u) => u.RunAsync(dossier, line.Id)));
        Assert.Equal((0m, 0m), Hours(await house.SeeAsync(cast.Trainer, (ReadHours u) => u.RunAsync(dossier))));
        Assert.Equal(1, await house.Data.LookAsync(db => db.ContactEntries.IgnoreQueryFilters().CountAsync()));
    }

    [Theory, Databases]
    public async Task Trainers_hear_what_waits_for_them_and_the_participant_that_it_was_confirmed(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var cast = await house.Data.CastAsync(TestData.Icc);
        var dossier = cast.Participation.Id;
        Assert.Null(await house.DoAsync(cast.Participant, (LogContact u) => u.RunAsync(Adviser(house, dossier, 1.25m))));
        Assert.Null(await house.DoAsync(cast.Participant, (LogContact u) => u.RunAsync(Adviser(house, dossier, 2m))));

        Assert.Equal([new Awaited(dossier, cast.Participant.Name, AwaitedKind.Contact)], await house.SeeAsync(cast.Trainer, (ReadAwaited u) => u.RunAsync(cast.Cohort.Id)));
        foreach (var other in new[] { cast.Participant, cast.Leercoach, cast.Organiser })
        {
            await using var scope = house.As(other);
            Assert.Equal(Refusal.Unknown, (await scope.Get<ReadAwaited>().RunAsync(cast.Cohort.Id)).Refusal);
        }

        Assert.Equal([LiveTopic.ContactLogged], await TopicsAsync(cast.Trainer));
        Assert.Empty(await TopicsAsync(cast.Participant));

        foreach (var line in (await house.SeeAsync(cast.Trainer, (ReadHours u) => u.RunAsync(dossier))).Contact)
            Assert.Null(await house.DoAsync(cast.Trainer, (ConfirmContact u) => u.RunAsync(dossier, line.Id)));
        Assert.Empty(await house.SeeAsync(cast.Trainer, (ReadAwaited u) => u.RunAsync(cast.Cohort.Id)));
        Assert.Empty(await TopicsAsync(cast.Trainer));
        Assert.Equal([LiveTopic.ContactConfirmed], await TopicsAsync(cast.Participant));

        async Task<IReadOnlyList<LiveTopic>> TopicsAsync(Person person) => [.. (await house.SeeAsync(person, (ListNotices u) => u.RunAsync())).Lines.Select(l => l.Words.Notice.Topic)];
    }

    [Fact]
    public async Task What_a_trainer_notes_counts_at_once_and_an_organiser_sees_no_words()
    {
        await using var house = await TestHouse.OpenAsync();
        var cast = await house.Data.CastAsync(TestData.Icc);
        Assert.Null(await house.DoAsync(cast.Trainer, (LogContact u) => u.RunAsync(Adviser(house, cast.Participation.Id, 0.5m))));
        Assert.Equal("contact-already-logged", (await house.DoAsync(cast.Participant, (LogContact u) => u.RunAsync(Adviser(house, cast.Participation.Id, 0.5m))))!.Code);
        Assert.Equal(Refusal.Unknown, await house.DoAsync(cast.Organiser, (LogContact u) => u.RunAsync(Adviser(house, cast.Participation.Id, 1m))));
        Assert.Equal(Refusal.Unknown, await house.DoAsync(cast.Leercoach, (LogContact u) => u.RunAsync(Adviser(house, cast.Participation.Id, 1m))));

        var line = Assert.Single((await house.SeeAsync(cast.Organiser, (ReadHours u) => u.RunAsync(cast.Participation.Id))).Contact);
        Assert.Equal((true, null, cast.Trainer.Name), (line.Confirmed, line.Note, line.ConfirmedBy));
    }

    [Fact]
    public async Task After_the_decision_no_hours_come_or_go()
    {
        await using var house = await TestHouse.OpenAsync();
        var cast = await house.Data.CastAsync(TestData.Icc);
        var dossier = cast.Participation.Id;
        Assert.Null(await house.DoAsync(cast.Participant, (LogContact u) => u.RunAsync(Adviser(house, dossier, 1m))));
        var line = Assert.Single((await house.SeeAsync(cast.Trainer, (ReadHours u) => u.RunAsync(dossier))).Contact);
        await house.Data.DecisionAsync(cast.Participation, cast.Trainer);

        Assert.Equal("already-decided", (await house.DoAsync(cast.Trainer, (LogContact u) => u.RunAsync(Adviser(house, dossier, 2m))))?.Code);
        Assert.Equal("already-decided", (await house.DoAsync(cast.Trainer, (ConfirmContact u) => u.RunAsync(dossier, line.Id)))?.Code);
        Assert.Equal("already-decided", (await house.DoAsync(cast.Trainer, (WithdrawContact u) => u.RunAsync(dossier, line.Id)))?.Code);
    }

    [Theory]
    [InlineData(1.1, "adviser_contact", "hours-not-in-quarters")]
    [InlineData(0, "adviser_contact", "hours-out-of-range")]
    [InlineData(12.25, "adviser_contact", "hours-out-of-range")]
    [InlineData(1, "training", "category-missing")]
    [InlineData(1, "physical", "category-missing")]
    public async Task Hours_are_noted_in_quarters_and_in_the_categories_of_the_training(double hours, string category, string code)
    {
        await using var house = await TestHouse.OpenAsync();
        var cast = await house.Data.CastAsync(TestData.Icc);
        Assert.Equal(code, (await house.DoAsync(cast.Participant, (LogContact u) => u.RunAsync(Adviser(house, cast.Participation.Id, (decimal)hours) with { Category = category })))!.Code);
    }

    [Theory, Databases]
    public async Task Study_at_home_is_for_oneself_and_counts_for_nothing(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var cast = await house.Data.CastAsync(TestData.Icc);
        var dossier = cast.Participation.Id;
        Assert.Null(await house.DoAsync(cast.Participant, (LogStudy u) => u.RunAsync(dossier, house.Data.Today, 2.5m, "Gelezen")));
        Assert.Equal(Refusal.Unknown, await house.DoAsync(cast.Trainer, (LogStudy u) => u.RunAsync(dossier, house.Data.Today, 1m, null)));

        var own = await house.SeeAsync(cast.Participant, (ReadHours u) => u.RunAsync(dossier));
        Assert.Equal((2.5m, "Gelezen"), Assert.Single(own.Study) is var line ? (line.Hours, line.Note) : default);
        Assert.Equal((0m, 0m), Hours(own));
        foreach (var other in new[] { cast.Leercoach, cast.Trainer, cast.Organiser }) Assert.Empty((await house.SeeAsync(other, (ReadHours u) => u.RunAsync(dossier))).Study);

        Assert.Null(await house.DoAsync(cast.Participant, (DropStudy u) => u.RunAsync(dossier, own.Study[0].Id)));
        Assert.Empty((await house.SeeAsync(cast.Participant, (ReadHours u) => u.RunAsync(dossier))).Study);
    }

    [Theory, Databases]
    public async Task An_intake_is_done_when_participant_and_director_confirmed_or_when_there_is_no_director(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var cast = await house.Data.CastAsync(TestData.Icc);
        var (dossier, today) = (cast.Participation.Id, house.Data.Today);
        // A participant speaks for themselves alone.
        Assert.Null(await house.DoAsync(cast.Participant, (RecordIntake u) => u.RunAsync(new(dossier, today, today, "Geen school", null))));
        var half = await house.SeeAsync(cast.Trainer, (ReadIntake u) => u.RunAsync(dossier));
        Assert.Equal((today, null, null), (half.Intake!.ParticipantOn, half.Intake.DirectorOn, half.Intake.DirectorWaivedReason));
        Assert.Equal((CriterionStatus.InProgress, 1m), half.Dossier.Standing.Evaluation["icc.intake"] is var open ? (open.Status, open.Pending) : default);

        Assert.Equal(Refusal.ChangedMeanwhile, await house.DoAsync(cast.Trainer, (RecordIntake u) => u.RunAsync(new(dossier, today, today, null, null))));
        Assert.Equal("intake-director-twice", (await house.DoAsync(cast.Trainer, (RecordIntake u) => u.RunAsync(new(dossier, today, today, "Geen school", half.Intake.Version))))!.Code);
        Assert.Null(await house.DoAsync(cast.Organiser, (RecordIntake u) => u.RunAsync(new(dossier, today, null, "Geen school", half.Intake.Version))));
        var done = await house.SeeAsync(cast.Participant, (ReadIntake u) => u.RunAsync(dossier));
        Assert.Equal((CriterionStatus.Met, "Geen school"), (done.Dossier.Standing.Evaluation["icc.intake"].Status, done.Intake!.DirectorWaivedReason));
        Assert.Equal(Refusal.Unknown, await house.DoAsync(cast.Leercoach, (RecordIntake u) => u.RunAsync(new(dossier, today, today, null, done.Intake.Version))));
    }

    private static LogContact.Input Adviser(TestHouse house, Guid dossier, decimal hours) => new(dossier, HourCategories.AdviserContact, house.Data.Today, hours, "Telefoon");

    private static (decimal, decimal) Hours(HoursView view) => view.Dossier.Standing.Evaluation["icc.hours"] is var hours ? (hours.Counted, hours.Pending) : default;
}
