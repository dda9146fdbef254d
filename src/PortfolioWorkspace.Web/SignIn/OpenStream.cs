namespace PortfolioWorkspace.Web.SignIn;

/// <summary>One answer that stays open for a session; it ends when that session does.</summary>
public sealed class OpenStream(string session, Action<OpenStream> forget) : IDisposable
{
    private readonly CancellationTokenSource _end = new();

    public string Session => session;

    public CancellationToken Ended => _end.Token;

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
