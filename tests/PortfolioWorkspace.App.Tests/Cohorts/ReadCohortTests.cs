using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Attendance;
using PortfolioWorkspace.App.Certification;
using PortfolioWorkspace.App.Cohorts;
using PortfolioWorkspace.App.Tests.Certification;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Attendance;
using PortfolioWorkspace.Domain.Certification;
using PortfolioWorkspace.Domain.Cohorts;
using PortfolioWorkspace.Domain.Documents;
using PortfolioWorkspace.Domain.Programmes;
using PortfolioWorkspace.TestKit;
using PortfolioWorkspace.TestKit.Databases;

namespace PortfolioWorkspace.App.Tests.Cohorts;

/// <summary>A group at a glance, for its trainer and its organiser.</summary>
public sealed class ReadCohortTests
{
    [Theory, Databases]
    public async Task Who_waits_too_long_is_counted_from_the_last_version_that_nobody_answered(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var cast = await house.Data.CastAsync();
        var first = await house.Data.SubmittedAsync(cast.Participation);
        await house.Data.ReviewedAsync(first, cast.Leercoach, Verdict.RevisionRequested);
        house.Clock.Advance(TimeSpan.FromDays(21));
        var document = await house.Data.LookAsync(db => db.Documents.IgnoreQueryFilters().SingleAsync(d => d.Id == first.DocumentId));
        await house.Data.SubmittedAsync(document);
        await using var trainer = house.As(cast.Trainer);

        async Task<CohortSummary> SummaryAsync() => (await trainer.Get<ReadCohort>().RunAsync(cast.Cohort.Id)).Value!.Summary;

        Assert.Empty((await SummaryAsync()).WaitsTooLong.Who);
        // Ten working days, and on one of the weekdays in between it is Christmas.
        house.Clock.Advance(TimeSpan.FromDays(15));
        Assert.Empty((await SummaryAsync()).WaitsTooLong.Who);
        house.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal([cast.Participation.Id], (await SummaryAsync()).WaitsTooLong.Who.Select(w => w.Participation));
    }

    [Theory, Databases]
    public async Task Who_can_be_decided_about_is_the_same_for_the_group_the_list_of_decisions_and_the_dossier(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var cast = await ReadyDossier.CastAsync(house);
        var (person, course) = (await house.Data.PersonAsync(), await house.Data.PersonAsync());
        var notYet = await house.Data.ParticipationAsync(cast.Cohort, person, cast.Leercoach);
        var training = await house.Data.ParticipationAsync(cast.Cohort, course, track: Track.TrainingOnly);
        foreach (var number in Enumerable.Range(1, 6)) await house.Data.AttendedAsync(training, cast.Cohort, number, cast.Trainer);

        await SameAsync(cast.Participation.Id, NextForDossier.Decide, DossierStage.ReadyForDecision);
        await SameAsync(notYet.Id, NextForDossier.Wait, DossierStage.Building);
        await SameAsync(training.Id, NextForDossier.Issue, DossierStage.ReadyToIssue);
        Assert.Equal([cast.Participation.Id], (await ViewAsync()).Summary.ToDecide.Who.Select(w => w.Participation));

        await house.Data.DecisionAsync(notYet, cast.Trainer, DecisionOutcome.NotYet);
        await SameAsync(notYet.Id, NextForDossier.Wait, DossierStage.Decided);
        var decision = await house.Data.DecisionAsync(cast.Participation, cast.Trainer, needsSecond: true);
        await SameAsync(cast.Participation.Id, NextForDossier.SignSecond, DossierStage.ReadyForDecision);
        Assert.Empty((await ViewAsync()).Summary.ToDecide.Who);
        await house.Data.ChangeAsync(async db => (await db.Decisions.IgnoreQueryFilters().SingleAsync(d => d.Id == decision.Id)).AgreeAsSecond(cast.Organiser.Id, house.Clock.GetUtcNow()));
        await SameAsync(cast.Participation.Id, NextForDossier.Align, DossierStage.InAlignment);
        await house.Data.AlignmentAsync(decision, cast.Trainer);
        await SameAsync(cast.Participation.Id, NextForDossier.Issue, DossierStage.Decided);
        var certificate = await house.Data.CertificateAsync(cast.Participation, cast.Participant, cast.Organiser);
        await SameAsync(cast.Participation.Id, NextForDossier.Nothing, DossierStage.Issued);
        await house.Data.ChangeAsync(db =>
        {
            db.CertificateWithdrawals.Add(new CertificateWithdrawal { Id = Guid.CreateVersion7(), CertificateId = certificate.Id, ParticipationId = cast.Participation.Id, On = house.Data.Today, Reason = "Verkeerde naam", ById = cast.Organiser.Id });
            return Task.FromResult(true);
        });
        await SameAsync(cast.Participation.Id, NextForDossier.Nothing, DossierStage.Issued);

        Task<CohortView> ViewAsync() => house.SeeAsync(cast.Trainer, (ReadCohort u) => u.RunAsync(cast.Cohort.Id));

        async Task SameAsync(Guid participation, NextForDossier next, DossierStage stage)
        {
            var (group, list) = (await ViewAsync(), await house.SeeAsync(cast.Trainer, (ReadDecisions u) => u.RunAsync(cast.Cohort.Id)));
            var dossier = await house.SeeAsync(cast.Trainer, (ReadDossier u) => u.RunAsync(participation));
            Assert.Equal((next, next, stage), (group.Members.Single(m => m.ParticipationId == participation).Next, list.Rows.Single(r => r.ParticipationId == participation).Next, dossier.Stage));
        }
    }

