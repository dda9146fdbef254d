namespace PortfolioWorkspace.Web.SignIn;

/// <summary>One answer that stays open for a session; it ends when that session does, or when its person opened too many after it.</summary>
public sealed class OpenStream(string session, Guid person, long number, Action<OpenStream> forget) : IDisposable
{
    private readonly CancellationTokenSource _end = new();

    public string Session => session;

    public Guid Person => person;

    /// <summary>Counts up with every stream of this node.</summary>
    public long Number => number;

    /// <summary>Ended to make place for a newer one of the same person.</summary>
    public bool IsDisplaced { get; private set; }

    public CancellationToken Ended => _end.Token;

    public void Displace()
    {
        IsDisplaced = true;
        End();
    }

    public void End()
    {
        try
        {
            _end.Cancel();
        }
        // Its page was closed in the same moment.
        catch (ObjectDisposedException)
        {
        }
    }

    public void Dispose()
    {
        forget(this);
        _end.Dispose();
    }
}
