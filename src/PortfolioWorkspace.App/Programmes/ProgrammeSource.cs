using PortfolioWorkspace.Domain.Programmes;

namespace PortfolioWorkspace.App.Programmes;

/// <summary>A programme with the text it was read from, so that a stored version can always be read again as it was.</summary>
/// <param name="Templates">The templates that this programme uses, by name.</param>
public sealed record ProgrammeSource(Programme Programme, string Yaml, IReadOnlyDictionary<string, string> Templates);
