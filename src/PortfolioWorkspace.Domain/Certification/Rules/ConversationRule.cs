using PortfolioWorkspace.Domain.Conversations;

namespace PortfolioWorkspace.Domain.Certification.Rules;

/// <summary>Conversations that took place according to whom the programme asks; where it wants a report of each, those that have an approved one of their own.</summary>
/// <remarks>
/// A confirmed conversation without its report is on its way, not counted (facts §4.6, case 2). No report of its own is asked for where the reports were
/// waived, or where the programme lets one report cover several.
/// </remarks>
internal static class ConversationRule
{
    public static Tally Count(Criterion.ConfirmedConversations criterion, IReadOnlyList<Criterion> all, DossierFacts facts)
    {
        var held = Of(criterion, facts, ConversationStatus.Held);
        var confirmed = Of(criterion, facts, ConversationStatus.Confirmed);
        var counted = AsksForOwnReport(criterion, all, facts) ? WithOwnReport(confirmed, facts) : confirmed;
        List<ConversationFact> waiting = [.. confirmed.Where(c => !counted.Contains(c)), .. held];
        return new(criterion.Min, counted.Count)
        {
            Pending = waiting.Count,
            Evidence = [.. counted.Select(c => AsEvidence(c, counts: true)), .. waiting.Select(c => AsEvidence(c, counts: false))],
            Remarks = criterion.LeercoachMustBeCertified ? [.. confirmed.Concat(held).SelectMany(Certificate)] : [],
        };
    }

    private static bool AsksForOwnReport(Criterion.ConfirmedConversations criterion, IReadOnlyList<Criterion> all, DossierFacts facts) =>
        criterion.ReportPerConversation
        && !all.OfType<Criterion.ApprovedReports>().Any(r => r.ConversationKind == criterion.Kind && (r.CoversConversations is not null || facts.WaiverOf(r) is not null));

    private static List<ConversationFact> WithOwnReport(List<ConversationFact> confirmed, DossierFacts facts)
    {
        var pairing = new Pairing();
        return [.. confirmed.OrderBy(c => c.Date).ThenBy(c => c.Id).Where(c => pairing.TryAdd(c.Id, facts.Documents.Where(d => d.IsApproved() && d.ConversationIds.Contains(c.Id)).Select(d => d.Id)))];
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
