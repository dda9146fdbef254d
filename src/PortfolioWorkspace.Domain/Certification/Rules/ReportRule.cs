using PortfolioWorkspace.Domain.Conversations;

namespace PortfolioWorkspace.Domain.Certification.Rules;

/// <summary>Approved reports, each belonging to a conversation that really took place.</summary>
internal static class ReportRule
{
    public static Tally Count(Criterion.ApprovedReports criterion, DossierFacts facts)
    {
        var documents = facts.DocumentsOf([criterion.ReportKind]);
        if (documents.Count == 0)
            return new(criterion.CoversConversations ?? criterion.Min, 0);
        var confirmed = Conversations(criterion, facts, ConversationStatus.Confirmed);
        List<Guid> expected = [.. confirmed, .. Conversations(criterion, facts, ConversationStatus.Held)];

        List<DocumentFact> approved = [], onTheWay = [];
        foreach (var document in documents)
        {
            if (document.IsApproved() && IsAbout(document, confirmed, criterion)) approved.Add(document);
            else if ((document.IsApproved() || document.IsSubmitted()) && IsAbout(document, expected, criterion)) onTheWay.Add(document);
        }

        if (criterion.UniqueConversation && criterion.ConversationKind is not null && criterion.CoversConversations is null)
        {
            var pairing = new Pairing();
            approved = [.. approved.Where(d => pairing.TryAdd(d.Id, d.ConversationIds.Where(confirmed.Contains)))];
            // The pending ones join the same pairing: a second report on a conversation that has one will never count.
            pairing.Allow(approved.Select(d => (d.Id, d.ConversationIds.Where(expected.Contains))));
            onTheWay = [.. onTheWay.Where(d => pairing.TryAdd(d.Id, d.ConversationIds.Where(expected.Contains)))];
        }

        var tally = new Tally(criterion.Min, approved.Count)
        {
            Pending = onTheWay.Count,
            Begun = documents.Count > 0,
            Evidence = [.. approved.Select(d => d.AsEvidence(counts: true)), .. onTheWay.Select(d => d.AsEvidence(counts: false))],
        };
        return criterion.CoversConversations is { } cover ? Covering(tally, cover, approved, onTheWay, confirmed, expected) : tally;
    }

    // One report may cover several conversations: then conversations are what is counted, and the reports are their evidence.
    private static Tally Covering(
        Tally reports, int cover, List<DocumentFact> approved, List<DocumentFact> onTheWay, List<Guid> confirmed, List<Guid> expected)
    {
        var covered = Covered(approved, confirmed);
        var later = Covered(onTheWay, expected);
        later.ExceptWith(covered);
        return reports with
        {
            Required = cover,
            Counted = covered.Count,
            Pending = later.Count,
            Complete = reports.Required is null || reports.Counted >= reports.Required,
        };
    }

    private static HashSet<Guid> Covered(List<DocumentFact> documents, List<Guid> conversations) =>
        [.. documents.SelectMany(d => d.ConversationIds).Where(conversations.Contains)];

    private static bool IsAbout(DocumentFact document, List<Guid> conversations, Criterion.ApprovedReports criterion) =>
        criterion.ConversationKind is null || conversations.Exists(document.ConversationIds.Contains);

    private static List<Guid> Conversations(Criterion.ApprovedReports criterion, DossierFacts facts, ConversationStatus status) =>
        [.. facts.Conversations.Where(c => c.Status == status && (criterion.ConversationKind is null || c.Kind == criterion.ConversationKind)).Select(c => c.Id)];
}
