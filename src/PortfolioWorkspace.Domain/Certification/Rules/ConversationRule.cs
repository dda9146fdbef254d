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
        var confirmed = Of(criterion, facts, ConversationStatus.Confirmed);
        var held = Of(criterion, facts, ConversationStatus.Held);
        if (confirmed.Count + held.Count == 0) return new(criterion.Min, 0);
        var reported = AsksForOwnReport(criterion, all, facts) ? WithOwnReport(confirmed, facts) : null;
        List<Evidence> evidence = [];
        var counted = 0;
        foreach (var conversation in confirmed)
        {
            var counts = reported?.Contains(conversation.Id) ?? true;
            if (counts) counted++;
            evidence.Add(AsEvidence(conversation, counts));
        }

        foreach (var conversation in held) evidence.Add(AsEvidence(conversation, counts: false));
        return new(criterion.Min, counted)
        {
            Pending = evidence.Count - counted,
            Evidence = evidence,
            Remarks = criterion.LeercoachMustBeCertified ? [.. confirmed.Select(Certificate).Concat(held.Select(Certificate)).OfType<CriterionRemark>()] : [],
        };
    }

    private static bool AsksForOwnReport(Criterion.ConfirmedConversations criterion, IReadOnlyList<Criterion> all, DossierFacts facts) =>
        criterion.ReportPerConversation
        && !all.OfType<Criterion.ApprovedReports>().Any(r => r.ConversationKind == criterion.Kind && (r.CoversConversations is not null || facts.WaiverOf(r) is not null));

    private static HashSet<Guid> WithOwnReport(List<ConversationFact> confirmed, DossierFacts facts)
    {
        var approved = facts.Documents.Where(d => d.IsApproved() && d.ConversationIds.Count > 0).ToList();
        if (approved.Count == 0) return [];
        var pairing = new Pairing();
        return [.. confirmed.OrderBy(c => c.Date).ThenBy(c => c.Id).Select(c => c.Id).Where(c => pairing.TryAdd(c, approved.Where(d => d.ConversationIds.Contains(c)).Select(d => d.Id)))];
    }

    // A warning, no rejection: an expired paper of the leercoach is not the participant's doing (facts §4.6, case 4).
    private static CriterionRemark? Certificate(ConversationFact conversation) => conversation.LeercoachCertifiedUntil switch
    {
        null => CriterionRemark.LeercoachCertificateUnknown,
        { } until when until < conversation.Date => CriterionRemark.LeercoachCertificateExpired,
        _ => null,
    };

    private static List<ConversationFact> Of(Criterion.ConfirmedConversations criterion, DossierFacts facts, ConversationStatus status) =>
        [.. facts.Conversations.Where(c => c.Kind == criterion.Kind && c.Status == status)];

    private static Evidence AsEvidence(ConversationFact conversation, bool counts) =>
        new(EvidenceKind.Conversation, conversation.Id, conversation.Date, counts);
}
