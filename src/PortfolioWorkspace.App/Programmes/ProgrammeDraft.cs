namespace PortfolioWorkspace.App.Programmes;

/// <summary>A new version of a programme while organisers work on it: the whole source, as it will be stored. It may be wrong as long as it is a draft, so that nothing typed is lost.</summary>
public sealed class ProgrammeDraft
{
    public const int SourceMaxLength = 400_000;

    public required Guid Id { get; init; }

    /// <summary>One draft for each programme: organisers share it.</summary>
    public required string Code { get; init; }

    public required int BasedOn { get; init; }
    public required string Yaml { get; set; }

    /// <summary>Templates by name, as JSON.</summary>
    public required string Templates { get; set; }

    public required Guid SavedById { get; set; }
    public required DateTimeOffset SavedAt { get; set; }
    public int Version { get; private set; }
}
