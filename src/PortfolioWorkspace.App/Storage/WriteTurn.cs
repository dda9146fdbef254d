namespace PortfolioWorkspace.App.Storage;

/// <summary>SQLite has one writer: writers of this process take turns in order, so that none starves in retries. PostgreSQL needs no turn.</summary>
public sealed class WriteTurn(bool oneAtATime) : IDisposable
{
    private readonly SemaphoreSlim? _turn = oneAtATime ? new SemaphoreSlim(1, 1) : null;

    public bool OneAtATime => _turn is not null;

    public async Task<IDisposable?> TakeAsync(CancellationToken stop)
    {
        if (_turn is null) return null;
        await _turn.WaitAsync(stop);
        return new Held(_turn);
    }

    public void Dispose() => _turn?.Dispose();

    private sealed class Held(SemaphoreSlim turn) : IDisposable
    {
        public void Dispose() => turn.Release();
    }
}
