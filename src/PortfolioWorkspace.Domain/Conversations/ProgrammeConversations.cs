using PortfolioWorkspace.Domain.Certification;
using PortfolioWorkspace.Domain.Programmes;

namespace PortfolioWorkspace.Domain.Conversations;

/// <summary>What a programme says about conversations: which kinds it knows, who confirms them and what is written about them.</summary>
public static class ProgrammeConversations
{
    public static IReadOnlyList<string> ConversationKinds(this Programme programme)
    {
        var counted = programme.Criteria.OfType<Criterion.ConfirmedConversations>().Select(c => c.Kind)
            .Concat(programme.DocumentKinds.Select(k => k.ConversationKind).OfType<string>()).ToHashSet();
        // Practising with each other is never asked for, but where conversations are learned it happens (S3).
        if (counted.Count > 0) counted.Add(Conversations.ConversationKinds.PeerPractice);
        return [.. Conversations.ConversationKinds.All.Where(counted.Contains)];
    }

    /// <summary>Null: nobody has to, it does not count.</summary>
    public static ConfirmedBy? ConfirmerOf(this Programme programme, string conversationKind) =>
        programme.Criteria.OfType<Criterion.ConfirmedConversations>().FirstOrDefault(c => c.Kind == conversationKind)?.ConfirmedBy;

    /// <summary>How many are asked for; null where the training has not said so.</summary>
    public static int? ConversationsAsked(this Programme programme, string conversationKind) =>
        programme.Criteria.OfType<Criterion.ConfirmedConversations>().FirstOrDefault(c => c.Kind == conversationKind)?.Min;

    /// <summary>One report may be about several conversations; else each has its own (the switch of S3, facts §1.5).</summary>
    public static bool CoversSeveral(this Programme programme, string documentKind) =>
        programme.Criteria.OfType<Criterion.ApprovedReports>().Any(c => c.ReportKind == documentKind && c.CoversConversations is not null);

    public static DocumentKind? ReportOn(this Programme programme, string conversationKind) =>
        programme.DocumentKinds.FirstOrDefault(k => k.ConversationKind == conversationKind);
}
