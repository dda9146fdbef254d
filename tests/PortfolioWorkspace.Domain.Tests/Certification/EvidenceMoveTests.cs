using PortfolioWorkspace.Domain.Certification;
using PortfolioWorkspace.Domain.Conversations;
using PortfolioWorkspace.Domain.Documents;
using PortfolioWorkspace.Domain.Programmes;

namespace PortfolioWorkspace.Domain.Tests.Certification;

/// <summary>What can count for another criterion, and that it counts there and no longer here.</summary>
public sealed class EvidenceMoveTests
{
    [Fact]
    public void A_conversation_counts_as_what_it_was_moved_to_and_remembers_what_it_was()
    {
        var facts = Dossier.Empty with { Conversations = [Dossier.Conversation(1, ConversationKinds.Driehoekgesprek), Dossier.Conversation(2, ConversationKinds.Driehoekgesprek)] };
        var moved = facts.CountedAs(new Dictionary<Guid, string> { [facts.Conversations[0].Id] = ConversationKinds.LeercoachSession });

        Assert.Equal([(ConversationKinds.LeercoachSession, ConversationKinds.Driehoekgesprek), (ConversationKinds.Driehoekgesprek, null)], moved.Conversations.Select(c => (c.Kind, c.NotedAs)));
        var evaluation = Evaluator.Evaluate(Editions.Cco, moved);
        Assert.Equal((1m, 1m), (evaluation["cco.2a"].Pending, evaluation["cco.4a"].Pending));
        Assert.Same(facts, facts.CountedAs(new Dictionary<Guid, string>()));
    }

    [Fact]
    public void Only_to_the_same_rule_with_the_same_people_and_nothing_that_lapsed_or_is_in_the_making()
    {
        var lapsed = Dossier.Conversation(3, ConversationKinds.Driehoekgesprek) with { Status = ConversationStatus.Cancelled };
        var facts = Dossier.Empty with
        {
            Conversations = [Dossier.Conversation(1, ConversationKinds.Driehoekgesprek), Dossier.Conversation(2, ConversationKinds.SelfLed), lapsed],
            Documents = [Dossier.Report(1, Editions.Observation, 1), Dossier.Report(2, Editions.Observation, 2) with { Status = DocumentStatus.Draft }],
        };

        var possible = MovedEvidence.Possible(Cco, facts);

        // What its participant confirms cannot become what a leercoach confirms.
        Assert.Equal([(facts.Conversations[0].Id, "cco.2a", "cco.4a")], possible.Where(m => m.Kind == EvidenceKind.Conversation).Select(m => (m.SubjectId, m.From.Id, m.To.Id)));
        Assert.All(possible.Where(m => m.Kind == EvidenceKind.Document), m => Assert.Equal(facts.Documents[0].Id, m.SubjectId));
        Assert.Contains(possible, m => m.Kind == EvidenceKind.Document);
    }

    private static Programme Cco => new(
        "T", ProgrammeField.Cco, Editions.Text, Editions.Text, "x", [Track.Certification], new StudyLoad(null, null, null), null, new Capacity(null, null, [], false), [], [], [],
        Editions.Cco, [], null, new CertificateText(Editions.Text, Editions.Text, Editions.Text, Editions.Text, null, null, "T", false));
}
