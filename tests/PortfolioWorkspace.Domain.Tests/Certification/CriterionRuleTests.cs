using PortfolioWorkspace.Domain.Certification;
using PortfolioWorkspace.Domain.Conversations;
using PortfolioWorkspace.Domain.Documents;

namespace PortfolioWorkspace.Domain.Tests.Certification;

/// <summary>Conversations, texts and people's words: what each rule counts, and what it only mentions.</summary>
public sealed class CriterionRuleTests
{
    [Fact]
    public void Planned_conversations_count_for_nothing_and_held_ones_wait_for_a_word()
    {
        var facts = Dossier.Empty with
        {
            Conversations = [Dossier.Conversation(1, ConversationKinds.Driehoekgesprek, ConversationStatus.Planned), Dossier.Conversation(2, ConversationKinds.Driehoekgesprek, ConversationStatus.Held)],
        };
        var result = Evaluator.Evaluate(Editions.Cco, facts)["cco.2a"];
        Assert.Equal((CriterionStatus.InProgress, 0m, 1m), (result.Status, result.Counted, result.Pending));
        Assert.False(Assert.Single(result.Evidence).Counts);
    }

    [Fact]
    public void Leercoach_without_a_known_certificate_is_remarked_on()
    {
        var session = Dossier.Conversation(7, ConversationKinds.LeercoachSession) with { LeercoachCertifiedUntil = null };
        var result = Evaluator.Evaluate(Editions.Cco, Dossier.Empty with { Conversations = [session], Documents = [Dossier.Report(7, Editions.LeercoachReflection, 7)] })["cco.4a"];
        Assert.Equal((1m, CriterionRemark.LeercoachCertificateUnknown), (result.Counted, Assert.Single(result.Remarks)));
    }

    [Fact]
    public void Reports_find_as_many_conversations_as_there_are_whatever_came_first()
    {
        var facts = Dossier.Empty with
        {
            Conversations = [Dossier.Conversation(1, ConversationKinds.SelfLed), Dossier.Conversation(2, ConversationKinds.SelfLed)],
            Documents = [Dossier.Report(1, Editions.Reflection, 1, 2), Dossier.Report(2, Editions.Reflection, 1)],
        };
        Assert.Equal(2, Evaluator.Evaluate(Editions.Cco, facts)["cco.3b"].Counted);
    }

    [Fact]
    public void Two_reports_on_one_conversation_count_once_also_while_the_second_waits()
    {
        var facts = Dossier.Empty with
        {
            Conversations = [Dossier.Conversation(1, ConversationKinds.SelfLed)],
            Documents = [Dossier.Report(1, Editions.Reflection, 1), Dossier.Report(2, Editions.Reflection, 1)],
        };
        var result = Evaluator.Evaluate(Editions.Cco, facts)["cco.3b"];
        Assert.Equal((1m, 0m), (result.Counted, result.Pending));
        Assert.Equal(Dossier.Id(501), Assert.Single(result.Evidence).Id);

        var waiting = Evaluator.Evaluate(Editions.Cco, facts.Change(Dossier.Id(502), DocumentStatus.Submitted))["cco.3b"];
        Assert.Equal((1m, 0m), (waiting.Counted, waiting.Pending));
    }

    [Theory]
    [InlineData(DocumentStatus.Draft, 0)]
    [InlineData(DocumentStatus.Submitted, 1)]
    [InlineData(DocumentStatus.RevisionRequested, 0)]
    public void A_report_is_begun_from_its_first_draft_and_pending_once_it_is_handed_in(DocumentStatus status, int pending)
    {
        var facts = Dossier.Empty with
        {
            Conversations = [Dossier.Conversation(1, ConversationKinds.SelfLed)],
            Documents = [Dossier.Report(1, Editions.Reflection, 1)],
        };
        var result = Evaluator.Evaluate(Editions.Cco, facts.Change(Dossier.Id(501), status))["cco.3b"];
        Assert.Equal((CriterionStatus.InProgress, 0m, pending), (result.Status, result.Counted, result.Pending));
    }

    [Fact]
    public void Where_the_number_of_reports_is_free_covering_all_conversations_is_enough()
    {
        var free = Editions.CcoOneReport.OfType<Criterion.ApprovedReports>().Single(c => c.Id == "cco.3b") with { Min = null };
        var facts = Dossier.CompleteCco with { Documents = [Dossier.Report(3, Editions.Reflection, 3, 4), Dossier.Report(4, Editions.Reflection, 5, 6)] };
        var result = Evaluator.Evaluate([free], facts)["cco.3b"];
        Assert.Equal((CriterionStatus.Met, 4m, 4m), (result.Status, result.Required, result.Counted));
        Assert.Equal(CriterionStatus.InProgress, Evaluator.Evaluate([free], facts.Without(Dossier.Id(504)))["cco.3b"].Status);
    }