    [Fact]
    public async Task A_profile_that_is_missing_has_the_name_of_who_fills_it_in()
    {
        await using var house = await TestHouse.OpenAsync();
        var cast = await ReadyDossier.CastAsync(house, self: null);

        var member = Assert.Single((await house.SeeAsync(cast.Trainer, (ReadCohort u) => u.RunAsync(cast.Cohort.Id))).Members);

        Assert.Equal([cast.Participant.FirstName], member.ProfilesToFillIn);
    }

    [Fact]
    public async Task An_organiser_reads_the_same_sentences_without_reaching_a_text()
    {
        await using var house = await TestHouse.OpenAsync();
        var cast = await house.Data.CastAsync();
        await house.Data.SubmittedAsync(cast.Participation);
        await house.Data.AttendedAsync(cast.Participation, cast.Cohort, 1, cast.Trainer, AttendanceStatus.Absent);
        house.Clock.Advance(TimeSpan.FromDays(15));
        await using var trainer = house.As(cast.Trainer);
        await using var organiser = house.As(cast.Organiser);

        var (seen, told) = ((await trainer.Get<ReadCohort>().RunAsync(cast.Cohort.Id)).Value!, (await organiser.Get<ReadCohort>().RunAsync(cast.Cohort.Id)).Value!);

        Assert.Equal((1, 1, 0), (told.Summary.WaitsTooLong.Count, told.Summary.Missed.Count, told.Summary.OnTrack.Count));
        Assert.Equal((seen.Summary.WaitsTooLong.Count, seen.Summary.Missed.Count), (told.Summary.WaitsTooLong.Count, told.Summary.Missed.Count));
        Assert.Equal((true, false), (seen.MayMark, told.MayMark));
        Assert.Equal(cast.Leercoach.Name, Assert.Single(told.Members).Leercoach);
    }

