namespace PortfolioWorkspace.TestKit.FaultyNetwork;

/// <summary>What the network does to one request; a closed family, so that a test can name every way in which a request can go wrong.</summary>
public abstract record Fate
{
    private Fate() { }

    /// <summary>All is well.</summary>
    public sealed record Pass : Fate;

    /// <summary>The answer comes, but late.</summary>
    public sealed record Late(TimeSpan By) : Fate;

    /// <summary>Nothing goes on before this is done: the request is on its way for as long as the test likes.</summary>
    public sealed record Held(Task Until) : Fate;

    /// <summary>The connection breaks halfway the body; the server never sees the rest.</summary>
    public sealed record CutHalfway : Fate;

    /// <summary>The server does what was asked, and nobody hears of it.</summary>
    public sealed record AnswerLost : Fate;

    /// <summary>The connection breaks before the server hears anything.</summary>
    public sealed record Broken : Fate;

    /// <summary>Something between browser and server answers in its place.</summary>
    public sealed record Instead(int Status, string ContentType, string Body) : Fate;
}