    [Fact]
    public void One_report_over_all_is_not_met_while_a_conversation_is_left_out()
    {
        var facts = Dossier.CompleteCco with { Documents = [Dossier.Report(3, Editions.Reflection, 3, 4, 5)] };
        var result = Evaluator.Evaluate(Editions.CcoOneReport, facts)["cco.3b"];
        Assert.Equal((CriterionStatus.InProgress, 4m, 3m), (result.Status, result.Required, result.Counted));
    }

    [Fact]
    public void Each_phase_needs_its_own_evidence()
    {
        var facts = Dossier.Empty with
        {
            Documents =
            [
                Dossier.Text(1, "fase_bewijs", DocumentStatus.Submitted, "orientation"), Dossier.Text(2, "fase_bewijs", DocumentStatus.Submitted, "orientation"),
                Dossier.Text(3, "fase_bewijs", DocumentStatus.Approved, "research"), Dossier.Text(4, "fase_bewijs", DocumentStatus.Draft, "execution"),
            ],
        };
        var result = Evaluator.Evaluate(Editions.Vo, facts)["vo.phases"];
        Assert.Equal((CriterionStatus.InProgress, 4m, 2m, 2), (result.Status, result.Required, result.Counted, result.Evidence.Count));
    }

    [Fact]
    public void Any_of_the_end_products_will_do()
    {
        var facts = Dossier.Empty with { Documents = [Dossier.Text(1, "beroepsproduct", DocumentStatus.Approved), Dossier.Text(2, "beleidsplan", DocumentStatus.Draft)] };
        var result = Evaluator.Evaluate(Editions.Vo, facts)["vo.product"];
        Assert.Equal((CriterionStatus.Met, Dossier.Id(501)), (result.Status, Assert.Single(result.Evidence).Id));
    }

    [Theory]
    [InlineData(true, true, false, CriterionStatus.Met)]
    [InlineData(true, false, true, CriterionStatus.Met)]
    [InlineData(true, false, false, CriterionStatus.InProgress)]
    [InlineData(false, true, false, CriterionStatus.InProgress)]
    public void Intake_needs_the_word_of_both_or_a_waived_director(bool participant, bool director, bool waived, CriterionStatus status)
    {
        var intake = new IntakeFact(Dossier.Id(1), participant ? Dossier.Day : null, director ? Dossier.Day : null, waived);
        Assert.Equal(status, Evaluator.Evaluate(Editions.Icc, Dossier.Empty with { Intake = intake })["icc.intake"].Status);
    }

    [Fact]
    public void Late_report_is_remarked_on_and_counts_for_its_own_criterion()
    {
        var late = Dossier.Report(6, Editions.Reflection, 6) with { FirstSubmittedOn = Editions.CcoDeadline.AddDays(1) };
        var facts = Dossier.CompleteCco.Without(late.Id);
        facts = facts with { Documents = [.. facts.Documents, late] };

        var evaluation = Evaluator.Evaluate(Editions.Cco, facts);
        Assert.Equal(CriterionStatus.Met, evaluation["cco.3b"].Status);
        Assert.Equal([CriterionRemark.LateWithoutExtension], evaluation["cco.dl"].Remarks);
        Assert.True(evaluation.ReadyForDecision);

        var cohort = Evaluator.Evaluate(Editions.Cco, facts with { ReportDeadline = Editions.CcoDeadline.AddDays(1) })["cco.dl"];
        Assert.Equal(CriterionStatus.Met, cohort.Status);
        Assert.Empty(cohort.Remarks);
    }

    [Fact]
    public void Deadline_does_not_expect_what_was_waived()
    {
        var facts = Dossier.CompleteCco.Without(Dossier.Id(507)).Without(Dossier.Id(508)).Waive("cco.4b");
        Assert.Equal((CriterionStatus.Met, 6m), (Evaluator.Evaluate(Editions.Cco, facts)["cco.dl"] is var r ? (r.Status, r.Required!.Value) : default));
    }

    [Fact]
    public void Judgement_that_says_not_yet_stays_open_and_an_academy_that_says_no_is_not_met()
    {
        var facts = Dossier.CompleteCco with { Judgement = new(Dossier.Id(1), Positive: false, Dossier.Day), Alignment = new(Dossier.Id(2), Agreed: false, Dossier.Day) };
        var evaluation = Evaluator.Evaluate(Editions.Cco, facts);
        Assert.Equal(CriterionStatus.InProgress, evaluation["cco.5b"].Status);
        Assert.Equal(CriterionStatus.NotMet, evaluation["cco.6"].Status);
        Assert.Empty(evaluation["cco.6"].Remarks);
    }

    [Fact]
    public void Nothing_has_started_in_an_empty_dossier()
    {
        var evaluation = Evaluator.Evaluate(Editions.Cco, Dossier.Empty with { Sessions = [.. Enumerable.Range(1, 6).Select(n => Dossier.Session(n, null))] });
        Assert.All(evaluation.Results, r => Assert.Equal(CriterionStatus.NotStarted, r.Status));
        Assert.Equal(["cco.1", "cco.2a", "cco.2b", "cco.3a", "cco.3b", "cco.4a", "cco.4b", "cco.5a"], evaluation.OpenBeforeDecision.Select(r => r.CriterionId));
    }
}
