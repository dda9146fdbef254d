using PortfolioWorkspace.Domain.Certification;
using PortfolioWorkspace.Domain.Conversations;
using PortfolioWorkspace.Domain.Programmes;

namespace PortfolioWorkspace.Domain.Tests.Certification;

/// <summary>One row that people recognise, made of the criteria behind it.</summary>
public sealed class RequirementStandingTests
{
    [Fact]
    public void Reports_that_were_waived_hold_the_conversations_back_no_more()
    {
        var one = Dossier.Empty with { Conversations = [Dossier.Conversation(7, ConversationKinds.LeercoachSession)] };
        var row = Row(one.Waive("cco.4b"));
        Assert.Equal((2m, 1m, 1m, CriterionStatus.InProgress), (row.Required, row.Counted, row.Missing, row.Status));
    }

    [Fact]
    public void Row_that_was_waived_as_a_whole_still_tells_what_there_is()
    {
        var row = Row(Dossier.Empty.Waive("cco.4a").Waive("cco.4b"));
        Assert.Equal((2m, 0m, 0m, CriterionStatus.Waived), (row.Required, row.Counted, row.Missing, row.Status));
    }

    [Fact]
    public void A_pair_is_as_far_as_the_half_that_is_furthest_behind()
    {
        var row = Row(Dossier.CompleteCco.Without(Dossier.Id(508)));
        Assert.Equal((2m, 1m, 1m, CriterionStatus.InProgress), (row.Required, row.Counted, row.Missing, row.Status));
        Assert.True(row.Blocks);
    }

    private static RequirementStanding Row(DossierFacts facts)
    {
        var requirement = new Requirement("leercoach", StepShape.Arcs, Editions.Text, Editions.Text, ["cco.4a", "cco.4b"]);
        var programme = new Programme(
            "T", ProgrammeField.Cco, Editions.Text, Editions.Text, "x", [Track.Certification], new StudyLoad(null, null, null), null, new Capacity(null, null, [], false), [], [],
            [requirement], Editions.Cco, [], null, new CertificateText(Editions.Text, Editions.Text, Editions.Text, Editions.Text, null, null, "T", false));
        return RequirementStanding.Of(programme, Evaluator.Evaluate(Editions.Cco, facts))[0];
    }
}
