using PortfolioWorkspace.Domain.Programmes;

namespace PortfolioWorkspace.Domain.Certification;

/// <summary>A trainer lets a conversation or a report count for another criterion than the one it was noted for, with the reason. The last word about a piece holds; the earlier ones stay readable.</summary>
public sealed class EvidenceMove
{
    public const int ReasonMaxLength = 1000;

    public required Guid Id { get; init; }
    public required Guid ParticipationId { get; init; }

    /// <summary>A conversation or a document.</summary>
    public required EvidenceKind Kind { get; init; }

    public required Guid SubjectId { get; init; }

    /// <summary>From 1 for each piece; two at once cannot both be the last word.</summary>
    public required int Number { get; init; }

    public required string FromCriterion { get; init; }
    public required string ToCriterion { get; init; }

    /// <summary>The kind of conversation or document that it counts as.</summary>
    public required string CountsAs { get; init; }

    public required string Reason { get; init; }
    public required Guid ById { get; init; }
    public required DateOnly On { get; init; }
    public required DateTimeOffset At { get; init; }
}

/// <summary>Which pieces of a dossier can count elsewhere, and how the facts read when they do. A piece has one kind, so it is evidence once wherever it counts.</summary>
public static class MovedEvidence
{
    public static DossierFacts CountedAs(this DossierFacts facts, IReadOnlyDictionary<Guid, string> kinds) => kinds.Count == 0 ? facts : facts with
    {
        Conversations = [.. facts.Conversations.Select(c => kinds.TryGetValue(c.Id, out var kind) && kind != c.Kind ? c with { Kind = kind, NotedAs = c.NotedAs ?? c.Kind } : c)],
        Documents = [.. facts.Documents.Select(d => kinds.TryGetValue(d.Id, out var kind) ? d with { Kind = kind } : d)],
    };

    /// <summary>Every move that is possible now: to a criterion of the same rule, confirmed or approved by the same people.</summary>
    public static IReadOnlyList<PossibleMove> Possible(Programme programme, DossierFacts facts)
    {
        var talks = programme.Criteria.OfType<Criterion.ConfirmedConversations>().ToList();
        var reports = programme.Criteria.OfType<Criterion.ApprovedReports>().ToList();
        return
        [
            .. from talk in facts.Conversations
               where talk.Status is Conversations.ConversationStatus.Held or Conversations.ConversationStatus.Confirmed
               from now in talks.Where(c => c.Kind == talk.Kind).Take(1)
               from to in talks.Where(c => c.Kind != talk.Kind && c.ConfirmedBy == now.ConfirmedBy)
               select new PossibleMove(EvidenceKind.Conversation, talk.Id, now, to, to.Kind),
            .. from document in facts.Documents
               where document.Status is Documents.DocumentStatus.Submitted or Documents.DocumentStatus.Approved
               from now in reports.Where(c => c.ReportKind == document.Kind).Take(1)
               from to in reports.Where(c => c.ReportKind != document.Kind && programme.FindKind(c.ReportKind)?.Approver == programme.FindKind(document.Kind)?.Approver)
               select new PossibleMove(EvidenceKind.Document, document.Id, now, to, to.ReportKind),
        ];
    }
}

/// <summary>One piece and another criterion that it could count for.</summary>
/// <param name="CountsAs">The kind that it would count as.</param>
public sealed record PossibleMove(EvidenceKind Kind, Guid SubjectId, Criterion From, Criterion To, string CountsAs);