    [Fact]
    public async Task Case_1_a_missed_session_that_is_compensated_counts_and_is_visible_on_the_dossier()
    {
        await using var house = await TestHouse.OpenAsync();
        var cast = await house.Data.CastAsync(sessionsHeld: 6);
        await using var trainer = house.As(cast.Trainer);
        var mark = trainer.Get<MarkAttendance>();
        for (var number = 1; number <= 5; number++) Assert.Null((await mark.RunAsync(Session(cast, number), [new NewMark(cast.Participation.Id, AttendanceStatus.Present)])).Refusal);
        Assert.Null((await mark.RunAsync(Session(cast, 6), [new NewMark(cast.Participation.Id, AttendanceStatus.Absent)])).Refusal);
        Assert.Equal(1, (await trainer.Get<ReadCohort>().RunAsync(cast.Cohort.Id)).Value!.Summary.Missed.Count);

        Assert.Null((await mark.RunAsync(Session(cast, 6), [new NewMark(cast.Participation.Id, AttendanceStatus.Compensated, Note: "Een gesprek nagespeeld en beschreven", Seen: 0)])).Refusal);

        var view = (await trainer.Get<ReadCohort>().RunAsync(cast.Cohort.Id)).Value!;
        Assert.Equal(0, view.Summary.Missed.Count);
        var row = view.Members[0].On(view.Programme.Requirements[0])!;
        Assert.Equal((6m, CriterionStatus.Met), (row.Counted, row.Status));
        await using var participant = house.As(cast.Participant);
        var dossier = (await participant.Get<ReadDossier>().RunAsync(cast.Participation.Id)).Value!;
        Assert.Contains(CriterionRemark.CompensationUsed, dossier.Standing.Requirements[0].Results.SelectMany(r => r.Remarks));
    }

    [Fact]
    public async Task A_session_of_today_waits_for_marks_until_everybody_has_one()
    {
        await using var house = await TestHouse.OpenAsync();
        var cast = await house.Data.CastAsync();
        var today = cast.Cohort.Sessions.Single(s => s.Number == 4);
        house.Clock.SetUtcNow(today.Start!.Value.AddHours(-1));
        await using var trainer = house.As(cast.Trainer);
        var read = trainer.Get<ReadCohort>();

        Assert.Equal([4, 3, 2, 1], (await read.RunAsync(cast.Cohort.Id)).Value!.ToMark.Select(s => s.Number));
        await trainer.Get<MarkAttendance>().RunAsync(today.Id, [new NewMark(cast.Participation.Id, AttendanceStatus.Present)]);
        Assert.Equal([3, 2, 1], (await read.RunAsync(cast.Cohort.Id)).Value!.ToMark.Select(s => s.Number));
    }

    [Fact]
    public async Task Nobody_outside_the_staff_of_this_cohort_sees_it()
    {
        await using var house = await TestHouse.OpenAsync();
        var (cast, elsewhere) = (await house.Data.CastAsync(), await house.Data.CastAsync());
        foreach (var person in new[] { cast.Participant, cast.Leercoach, cast.Stranger, elsewhere.Trainer, elsewhere.Organiser })
        {
            await using var visit = house.As(person);
            Assert.Equal(Refusal.Unknown, (await visit.Get<ReadCohort>().RunAsync(cast.Cohort.Id)).Refusal);
        }

        await using var outsider = house.As(cast.Trainer);
        Assert.Equal(Refusal.Unknown, (await outsider.Get<ReadOffice>().RunAsync()).Refusal);
    }

    [Fact]
    public async Task The_office_counts_who_has_no_leercoach_yet()
    {
        await using var house = await TestHouse.OpenAsync();
        var cast = await house.Data.CastAsync();
        await house.Data.ParticipationAsync(cast.Cohort, await house.Data.PersonAsync());
        await house.Data.ParticipationAsync(cast.Cohort, await house.Data.PersonAsync(), track: Track.TrainingOnly);
        await using var organiser = house.As(cast.Organiser);

        var cohort = Assert.Single((await organiser.Get<ReadOffice>().RunAsync()).Value!.Cohorts);

        Assert.Equal((cast.Cohort.Id, 3, 1, true), (cohort.Id, cohort.Participants, cohort.WithoutLeercoach, cohort.Running));
    }

    private static Guid Session(Cast cast, int number) => cast.Cohort.Sessions.Single(s => s.Number == number).Id;
}
