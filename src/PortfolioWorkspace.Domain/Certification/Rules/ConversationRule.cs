using PortfolioWorkspace.Domain.Conversations;

namespace PortfolioWorkspace.Domain.Certification.Rules;

/// <summary>Conversations that took place according to whom the programme asks; what was written about them is another criterion.</summary>
internal static class ConversationRule
{
    public static Tally Count(Criterion.ConfirmedConversations criterion, DossierFacts facts)
    {
        var confirmed = Of(criterion, facts, ConversationStatus.Confirmed);
        var held = Of(criterion, facts, ConversationStatus.Held);
        return new(criterion.Min, confirmed.Count)
        {
            Pending = held.Count,
            Evidence = [.. confirmed.Select(c => AsEvidence(c, counts: true)), .. held.Select(c => AsEvidence(c, counts: false))],
            Remarks = criterion.LeercoachMustBeCertified ? [.. confirmed.Concat(held).SelectMany(Certificate)] : [],
        };
    }

    // A warning, no rejection: an expired paper of the leercoach is not the participant's doing (facts §4.6, case 4).
    private static IEnumerable<CriterionRemark> Certificate(ConversationFact conversation)
    {
        if (conversation.LeercoachCertifiedUntil is not { } until)
            yield return CriterionRemark.LeercoachCertificateUnknown;
        else if (until < conversation.Date)
            yield return CriterionRemark.LeercoachCertificateExpired;
    }

    private static List<ConversationFact> Of(Criterion.ConfirmedConversations criterion, DossierFacts facts, ConversationStatus status) =>
        [.. facts.Conversations.Where(c => c.Kind == criterion.Kind && c.Status == status)];

    private static Evidence AsEvidence(ConversationFact conversation, bool counts) =>
        new(EvidenceKind.Conversation, conversation.Id, conversation.Date, counts);
}
