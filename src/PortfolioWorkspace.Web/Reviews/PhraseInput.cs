namespace PortfolioWorkspace.Web.Reviews;

/// <summary>A sentence to keep or to say otherwise.</summary>
public sealed class PhraseInput
{
    public string? Body { get; set; }
    public bool ForTeam { get; set; }

    /// <summary>As the page showed it: what was changed elsewhere meanwhile is not put back by a page that stood open.</summary>
    public string? Was { get; set; }
    public bool WasForTeam { get; set; }

    public bool IsChanged => ForTeam != WasForTeam || Lines(Body) != Lines(Was);

    /// <summary>A browser posts a new line as two signs.</summary>
    private static string Lines(string? text) => (text ?? "").ReplaceLineEndings("\n");
}
