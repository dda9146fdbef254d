using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;
using PortfolioWorkspace.Domain.Reviews;

namespace PortfolioWorkspace.App.Storage.Sending;

/// <summary>Planned feedback that could not leave at its moment: its writer had no right any more, or the moment passed too long ago. It becomes concept again, so that somebody looks at it before it leaves. Its writer cannot do this at such a moment, so it does not go through the Gate.</summary>
public sealed class StrandedFeedback(StorageStart storage, WriteTurn turn, TimeProvider clock)
{
    private const int Most = 50;

    /// <returns>How much became concept again.</returns>
    public async Task<int> RunAsync(CancellationToken stop = default)
    {
        await using var db = await storage.OpenAsync(stop);
        var now = clock.GetUtcNow();
        var leaving = db.CanLeave(now).Select(r => r.Id);
        var stranded = await db.DueAt(now).Where(r => !leaving.Contains(r.Id)).OrderBy(r => r.SendAt).Take(Most).Select(r => r.Id).ToListAsync(stop);
        var count = 0;
        foreach (var review in stranded)
            if (await TakeBackAsync(db, await db.Reviews.IgnoreQueryFilters().SingleAsync(r => r.Id == review, stop), now, stop)) count++;
        return count;
    }

    private async Task<bool> TakeBackAsync(PortfolioDb db, Review review, DateTimeOffset now, CancellationToken stop)
    {
        var because = new Refusal(review.SendAt < now - DueFeedback.Grace ? "moment-long-past" : "no-reader-then");
        if (review.TakeBack(because) is not null) return false;
        if (await db.Drafts.IgnoreQueryFilters().SingleOrDefaultAsync(d => d.Id == review.Id, stop) is { } letter) letter.Locked = false;
        db.History.Add(new HistoryLine
        {
            Id = Guid.CreateVersion7(now),
            At = now,
            ActorId = review.ReviewerId,
            Operation = Operation.PlanFeedback,
            SubjectKind = SubjectKind.Review,
            SubjectId = review.Id,
            ParticipationId = review.ParticipationId,
            Detail = "niet verstuurd",
        });
        try
        {
            using (await turn.TakeAsync(stop)) await db.SaveChangesAsync(stop);
            return true;
        }
        // Another node was first, or its writer did something with it in the same moment.
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }
        finally
        {
            db.ChangeTracker.Clear();
        }
    }
}
