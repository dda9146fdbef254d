using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Certification;
using PortfolioWorkspace.App.Conversations;
using PortfolioWorkspace.App.Documents;
using PortfolioWorkspace.App.People;
using PortfolioWorkspace.App.Profiles;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Attendance;
using PortfolioWorkspace.Domain.Certification;
using PortfolioWorkspace.Domain.Conversations;
using PortfolioWorkspace.Domain.Programmes;
using PortfolioWorkspace.TestKit;
using PortfolioWorkspace.TestKit.Databases;

namespace PortfolioWorkspace.App.Tests.Certification;

/// <summary>The boundary cases of facts §4.6 as people meet them: through the use cases, on a stored dossier.</summary>
public sealed class BoundaryCaseTests
{
    [Theory, Databases]
    public async Task Case_1_A_missed_session_that_was_made_up_for_counts_and_shows(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var cast = await ReadyDossier.CastAsync(house, sessions: 5);
        Assert.False((await DossierAsync(house, cast)).Standing.Evaluation.ReadyForDecision);

        await house.Data.AttendedAsync(cast.Participation, cast.Cohort, 6, cast.Trainer, AttendanceStatus.Compensated);

        var seen = await DossierAsync(house, cast);
        Assert.Equal((CriterionStatus.Met, 6m), (seen.Standing.Evaluation["cco.1"].Status, seen.Standing.Evaluation["cco.1"].Counted));
        Assert.Contains(CriterionRemark.CompensationUsed, seen.Standing.Evaluation["cco.1"].Remarks);
        Assert.Contains(seen.Evidence, e => e is { Kind: EvidenceKind.Session, Number: 6, Attendance: AttendanceStatus.Compensated });
        Assert.Equal(DossierStage.ReadyForDecision, seen.Stage);
    }

    [Theory, Databases]
    public async Task Case_2_One_report_on_two_conversations_counts_once(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var cast = await ReadyDossier.CastAsync(house, ownReports: 0);
        await house.Data.ConversationAsync(cast.Participation, ConversationKinds.SelfLed, confirmedBy: cast.Participant, daysAgo: 10);
        var talks = await house.Data.LookAsync(db => db.Conversations.IgnoreQueryFilters().Where(c => c.ParticipationId == cast.Participation.Id && c.Kind == ConversationKinds.SelfLed).OrderBy(c => c.HeldOn).ToListAsync());
        Assert.Equal(5, talks.Count);
        await ReadyDossier.ReportAsync(house, cast, "reflectieverslag_eigen", 1, talks[0], talks[1]);
        await ReadyDossier.ReportAsync(house, cast, "reflectieverslag_eigen", 2, talks[2]);
        await ReadyDossier.ReportAsync(house, cast, "reflectieverslag_eigen", 3, talks[3]);

        var three = (await DossierAsync(house, cast)).Standing.Evaluation;
        Assert.Equal((3m, 2m, 3m, CriterionStatus.InProgress), (three["cco.3a"].Counted, three["cco.3a"].Pending, three["cco.3b"].Counted, three["cco.3b"].Status));

        await ReadyDossier.ReportAsync(house, cast, "reflectieverslag_eigen", 4, talks[4]);
        var all = (await DossierAsync(house, cast)).Standing.Evaluation;
        Assert.All([all["cco.3a"], all["cco.3b"]], r => Assert.Equal((4m, CriterionStatus.Met), (r.Counted, r.Status)));
    }

    [Theory, Databases]
    public async Task Case_3_A_report_on_a_conversation_that_lapsed_counts_no_more(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var cast = await ReadyDossier.CastAsync(house);
        Assert.True((await DossierAsync(house, cast)).Standing.Evaluation.ReadyForDecision);
        var talk = await house.Data.LookAsync(db => db.Conversations.IgnoreQueryFilters().Where(c => c.Kind == ConversationKinds.Driehoekgesprek).Select(c => c.Id).FirstAsync());

        Assert.Null(await house.DoAsync(cast.Participant, (CancelConversation u) => u.RunAsync(talk)));

        var evaluation = (await DossierAsync(house, cast)).Standing.Evaluation;
        Assert.Equal(["cco.2a", "cco.2b"], evaluation.OpenBeforeDecision.Select(r => r.CriterionId));
        Assert.Equal((1m, 1m), (evaluation["cco.2a"].Counted, evaluation["cco.2b"].Counted));
        Assert.Equal("criteria-open", (await SignDecisionTests.SignAsync(house, cast, cast.Trainer))?.Code);
    }

