namespace PortfolioWorkspace.App.Programmes;

/// <summary>A version of a programme exactly as it was read, so that a cohort keeps the rules it started with, whatever the files say later. Only the guidance in its templates may be worded anew.</summary>
public sealed class StoredProgramme
{
    public required Guid Id { get; init; }
    public required string Code { get; init; }
    public required int Version { get; init; }
    public required string Yaml { get; init; }

    /// <summary>The templates it names, by code, as JSON.</summary>
    public required string Templates { get; set; }

    /// <summary>Fingerprint of source and templates; an unchanged file adds no version.</summary>
    public required string Hash { get; set; }

    public required DateTimeOffset AddedAt { get; init; }
}
