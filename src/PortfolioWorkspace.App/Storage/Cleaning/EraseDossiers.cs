using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;

namespace PortfolioWorkspace.App.Storage.Cleaning;

/// <summary>Removes for good what participants asked to have removed, once their time to think is over: texts, photos, feedback, conversations, profiles and questions. Attendance, decision and the register stay. Nobody acts, so it does not go through the Gate.</summary>
public sealed partial class EraseDossiers(StorageStart storage, WriteTurn turn, TimeProvider clock, ILogger<EraseDossiers> log)
{
    /// <returns>How many dossiers were erased.</returns>
    public async Task<int> RunAsync(CancellationToken stop = default)
    {
        await using var db = await storage.OpenAsync(stop);
        var today = DutchTime.DayOf(clock.GetUtcNow());
        var due = await db.Erasures.IgnoreQueryFilters().Where(e => e.WithdrawnAt == null && e.RunAt == null && e.RunsOn <= today).Select(e => e.Id).ToListAsync(stop);
        var done = 0;
        foreach (var erasure in due)
        {
            try
            {
                if (await RunAsync(erasure, stop)) done++;
            }
            // One dossier that does not come apart holds up nobody else's; tomorrow it is tried again.
            catch (Exception e) when (!stop.IsCancellationRequested)
            {
                LogFailed(log, erasure, e);
            }
        }

        return done;
    }

    /// <summary>All of one dossier or nothing of it; a participant who takes it back at this very moment goes first.</summary>
    private async Task<bool> RunAsync(Guid id, CancellationToken stop)
    {
        await using var db = await storage.OpenAsync(stop);
        using var writing = await turn.TakeAsync(stop);
        await using var change = await db.Database.BeginTransactionAsync(stop);
        var erasure = await db.Erasures.IgnoreQueryFilters().SingleAsync(e => e.Id == id, stop);
        if (!erasure.Waits) return false;
        var now = clock.GetUtcNow();
        erasure.Run(now);
        db.History.Add(new HistoryLine
        {
            Id = Guid.CreateVersion7(now),
            At = now,
            ActorId = erasure.AskedById,
            Operation = Operation.EraseDossier,
            SubjectKind = SubjectKind.Participation,
            SubjectId = erasure.ParticipationId,
            ParticipationId = erasure.ParticipationId,
            Detail = "done",
        });
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }

        await RemoveAsync(db, erasure.ParticipationId, stop);
        await change.CommitAsync(stop);
        return true;
    }

    /// <summary>What hangs on something else goes with it in the database; the order is from the leaves to the trunk.</summary>
    private static async Task RemoveAsync(PortfolioDb db, Guid participation, CancellationToken stop)
    {
        var drafts = await db.Drafts.IgnoreQueryFilters().Where(d => d.ParticipationId == participation).Select(d => d.Id).ToListAsync(stop);
        await db.KeepUsedPhotosAsync(drafts, stop);
        await db.Notices.IgnoreQueryFilters().Where(x => x.ParticipationId == participation).ExecuteDeleteAsync(stop);
        await db.SecondOpinions.IgnoreQueryFilters().Where(x => x.ParticipationId == participation).ExecuteDeleteAsync(stop);
        await db.DeskTurns.IgnoreQueryFilters().Where(x => x.ParticipationId == participation).ExecuteDeleteAsync(stop);
        await db.Reviews.IgnoreQueryFilters().Where(x => x.ParticipationId == participation).ExecuteDeleteAsync(stop);
        await db.Submissions.IgnoreQueryFilters().Where(x => x.ParticipationId == participation).ExecuteDeleteAsync(stop);
        await db.Documents.IgnoreQueryFilters().Where(x => x.ParticipationId == participation).ExecuteDeleteAsync(stop);
        await db.Drafts.IgnoreQueryFilters().Where(x => x.ParticipationId == participation).ExecuteDeleteAsync(stop);
        await db.ConversationMoves.IgnoreQueryFilters().Where(x => x.ParticipationId == participation).ExecuteDeleteAsync(stop);
        await db.Conversations.IgnoreQueryFilters().Where(x => x.ParticipationId == participation).ExecuteDeleteAsync(stop);
        await db.ProfileTalks.IgnoreQueryFilters().Where(x => x.ParticipationId == participation).ExecuteDeleteAsync(stop);
        await db.ProfileRatings.IgnoreQueryFilters().Where(x => x.ParticipationId == participation).ExecuteDeleteAsync(stop);
        await db.SupportThreads.IgnoreQueryFilters().Where(x => x.ParticipationId == participation).ExecuteDeleteAsync(stop);
        await db.AgreedEndProducts.IgnoreQueryFilters().Where(x => x.ParticipationId == participation).ExecuteDeleteAsync(stop);
        await db.StudyEntries.IgnoreQueryFilters().Where(x => x.ParticipationId == participation).ExecuteDeleteAsync(stop);
        // Hours stay with the attendance; what somebody wrote beside them does not.
        await db.ContactEntries.IgnoreQueryFilters().Where(x => x.ParticipationId == participation).ExecuteUpdateAsync(s => s.SetProperty(x => x.Note, (string?)null), stop);
        await db.DeadlineExtensions.IgnoreQueryFilters().Where(x => x.ParticipationId == participation).ExecuteDeleteAsync(stop);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Erasure {Id} did not come to its end")]
    private static partial void LogFailed(ILogger log, Guid id, Exception e);
}
