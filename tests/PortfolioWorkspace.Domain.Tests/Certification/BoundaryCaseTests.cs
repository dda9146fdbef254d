using PortfolioWorkspace.Domain.Attendance;
using PortfolioWorkspace.Domain.Certification;
using PortfolioWorkspace.Domain.Conversations;
using PortfolioWorkspace.Domain.Documents;
using PortfolioWorkspace.Domain.Programmes;

namespace PortfolioWorkspace.Domain.Tests.Certification;

/// <summary>The boundary cases 1–12 of the field: what the trainings themselves would argue about.</summary>
public sealed class BoundaryCaseTests
{
    [Fact]
    public void Complete_dossier_is_ready_and_everything_is_met()
    {
        var evaluation = Evaluator.Evaluate(Editions.Cco, Dossier.CompleteCco);
        Assert.True(evaluation.ReadyForDecision);
        Assert.All(evaluation.Results, r => Assert.Equal(CriterionStatus.Met, r.Status));
        Assert.All(evaluation.Results, r => Assert.Empty(r.Remarks));
        Assert.Equal(Editions.Cco.Select(c => c.Id), evaluation.Results.Select(r => r.CriterionId));
    }

    [Fact]
    public void Case_1_missed_session_that_was_compensated_counts_and_shows()
    {
        var missed = Dossier.CompleteCco.Attend(6, AttendanceStatus.Absent);
        Assert.Equal(CriterionStatus.NotMet, Evaluator.Evaluate(Editions.Cco, missed)["cco.1"].Status);

        var result = Evaluator.Evaluate(Editions.Cco, missed.Attend(6, AttendanceStatus.Compensated))["cco.1"];
        Assert.Equal((CriterionStatus.Met, 6m), (result.Status, result.Counted));
        Assert.Equal([CriterionRemark.CompensationUsed], result.Remarks);
    }

    [Fact]
    public void Case_1_missed_session_that_was_waived_is_settled_by_the_waiver_and_shows()
    {
        var evaluation = Evaluator.Evaluate(Editions.Cco, Dossier.CompleteCco.Attend(6, AttendanceStatus.Absent).Waive("cco.1"));
        var result = evaluation["cco.1"];
        Assert.Equal((CriterionStatus.Waived, 5m, 1m), (result.Status, result.Counted, result.Missing));
        Assert.Equal(EvidenceKind.Waiver, result.Evidence[^1].Kind);
        Assert.True(evaluation.ReadyForDecision);
    }

    [Fact]
    public void Case_2_one_report_over_two_of_five_conversations_counts_once()
    {
        var facts = Dossier.Empty with
        {
            Conversations = [.. Enumerable.Range(1, 5).Select(n => Dossier.Conversation(n, ConversationKinds.SelfLed))],
            Documents = [Dossier.Report(1, Editions.Reflection, 1, 2), .. Enumerable.Range(3, 3).Select(n => Dossier.Report(n, Editions.Reflection, n))],
        };
        var five = Editions.Cco.Single(c => c.Id == "cco.3b") is Criterion.ApprovedReports c ? c with { Min = 5 } : null;

        var result = Evaluator.Evaluate([five!], facts)["cco.3b"];

        Assert.Equal((CriterionStatus.InProgress, 4m, 1m), (result.Status, result.Counted, result.Missing));
        Assert.Equal(4, result.Evidence.Count);

        var talks = Evaluator.Evaluate(Editions.Cco, facts)["cco.3a"];
        Assert.Equal((CriterionStatus.Met, 4m, 1m), (talks.Status, talks.Counted, talks.Pending));
        Assert.Equal(Dossier.Id(202), Assert.Single(talks.Evidence, e => !e.Counts).Id);
    }

    [Fact]
    public void Case_2_conversations_without_a_report_of_their_own_are_on_their_way()
    {
        var facts = Dossier.Empty with { Conversations = [.. Enumerable.Range(1, 4).Select(n => Dossier.Conversation(n, ConversationKinds.SelfLed))] };
        var result = Evaluator.Evaluate(Editions.Cco, facts)["cco.3a"];
        Assert.Equal((CriterionStatus.InProgress, 0m, 4m), (result.Status, result.Counted, result.Pending));

        var free = Editions.Cco.OfType<Criterion.ConfirmedConversations>().Single(c => c.Id == "cco.3a") with { ReportPerConversation = false };
        Assert.Equal((CriterionStatus.Met, 4m), Evaluator.Evaluate([free], facts)["cco.3a"] is var off ? (off.Status, off.Counted) : default);
    }

