using PortfolioWorkspace.Domain.Programmes;

namespace PortfolioWorkspace.App.Programmes.Editing;

/// <summary>One field of a form about a programme.</summary>
/// <param name="Path">Where it stands in the source; also its name in the form.</param>
/// <param name="Label">Key of its label.</param>
/// <param name="Value">What the source says; null: nothing.</param>
public sealed record ProgrammeEntry(string Path, string Label, EntryKind Kind, string? Value)
{
    /// <summary>The source goes without it.</summary>
    public bool Optional { get; init; }

    public IReadOnlyList<EntryChoice> Choices { get; init; } = [];

    /// <summary>Of fields that would all be called the same: which one.</summary>
    public int? Number { get; init; }

    /// <summary>What was chosen of a set.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>Why the source is refused here.</summary>
    public ProgrammeFault? Fault { get; init; }

    /// <summary>Of a text that exists in both languages.</summary>
    public string? Language => Path.EndsWith("/nl", StringComparison.Ordinal) ? "nl" : Path.EndsWith("/en", StringComparison.Ordinal) ? "en" : null;
}

/// <summary>What can be typed or chosen in a field.</summary>
public enum EntryKind { Line, Lines, Number, Day, Time, Flag, Choice, Set }

/// <summary>One of the words a field may have.</summary>
/// <param name="Name">Of what the programme itself names; null: a word of the house.</param>
public sealed record EntryChoice(string Value, LocalText? Name = null);

/// <summary>Fields that belong together: one criterion, one kind of document, one competence, one meeting.</summary>
/// <param name="Path">Of the item; empty for fields of the programme as a whole.</param>
/// <param name="Item">Its code, where it can be taken out.</param>
/// <param name="Type">Of a criterion.</param>
public sealed record ProgrammeGroup(string Path, string? Item, LocalText? Name, string? Type, IReadOnlyList<ProgrammeEntry> Entries)
{
    /// <summary>Of a kind of document: the name of its template.</summary>
    public string? Template { get; init; }

    /// <summary>Of a planned meeting.</summary>
    public SessionName? Session { get; init; }

    /// <summary>Of the list this item is in.</summary>
    public string List => Item is null ? "" : Path[..^(Item.Length + 1)];

    /// <summary>Why the source is refused in this part, where no single field is to blame.</summary>
    public IReadOnlyList<ProgrammeFault> Faults { get; init; } = [];

    public bool IsWrong => Faults.Count > 0 || Entries.Any(e => e.Fault is not null);
}
