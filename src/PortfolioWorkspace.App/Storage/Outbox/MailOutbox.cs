using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Mail;

namespace PortfolioWorkspace.App.Storage.Outbox;

/// <summary>The letters that wait to be sent. Several nodes look into it at once; one of them takes a letter. Nobody acts, so it does not go through the Gate; what a letter says does.</summary>
public sealed class MailOutbox(StorageStart storage, WriteTurn turn, TimeProvider clock)
{
    /// <summary>For so long a letter belongs to the node that took it; if that one dies, another sends it again under the same name.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    private const int AtOnce = 50;

    public async Task<IReadOnlyList<DueLetter>> DueAsync(CancellationToken stop)
    {
        await using var db = await storage.OpenAsync(stop);
        var now = clock.GetUtcNow();
        return await db.Outbox.Where(l => l.State == LetterState.Waiting && l.NextTryAt <= now).OrderBy(l => l.NextTryAt).Take(AtOnce)
            .Select(l => new DueLetter(l.Id, l.PersonId, l.Tries)).ToListAsync(stop);
    }

    /// <summary>Takes a letter, and puts into it all news that its person has not read and was not mailed yet.</summary>
    /// <returns>False: another node was first.</returns>
    public async Task<bool> TakeAsync(DueLetter letter, CancellationToken stop)
    {
        await using var db = await storage.OpenAsync(stop);
        var now = clock.GetUtcNow();
        var (until, oldest) = (now + Lease, now - PlanLetters.TooOld);
        using var writing = await turn.TakeAsync(stop);
        await using var change = await db.Database.BeginTransactionAsync(stop);
        var taken = await db.Outbox.Where(l => l.Id == letter.Id && l.State == LetterState.Waiting && l.Tries == letter.Tries)
            .ExecuteUpdateAsync(s => s.SetProperty(l => l.Tries, letter.Tries + 1).SetProperty(l => l.NextTryAt, until), stop);
        if (taken == 0) return false;
        await db.Notices.IgnoreQueryFilters().Where(n => n.PersonId == letter.PersonId && n.ReadAt == null && n.MailSettledAt == null && n.At > oldest)
            .ExecuteUpdateAsync(s => s.SetProperty(n => n.LetterId, letter.Id).SetProperty(n => n.MailSettledAt, now), stop);
        await change.CommitAsync(stop);
        return true;
    }

    public async Task EndAsync(DueLetter letter, LetterState state, CancellationToken stop)
    {
        await using var db = await storage.OpenAsync(stop);
        var now = clock.GetUtcNow();
        using var writing = await turn.TakeAsync(stop);
        await db.Outbox.Where(l => l.Id == letter.Id && l.State == LetterState.Waiting)
            .ExecuteUpdateAsync(s => s.SetProperty(l => l.State, state).SetProperty(l => l.EndedAt, now), stop);
    }

    public async Task LaterAsync(DueLetter letter, DateTimeOffset moment, CancellationToken stop)
    {
        await using var db = await storage.OpenAsync(stop);
        using var writing = await turn.TakeAsync(stop);
        await db.Outbox.Where(l => l.Id == letter.Id && l.State == LetterState.Waiting && l.Tries == letter.Tries + 1)
            .ExecuteUpdateAsync(s => s.SetProperty(l => l.NextTryAt, moment), stop);
    }
}

/// <summary>A letter that may leave now.</summary>
/// <param name="Tries">How often it was tried before.</param>
public sealed record DueLetter(Guid Id, Guid PersonId, int Tries);