    [Fact]
    public void Case_2_no_report_of_its_own_is_asked_where_reports_were_waived_or_cover_several()
    {
        var facts = Dossier.CompleteCco with { Documents = [] };
        Assert.Equal((CriterionStatus.Met, 4m), Evaluator.Evaluate(Editions.Cco, facts.Waive("cco.3b"))["cco.3a"] is var waived ? (waived.Status, waived.Counted) : default);
        Assert.Equal((CriterionStatus.Met, 4m), Evaluator.Evaluate(Editions.CcoOneReport, facts)["cco.3a"] is var covered ? (covered.Status, covered.Counted) : default);
    }

    [Fact]
    public void Case_2_with_the_other_reading_one_report_may_cover_them_all()
    {
        var facts = Dossier.CompleteCco with { Documents = [Dossier.Report(3, Editions.Reflection, 3, 4, 5, 6)] };
        var result = Evaluator.Evaluate(Editions.CcoOneReport, facts)["cco.3b"];
        Assert.Equal((CriterionStatus.Met, 4m, 1), (result.Status, result.Counted, result.Evidence.Count));
    }

    [Theory]
    [InlineData(ConversationStatus.Held)]
    [InlineData(ConversationStatus.Cancelled)]
    public void Case_3_approved_report_falls_back_when_its_conversation_is_withdrawn(ConversationStatus status)
    {
        var evaluation = Evaluator.Evaluate(Editions.Cco, Dossier.CompleteCco.Change(Dossier.Id(201), status));
        Assert.Equal((CriterionStatus.InProgress, 1m), (evaluation["cco.2a"].Status, evaluation["cco.2a"].Counted));
        Assert.Equal((CriterionStatus.InProgress, 1m), (evaluation["cco.2b"].Status, evaluation["cco.2b"].Counted));
        Assert.Equal(["cco.2a", "cco.2b"], evaluation.OpenBeforeDecision.Select(r => r.CriterionId));
    }

    [Fact]
    public void Case_4_expired_certificate_of_the_leercoach_warns_and_still_counts()
    {
        var session = Dossier.Conversation(8, ConversationKinds.LeercoachSession, certifiedUntil: Dossier.Day.AddDays(7));
        var facts = Dossier.CompleteCco with { Conversations = [.. Dossier.CompleteCco.Conversations.Where(c => c.Id != session.Id), session] };

        var result = Evaluator.Evaluate(Editions.Cco, facts)["cco.4a"];

        Assert.Equal((CriterionStatus.Met, 2m), (result.Status, result.Counted));
        Assert.Equal([CriterionRemark.LeercoachCertificateExpired], result.Remarks);
    }

    [Fact]
    public void Case_4_certificate_that_ends_on_the_day_itself_is_still_valid()
    {
        var session = Dossier.Conversation(8, ConversationKinds.LeercoachSession, certifiedUntil: Dossier.Day.AddDays(8));
        var facts = Dossier.CompleteCco with { Conversations = [.. Dossier.CompleteCco.Conversations.Where(c => c.Id != session.Id), session] };
        Assert.Empty(Evaluator.Evaluate(Editions.Cco, facts)["cco.4a"].Remarks);
    }

    [Fact]
    public void Case_5_conversations_with_both_leercoaches_count_and_the_profile_counts_once_per_rater()
    {
        var facts = Dossier.CompleteCco with
        {
            Ratings = [new(Id: Dossier.Id(302), Rater.Leercoach, new(2022, 4, 1)), new(Dossier.Id(303), Rater.Leercoach, new(2022, 4, 20))],
        };
        var evaluation = Evaluator.Evaluate(Editions.Cco, facts);
        Assert.Equal(2, evaluation["cco.4a"].Counted);
        Assert.Equal((CriterionStatus.InProgress, 1m), (evaluation["cco.5a"].Status, evaluation["cco.5a"].Counted));
    }

