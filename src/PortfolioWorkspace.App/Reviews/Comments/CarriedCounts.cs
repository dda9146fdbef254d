using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.App.Markdown;

namespace PortfolioWorkspace.App.Reviews.Comments;

/// <summary>How many comments lie beside the text at the desk of whoever looks, and how many of them the participant ticked.</summary>
internal readonly record struct CarriedCount(int All, int Handled);

/// <summary>Counts for the rows of a list what their desks carry, in one question about these documents alone: an archive may be long.</summary>
internal static class CarriedCountQuery
{
    /// <param name="passage">That of whoever looks.</param>
    /// <param name="before">Per document the number of the submission that is read; null counts all that was answered.</param>
    public static async Task<IReadOnlyDictionary<Guid, CarriedCount>> CarriedCountsAsync(this Passage passage, IReadOnlyDictionary<Guid, int?> before)
    {
        var (db, documents) = (passage.Db, before.Keys.ToList());
        var sent = await db.Reviews.Where(r => documents.Contains(r.DocumentId) && r.SentAt != null)
            .Join(db.Submissions, r => r.SubmissionId, s => s.Id, (r, s) => new
            {
                r.DocumentId,
                r.ParticipationId,
                r.SubmissionId,
                r.SentAt,
                s.Number,
                HasPrivate = s.PrivateBlocks != null,
                Comments = db.Comments.Where(c => documents.Contains(c.DocumentId) && c.ReviewId == r.Id).Select(c => new { c.HandledAt, c.ResolvedAt, c.OnSharedText, c.Start, c.End }).ToList(),
            }).ToListAsync(passage.Stop);
        var texts = await passage.SharedTextsAsync([.. sent.Where(r => r.HasPrivate && r.Comments.Exists(c => !c.OnSharedText)).Select(r => (r.SubmissionId, r.ParticipationId))]);
        return sent.Where(r => before[r.DocumentId] is not { } number || r.Number < number).GroupBy(r => r.DocumentId).ToDictionary(d => d.Key, d =>
        {
            var last = d.MaxBy(r => (r.Number, r.SentAt))!;
            var counted = d.SelectMany(r => r.Comments.Where(c => CarriedPart.Carries(r.Number < last.Number ? last.SentAt : null, c.HandledAt, c.ResolvedAt)
                && (c.OnSharedText || !texts.TryGetValue(r.SubmissionId, out var text) || text.FromFull(c.Start, c.End) is not null))).ToList();
            return new CarriedCount(counted.Count, counted.Count(c => (c.HandledAt ?? c.ResolvedAt) is not null));
        });
    }

    /// <summary>Of the texts with private passages those of which the person who looks reads the rest alone; for most lists there are none.</summary>
    private static async Task<IReadOnlyDictionary<Guid, SharedText>> SharedTextsAsync(this Passage passage, IReadOnlyCollection<(Guid Submission, Guid Participation)> withPrivate)
    {
        if (withPrivate.Count == 0) return new Dictionary<Guid, SharedText>();
        var dossiers = withPrivate.Select(s => s.Participation).Distinct().ToList();
        var whole = await passage.Db.Reach.Where(r => dossiers.Contains(r.ParticipationId) && r.PersonId == passage.Actor && r.Relation == "Leercoach").Select(r => r.ParticipationId).ToListAsync(passage.Stop);
        var submissions = withPrivate.Where(s => !whole.Contains(s.Participation)).Select(s => s.Submission).Distinct().ToList();
        if (submissions.Count == 0) return new Dictionary<Guid, SharedText>();
        var found = await passage.Db.Submissions.Where(s => submissions.Contains(s.Id)).Select(s => new { s.Id, s.Markdown, s.PrivateBlocks }).ToListAsync(passage.Stop);
        return found.ToDictionary(s => s.Id, s => SharedText.Of(s.Markdown, s.PrivateBlocks!)!);
    }
}
