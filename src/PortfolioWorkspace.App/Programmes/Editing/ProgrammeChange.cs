using PortfolioWorkspace.App.Documents.Comparing;
using PortfolioWorkspace.Domain.Programmes;

namespace PortfolioWorkspace.App.Programmes.Editing;

/// <summary>One difference between two versions of a programme, as people would say it: what it is about, which field, and what it was and is.</summary>
/// <param name="Name">Of the criterion, kind, row or template it is about; null: the programme as a whole.</param>
/// <param name="Label">Key of the field; null where a whole item came or went.</param>
public sealed record ProgrammeChange(ProgrammePart Part, ChangeKind Kind, LocalText? Name, string? Label = null, string? Before = null, string? After = null)
{
    /// <summary>The field, where its words need its choices.</summary>
    public ProgrammeEntry? Entry { get; init; }

    /// <summary>The planned meeting it is about.</summary>
    public SessionName? Session { get; init; }

    /// <summary>The kind of document that a guideline belongs to.</summary>
    public LocalText? Within { get; init; }

    /// <summary>Word by word, where it is a text.</summary>
    public IReadOnlyList<TextPiece> Pieces { get; init; } = [];

    /// <summary>Where it stands, for what no form knows.</summary>
    public string? Path { get; init; }
}

/// <summary>What became of it.</summary>
public enum ChangeKind { Added, Removed, Changed }
