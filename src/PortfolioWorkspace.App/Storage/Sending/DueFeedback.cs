using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.Domain.Reviews;

namespace PortfolioWorkspace.App.Storage.Sending;

/// <summary>Which feedback has to leave now, of everybody. It only points: the sending itself goes through the Gate, as its writer.</summary>
public sealed class DueFeedback(StorageStart storage, TimeProvider clock)
{
    /// <summary>So long after its moment nobody expects it any more: who planned it has to look first.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromHours(24);

    private const int Most = 50;

    public async Task<IReadOnlyList<DueReview>> RunAsync(CancellationToken stop = default)
    {
        await using var db = await storage.OpenAsync(stop);
        return await db.CanLeave(clock.GetUtcNow()).OrderBy(r => r.SendAt).Take(Most).Select(r => new DueReview(r.Id, r.ReviewerId)).ToListAsync(stop);
    }
}

/// <summary>Feedback whose moment has come, and who wrote it.</summary>
public sealed record DueReview(Guid Review, Guid Reviewer);

/// <summary>What is due, and which of it may leave by itself.</summary>
internal static class DueQuery
{
    public static IQueryable<Review> DueAt(this PortfolioDb db, DateTimeOffset now) =>
        db.Reviews.IgnoreQueryFilters().Where(r => r.SendAt != null && r.SendAt <= now && r.SentAt == null);

    /// <summary>In time, and by somebody who reads for this participant and may sign in.</summary>
    public static IQueryable<Review> CanLeave(this PortfolioDb db, DateTimeOffset now)
    {
        var last = now - DueFeedback.Grace;
        return db.DueAt(now).Where(r => r.SendAt >= last
            && db.Users.Any(u => u.Id == r.ReviewerId && u.DisabledAt == null)
            && db.Reach.Any(x => x.PersonId == r.ReviewerId && x.ParticipationId == r.ParticipationId && (x.Relation == "Leercoach" || x.Relation == "Trainer")));
    }
}
