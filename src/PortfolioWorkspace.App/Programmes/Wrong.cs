namespace PortfolioWorkspace.App.Programmes;

/// <summary>What is wrong, before anybody knows where: the kind, and what its sentence mentions besides the field.</summary>
internal sealed record Wrong(FaultKind Kind, params IReadOnlyList<object> Values)
{
    /// <summary>The words that would be right.</summary>
    public IReadOnlyCollection<string> Known { get; init; } = [];
}