    [Fact]
    public void Case_6_seven_of_eight_reports_after_the_deadline_leave_exactly_one_thing_open()
    {
        var facts = Dossier.CompleteCco.Without(Dossier.Id(506)) with { Today = Editions.CcoDeadline.AddDays(1) };
        var evaluation = Evaluator.Evaluate(Editions.Cco, facts);

        Assert.Equal([("cco.3a", 1m), ("cco.3b", 1m)], evaluation.OpenBeforeDecision.Select(o => (o.CriterionId, o.Missing)));
        Assert.Equal((CriterionStatus.NotMet, 8m, 7m), (evaluation["cco.dl"].Status, evaluation["cco.dl"].Required, evaluation["cco.dl"].Counted));

        var extended = Evaluator.Evaluate(Editions.Cco, facts with { ExtendedDeadline = Editions.CcoDeadline.AddDays(14) })["cco.dl"];
        Assert.Equal(CriterionStatus.InProgress, extended.Status);
        Assert.Equal([CriterionRemark.ExtensionGranted], extended.Remarks);
    }

    [Fact]
    public void Case_6_more_time_for_the_one_text_that_is_not_in_yet_keeps_the_date_open_until_that_day()
    {
        var late = Dossier.Text(6, Editions.Reflection, DocumentStatus.Draft) with { ExtendedUntil = Editions.CcoDeadline.AddDays(14) };
        var seven = Dossier.CompleteCco.Without(Dossier.Id(506));
        var facts = seven with { Today = Editions.CcoDeadline.AddDays(1), Documents = [.. seven.Documents, late] };

        var result = Evaluator.Evaluate(Editions.Cco, facts)["cco.dl"];

        Assert.Equal((CriterionStatus.InProgress, 7m), (result.Status, result.Counted));
        Assert.Equal([CriterionRemark.ExtensionGranted], result.Remarks);
        Assert.Equal(CriterionStatus.NotMet, Evaluator.Evaluate(Editions.Cco, facts with { Today = Editions.CcoDeadline.AddDays(15) })["cco.dl"].Status);
        Assert.Equal(CriterionStatus.NotMet, Evaluator.Evaluate(Editions.Cco, (facts with { Documents = [.. facts.Documents.Where(d => d.Id != Dossier.Id(505))] }))["cco.dl"].Status);
    }

    [Fact]
    public void Case_7_training_only_asks_for_attendance_and_nothing_else()
    {
        var facts = Dossier.CompleteCco with { Track = Track.TrainingOnly, Documents = [], Conversations = [], Ratings = [] };
        var result = Assert.Single(Evaluator.Evaluate(Editions.Cco, facts).Results);
        Assert.Equal(("cco.1", CriterionStatus.Met), (result.CriterionId, result.Status));
        Assert.Equal(["icc.intake", "icc.attend", "icc.hours"], Evaluator.Evaluate(Editions.Icc, facts).Results.Select(r => r.CriterionId));
    }

    [Fact]
    public void Case_8_agreed_alternative_replaces_plan_and_card_once_it_is_approved()
    {
        var agreed = Dossier.Empty with { Agreement = new(Dossier.Id(1), ["beleidsplan", "ambitiekaart"], Dossier.Day, ApprovedOn: null) };
        var before = Evaluator.Evaluate(Editions.Icc, agreed);
        Assert.All([before["icc.plan"], before["icc.card"]], r => Assert.Equal((CriterionStatus.InProgress, 0m, EvidenceKind.Agreement), (r.Status, r.Pending, Assert.Single(r.Evidence).Kind)));

        var after = Evaluator.Evaluate(Editions.Icc, agreed with { Agreement = agreed.Agreement! with { ApprovedOn = Dossier.Day } });
        Assert.All([after["icc.plan"], after["icc.card"]], r => Assert.Equal(CriterionStatus.Met, r.Status));
        Assert.All([after["icc.plan"], after["icc.card"]], r => Assert.Equal([CriterionRemark.AgreedAlternative], r.Remarks));
    }

    [Fact]
    public void Case_8_the_card_stays_open_when_only_the_plan_is_replaced()
    {
        var facts = Dossier.Empty with { Agreement = new(Dossier.Id(1), ["beleidsplan"], Dossier.Day, Dossier.Day) };
        Assert.Equal(CriterionStatus.NotStarted, Evaluator.Evaluate(Editions.Icc, facts)["icc.card"].Status);
    }

