namespace PortfolioWorkspace.Domain.Programmes;

/// <summary>A short text of a programme in both languages of the house, because programmes are data and not resources.</summary>
public sealed record LocalText(string Nl, string En)
{
    public string In(string language) => language.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? En : Nl;
}

/// <summary>Several of them in one sentence.</summary>
public sealed record LocalTexts(IReadOnlyList<LocalText> All)
{
    public string In(string language) => string.Join(", ", All.Select(t => t.In(language)));
}
