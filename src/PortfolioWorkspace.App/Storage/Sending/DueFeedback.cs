using Microsoft.EntityFrameworkCore;

namespace PortfolioWorkspace.App.Storage.Sending;

/// <summary>Which feedback has to leave now, of everybody. It only points: the sending itself goes through the Gate, as its writer.</summary>
public sealed class DueFeedback(StorageStart storage, TimeProvider clock)
{
    private const int Most = 50;

    public async Task<IReadOnlyList<DueReview>> RunAsync(CancellationToken stop = default)
    {
        await using var db = await storage.OpenAsync(stop);
        var now = clock.GetUtcNow();
        // Whoever handed the participant over does not send any more; what lies ready stays there.
        return await db.Reviews.IgnoreQueryFilters()
            .Where(r => r.SendAt != null && r.SendAt <= now && r.SentAt == null && db.Reach.Any(x => x.PersonId == r.ReviewerId && x.ParticipationId == r.ParticipationId && (x.Relation == "Leercoach" || x.Relation == "Trainer")))
            .OrderBy(r => r.SendAt).Take(Most).Select(r => new DueReview(r.Id, r.ReviewerId)).ToListAsync(stop);
    }
}

/// <summary>Feedback whose moment has come, and who wrote it.</summary>
public sealed record DueReview(Guid Review, Guid Reviewer);
