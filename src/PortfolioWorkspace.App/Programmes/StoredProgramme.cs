using PortfolioWorkspace.Domain.Programmes;

namespace PortfolioWorkspace.App.Programmes;

/// <summary>A version of a programme exactly as it was read, so that a cohort keeps the rules it started with, whatever the files say later. Only the guidance in its templates may be worded anew.</summary>
public sealed class StoredProgramme
{
    public const int NoteMaxLength = 300;

    public required Guid Id { get; init; }
    public required string Code { get; init; }
    public required int Version { get; init; }
    public required string Yaml { get; init; }

    /// <summary>The templates it names, by code, as JSON.</summary>
    public required string Templates { get; set; }

    /// <summary>Fingerprint of source and templates; an unchanged file adds no version.</summary>
    public required string Hash { get; set; }

    public required DateTimeOffset AddedAt { get; init; }

    /// <summary>The organiser who made this version in the browser; null: it was read from the files of the house.</summary>
    public Guid? AddedById { get; init; }

    /// <summary>Why there is this version, in the words of the organiser.</summary>
    public string? Note { get; init; }

    internal Programme Read()
    {
        var reading = ProgrammeReader.Read($"{Code} versie {Version}", Yaml, TemplateTexts.Read(Templates));
        return reading.Source?.Programme ?? throw new InvalidOperationException($"Stored programme cannot be read any more: {string.Join("; ", reading.Faults)}");
    }
}