    [Theory, Databases]
    public async Task Case_5_After_a_change_of_leercoach_both_are_in_sight_and_the_profile_is_by_the_present_one(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var cast = await ReadyDossier.CastAsync(house);
        var next = await house.Data.LeercoachAsync();

        await HandOverAsync(house, cast, next);

        var seen = await DossierAsync(house, cast);
        Assert.Equal([(next.Id, null), (cast.Leercoach.Id, (DateOnly?)house.Data.Today)], seen.Coaches.Select(c => (c.PersonId, c.Until)));
        Assert.Equal(2m, seen.Standing.Evaluation["cco.4a"].Counted);
        Assert.Equal(1m, seen.Standing.Evaluation["cco.5a"].Counted);
        Assert.Equal([1], (await SignDecisionTests.SignAsync(house, cast, cast.Trainer))!.Values);
        Assert.Same(Refusal.Unknown, (await house.DoAsync(cast.Leercoach, (ReadDossier u) => u.RunAsync(cast.Participation.Id))).Refusal);

        await house.Data.ProfileAsync(cast.Participation, next, Rater.Leercoach);
        Assert.Null(await SignDecisionTests.SignAsync(house, cast, cast.Trainer));
    }

    [Theory, Databases]
    public async Task Case_6_Seven_of_eight_reports_after_the_deadline_leave_one_thing_missing(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var cast = await ReadyDossier.CastAsync(house, ownReports: 3);
        house.Clock.SetUtcNow(DutchTime.At(cast.Cohort.ReportDeadline!.Value.AddDays(1), new TimeOnly(9, 0)));

        var seen = await DossierAsync(house, cast);
        var open = Assert.Single(seen.Standing.Requirements, r => r.Blocks);
        Assert.Equal(("eigen_coachgesprekken", 1m, 1), (open.Requirement.Code, open.Missing, seen.OpenRequirements));
        Assert.Equal(CriterionStatus.NotMet, seen.Standing.Evaluation["cco.dl"].Status);
        Assert.Equal([1], (await SignDecisionTests.SignAsync(house, cast, cast.Trainer))!.Values);

        Assert.Null(await house.DoAsync(cast.Trainer, (ExtendDeadline u) => u.RunAsync(cast.Participation.Id, house.Data.Today.AddDays(14), "Ziek geweest.")));
        var later = await DossierAsync(house, cast);
        Assert.Equal(CriterionStatus.InProgress, later.Standing.Evaluation["cco.dl"].Status);
        Assert.Contains(CriterionRemark.ExtensionGranted, later.Beside.Single(c => c.CriterionId == "cco.dl").Remarks);
        Assert.DoesNotContain(later.Beside, c => c.Remarks.Contains(CriterionRemark.WaitsForExternalParty));
    }

    [Theory, Databases]
    public async Task Case_7_Training_only_has_sessions_and_a_proof_and_nothing_to_write(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var cast = await house.Data.CastAsync(sessionsHeld: 6);
        var person = await house.Data.PersonAsync();
        var guest = cast with { Participant = person, Participation = await house.Data.ParticipationAsync(cast.Cohort, person, cast.Leercoach, Track.TrainingOnly) };
        for (var session = 1; session <= 6; session++) await house.Data.AttendedAsync(guest.Participation, cast.Cohort, session, cast.Trainer);

        Assert.Equal(["bijeenkomsten"], (await DossierAsync(house, guest)).Standing.Requirements.Select(r => r.Requirement.Code));
        Assert.Equal("training-only", (await house.DoAsync(person, (StartDocument u) => u.RunAsync(new NewDocument(guest.Participation.Id, TestData.Waarnemingsverslag)))).Refusal?.Code);
        foreach (var rater in new[] { person, cast.Leercoach, cast.Trainer })
            Assert.Same(Refusal.Unknown, (await house.DoAsync(rater, (ReadProfile u) => u.RunAsync(guest.Participation.Id))).Refusal);
        Assert.Null(await IssueCertificateTests.IssueAsync(house, guest));
        Assert.Equal(CertificateKind.ParticipationProof, (await DossierAsync(house, guest)).Certificate!.Kind);
    }

