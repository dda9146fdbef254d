using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Documents;
using PortfolioWorkspace.Domain.Programmes;

namespace PortfolioWorkspace.App.Documents;

/// <summary>How one document stands, for its writer's lists: no word of its text.</summary>
/// <param name="Latest">What was handed in last and not taken back.</param>
/// <param name="Feedback">The newest feedback on it.</param>
/// <param name="Written">It holds more than the template it began with.</param>
/// <param name="EverSubmitted">It stays in the dossier.</param>
public sealed record DocumentLine(
    Guid Id,
    Guid Participation,
    string Kind,
    int Number,
    string? Phase,
    IReadOnlyList<Guid> Conversations,
    DocumentStatus Status,
    DateOnly? ApprovedOn,
    HandedIn? Latest,
    FeedbackLine? Feedback,
    DateTimeOffset? SavedAt,
    bool Written,
    bool EverSubmitted);

/// <summary>One submission without its text.</summary>
/// <param name="PromisedOn">The last day of the promised answer; null from before promises were kept.</param>
public sealed record HandedIn(Guid Id, int Number, DateTimeOffset At, bool Opened, DateOnly? PromisedOn, bool Late);

/// <summary>That there is feedback, from whom, and whether it was seen.</summary>
public sealed record FeedbackLine(int SubmissionNumber, string Reviewer, DateTimeOffset SentAt, bool Unread, Verdict Verdict)
{
    public string ReviewerFirstName => Reviewer.Split(' ')[0];
}

/// <summary>Reads the lines of a writer's own dossiers in three queries, however many documents there are.</summary>
internal static class DocumentLinesQuery
{
    public static async Task<IReadOnlyList<DocumentLine>> DocumentLinesAsync(this Passage passage, IReadOnlyList<Guid> participations, Func<Guid, Programme> programmeOf)
    {
        var db = passage.Db;
        var documents = await db.Documents.Where(d => participations.Contains(d.ParticipationId)).OrderBy(d => d.Kind).ThenBy(d => d.Number)
            .Select(d => new
            {
                d.Id,
                d.ParticipationId,
                d.Kind,
                d.Number,
                d.Phase,
                d.Status,
                d.ApprovedOn,
                Conversations = d.Conversations.Select(c => c.ConversationId).ToList(),
                Submissions = d.Submissions.Select(s => new { s.Id, s.Number, s.SubmittedAt, s.WithdrawnAt, s.OpenedAt, s.PromisedOn, s.Late }).ToList(),
            })
            .AsSplitQuery().ToListAsync(passage.Stop);
        var reviews = (await db.Reviews.Where(r => participations.Contains(r.ParticipationId) && r.SentAt != null)
            .Join(db.Users, r => r.ReviewerId, u => u.Id, (r, u) => new { r.DocumentId, r.SubmissionId, r.SentAt, r.ReadAt, r.Verdict, u.Name })
            .ToListAsync(passage.Stop)).ToLookup(r => r.DocumentId);
        var drafts = await db.Drafts.Where(d => participations.Contains(d.ParticipationId) && d.Purpose == DraftPurpose.Document)
            .Select(d => new { d.Id, d.SavedAt, d.Hash }).ToDictionaryAsync(d => d.Id, passage.Stop);

        return [.. documents.Select(d =>
        {
            var latest = d.Submissions.Where(s => s.WithdrawnAt == null).MaxBy(s => s.Number);
            var review = reviews[d.Id].MaxBy(r => r.SentAt);
            var number = d.Submissions.FirstOrDefault(s => s.Id == review?.SubmissionId)?.Number;
            var draft = drafts.GetValueOrDefault(d.Id);
            return new DocumentLine(
                d.Id, d.ParticipationId, d.Kind, d.Number, d.Phase, d.Conversations, d.Status, d.ApprovedOn,
                latest is null ? null : new HandedIn(latest.Id, latest.Number, latest.SubmittedAt, latest.OpenedAt is not null, latest.PromisedOn, latest.Late),
                review is null || number is null ? null : new FeedbackLine(number.Value, review.Name, review.SentAt!.Value, review.ReadAt is null, review.Verdict!.Value),
                draft?.SavedAt, IsWritten(programmeOf(d.ParticipationId), d.Kind, draft?.Hash), d.Submissions.Count > 0);
        })];
    }

    /// <summary>The fingerprint tells a text from its template without reading either.</summary>
    private static bool IsWritten(Programme programme, string kind, string? hash) => hash is { Length: > 0 } && hash != TextHash.Of(StartingText.Of(programme.Kind(kind)));
}