    [Fact]
    public void Case_9_six_meetings_are_two_hours_short_and_say_what_is_still_possible()
    {
        SessionFact[] six = [.. Enumerable.Range(1, 6).Select(n => Dossier.Session(n, AttendanceStatus.Present))];
        SessionFact Online(int n, AttendanceStatus? status) => Dossier.Session(n, status, credited: 1, mode: SessionMode.Online) with { Date = null };

        var open = Evaluator.Evaluate(Editions.Vo, Dossier.Empty with { Sessions = [.. six, Online(7, null), Online(8, null)] })["vo.hours"];
        Assert.Equal((CriterionStatus.InProgress, 18m, 2m, 2m), (open.Status, open.Counted, open.Missing, open.StillPossible));

        var missed = Evaluator.Evaluate(Editions.Vo, Dossier.Empty with { Sessions = [.. six, Online(7, AttendanceStatus.Present), Online(8, AttendanceStatus.Absent)] })["vo.hours"];
        Assert.Equal((CriterionStatus.NotMet, 1m, true), (missed.Status, missed.Missing, missed.BlocksDecision));

        var unknownLength = Evaluator.Evaluate(Editions.Vo, Dossier.Empty with { Sessions = [.. six, Online(7, null) with { CreditedHours = 0 }] })["vo.hours"];
        Assert.Equal((CriterionStatus.InProgress, (decimal?)null), (unknownLength.Status, unknownLength.StillPossible));
    }

    [Fact]
    public void Case_10_profile_by_the_participant_alone_stands_in_the_way_of_a_decision()
    {
        var evaluation = Evaluator.Evaluate(Editions.Cco, Dossier.CompleteCco with { Ratings = [.. Dossier.CompleteCco.Ratings.Take(1)], Judgement = null });
        Assert.Equal(["cco.5a"], evaluation.OpenBeforeDecision.Select(r => r.CriterionId));
    }

    [Fact]
    public void Case_11_two_profiles_are_enough_for_a_decision_whatever_they_say()
    {
        var evaluation = Evaluator.Evaluate(Editions.Cco, Dossier.CompleteCco with { Judgement = null, Alignment = null });
        Assert.Equal((CriterionStatus.Met, 2m), (evaluation["cco.5a"].Status, evaluation["cco.5a"].Counted));
        Assert.True(evaluation.ReadyForDecision);
        Assert.Equal((CriterionStatus.NotStarted, false), (evaluation["cco.5b"].Status, evaluation["cco.5b"].BlocksDecision));
    }

    [Fact]
    public void Case_12_outstanding_alignment_waits_and_does_not_block_the_decision()
    {
        var evaluation = Evaluator.Evaluate(Editions.Cco, Dossier.CompleteCco with { Alignment = null });
        Assert.True(evaluation.ReadyForDecision);
        Assert.Equal((CriterionStatus.NotStarted, false), (evaluation["cco.6"].Status, evaluation["cco.6"].BlocksDecision));
        Assert.Equal([CriterionRemark.WaitsForExternalParty], evaluation["cco.6"].Remarks);
    }

    [Fact]
    public void Cco_2018_counts_without_pretending_to_know_how_many()
    {
        var facts = Dossier.CompleteCco with { Documents = [Dossier.Report(1, Editions.Reflection), Dossier.Report(2, Editions.Reflection)] };
        var evaluation = Evaluator.Evaluate(Editions.Cco2018, facts);
        foreach (var (id, counted) in new[] { ("cco18.attend", 6m), ("cco18.reports", 2m) })
        {
            var result = evaluation[id];
            Assert.Equal((null, counted, 0m, CriterionStatus.InProgress, true), (result.Required, result.Counted, result.Missing, result.Status, result.BlocksDecision));
            Assert.Equal([CriterionRemark.NumberSetByTraining], result.Remarks);
        }

        Assert.True(Evaluator.Evaluate(Editions.Cco2018, facts.Waive("cco18.attend").Waive("cco18.reports")).ReadyForDecision);
        Assert.Equal(CriterionStatus.NotStarted, Evaluator.Evaluate(Editions.Cco2018, Dossier.Empty)["cco18.reports"].Status);
    }
}
