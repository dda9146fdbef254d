using System.Threading.Channels;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SQLitePCL;

namespace PortfolioWorkspace.App.Storage;

/// <summary>Changes that arrive together are committed together, each for itself taken or refused: SQLite has one writer and one synced write per commit, so that many small saves would queue for the disk. PostgreSQL does this by itself.</summary>
public sealed class SharedCommit : IAsyncDisposable
{
    private const int Most = 64;

    private readonly Channel<Change> _waiting = Channel.CreateUnbounded<Change>(new UnboundedChannelOptions { SingleReader = true });
    private readonly IDbContextFactory<PortfolioDb> _databases;
    private readonly WriteTurn _turn;
    private readonly Task _working;

    public SharedCommit(IDbContextFactory<PortfolioDb> databases, WriteTurn turn)
    {
        (_databases, _turn, IsOpen) = (databases, turn, turn.OneAtATime);
        // Else every change would run in the language and the trace of whoever came first.
        using (ExecutionContext.SuppressFlow()) _working = IsOpen ? Task.Run(WorkAsync) : Task.CompletedTask;
    }

    /// <summary>Whether this database gains from it.</summary>
    public bool IsOpen { get; }

    /// <summary>Answers after the commit. The work reads and saves with the database that it is handed and has no other effect, for it may be run again when a commit fails. Once begun it is finished, also when its caller has gone.</summary>
    public async Task<T> RunAsync<T>(Func<PortfolioDb, Task<T>> work, CancellationToken stop)
    {
        var change = new Change<T>(work, stop);
        ObjectDisposedException.ThrowIf(!_waiting.Writer.TryWrite(change), this);
        return await change.Answer;
    }

    public async ValueTask DisposeAsync()
    {
        _waiting.Writer.TryComplete();
        await _working;
    }

    private async Task WorkAsync()
    {
        while (await _waiting.Reader.WaitToReadAsync())
        {
            List<Change> together = [];
            while (together.Count < Most && _waiting.Reader.TryRead(out var change)) together.Add(change);
            await CommitAsync(together);
        }
    }

    private async Task CommitAsync(IReadOnlyList<Change> changes)
    {
        try
        {
            using (await _turn.TakeAsync(CancellationToken.None))
            {
                await using var db = await _databases.CreateDbContextAsync();
                await using var transaction = await db.Database.BeginTransactionAsync();
                foreach (var change in changes)
                {
                    await change.TryAsync(db);
                    db.ActorId = Guid.Empty;
                    db.ChangeTracker.Clear();
                    if (IsTakenBack(db)) throw new InvalidOperationException("SQLite took the whole transaction back.");
                }

                await transaction.CommitAsync();
            }

            foreach (var change in changes) change.Tell();
        }
        catch (Exception e) when (changes.Count == 1)
        {
            changes[0].Fail(e);
        }
        // Nothing of it is in the database. What spoiled it for the others has to show itself alone.
        catch (Exception)
        {
            foreach (var change in changes) await CommitAsync([change]);
        }
    }

    /// <summary>A full disk, for example. What follows would be saved without the transaction.</summary>
    private static bool IsTakenBack(PortfolioDb db) => db.Database.GetDbConnection() is SqliteConnection { Handle: { } open } && raw.sqlite3_get_autocommit(open) != 0;

    private abstract class Change
    {
        public abstract Task TryAsync(PortfolioDb db);

        public abstract void Tell();

        public abstract void Fail(Exception e);
    }

    private sealed class Change<T>(Func<PortfolioDb, Task<T>> work, CancellationToken stop) : Change
    {
        private readonly TaskCompletionSource<T> _told = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private T? _answer;
        private Exception? _fault;

        public Task<T> Answer => _told.Task;

        public override async Task TryAsync(PortfolioDb db)
        {
            _fault = null;
            try
            {
                stop.ThrowIfCancellationRequested();
                _answer = await work(db);
            }
            // What it had saved is taken back to the savepoint that SaveChanges makes inside a transaction.
            catch (Exception e)
            {
                _fault = e;
            }
        }

        public override void Tell()
        {
            if (_fault is null) _told.SetResult(_answer!);
            else Fail(_fault);
        }

        public override void Fail(Exception e) => _told.SetException(_fault ?? e);
    }
}