    [Fact]
    public async Task Case_10_With_one_profile_nobody_signs()
    {
        await using var house = await TestHouse.OpenAsync();
        var cast = await ReadyDossier.CastAsync(house, coach: null);

        var told = await SignDecisionTests.SignAsync(house, cast, cast.Trainer);

        Assert.Equal("criteria-open", told?.Code);
        Assert.Equal([1], told!.Values);
        Assert.Equal(["cco.5a"], (await DossierAsync(house, cast)).Standing.Evaluation.OpenBeforeDecision.Select(r => r.CriterionId));
    }

    [Fact]
    public async Task Case_11_Large_differences_ask_for_words_and_stop_nobody()
    {
        await using var house = await TestHouse.OpenAsync();
        var cast = await ReadyDossier.CastAsync(house, self: 4, coach: 1);
        Assert.Equal("motivation-for-differences", (await SignDecisionTests.SignAsync(house, cast, cast.Trainer, why: ""))?.Code);
        Assert.Null(await SignDecisionTests.SignAsync(house, cast, cast.Trainer, why: "De leercoach zag de laatste drie gesprekken niet."));
    }

    [Theory, Databases]
    public async Task Cco_2018_names_no_numbers_and_a_trainer_says_when_it_is_enough(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var cast = await house.Data.CastAsync("CCO-PILOT-2017-18");
        await ReadyDossier.ReportAsync(house, cast, "reflectieverslag_eigen", 1);

        var reports = (await DossierAsync(house, cast)).Standing.Evaluation["cco18.reports"];
        Assert.Equal((null, 1m, CriterionStatus.InProgress, true), (reports.Required, reports.Counted, reports.Status, reports.BlocksDecision));
        Assert.Equal([2], (await SignDecisionTests.SignAsync(house, cast, cast.Trainer))!.Values);
        foreach (var criterion in new[] { "cco18.attend", "cco18.reports" })
            Assert.Null(await house.DoAsync(cast.Trainer, (WaiveCriterion u) => u.RunAsync(cast.Participation.Id, criterion, "Genoeg, vinden wij.")));
        Assert.Null(await SignDecisionTests.SignAsync(house, cast, cast.Trainer));
    }

    [Theory, Databases]
    public async Task Cco_2018_training_only_ends_with_the_word_of_a_trainer(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var cast = await house.Data.CastAsync("CCO-PILOT-2017-18");
        var person = await house.Data.PersonAsync();
        var guest = cast with { Participant = person, Participation = await house.Data.ParticipationAsync(cast.Cohort, person, track: Track.TrainingOnly) };
        Assert.Equal("sessions-open", (await IssueCertificateTests.IssueAsync(house, guest))?.Code);

        Assert.Null(await house.DoAsync(cast.Trainer, (WaiveCriterion u) => u.RunAsync(guest.Participation.Id, "cco18.attend", "Was er vaak genoeg.")));

        Assert.Null(await IssueCertificateTests.IssueAsync(house, guest));
        Assert.Equal(CertificateKind.ParticipationProof, (await DossierAsync(house, guest)).Certificate!.Kind);
    }

    internal static Task<bool> HandOverAsync(TestHouse house, Cast cast, Person next) => house.Data.ChangeAsync(async db =>
    {
        var participation = await db.Participations.IgnoreQueryFilters().Include(p => p.Assignments).SingleAsync(p => p.Id == cast.Participation.Id);
        Assert.Null(participation.AssignLeercoach(next.Id, house.Data.NewId(), house.Data.Today));
        return true;
    });

    private static Task<DossierView> DossierAsync(TestHouse house, Cast cast) => house.SeeAsync(cast.Participant, (ReadDossier u) => u.RunAsync(cast.Participation.Id));
}
