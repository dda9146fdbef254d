namespace PortfolioWorkspace.App.Programmes.Editing;

/// <summary>One thing an organiser does to a draft: a closed family, one for each kind of form.</summary>
public abstract record ProgrammeEdit
{
    private ProgrammeEdit() { }

    /// <summary>A form of a part was saved.</summary>
    /// <param name="Item">Path of the one group that the form showed; null: all of the part.</param>
    /// <param name="Typed">What was typed, by the path of the field.</param>
    public sealed record Fields(ProgrammePart Part, string? Item, IReadOnlyDictionary<string, IReadOnlyList<string>> Typed) : ProgrammeEdit;

    /// <summary>The source as text, or its templates, or both.</summary>
    /// <param name="Yaml">Null: as it was.</param>
    /// <param name="Templates">The templates that were shown; others stay, an empty one goes.</param>
    public sealed record Texts(string? Yaml, IReadOnlyDictionary<string, string> Templates) : ProgrammeEdit;

    /// <summary>A new item at the end of a list; what it needs besides a name is filled in afterwards.</summary>
    /// <param name="Type">Of a criterion.</param>
    /// <param name="Row">The row that a criterion is shown in.</param>
    /// <param name="Day">Of a planned meeting, which needs no name.</param>
    public sealed record Add(string List, string Nl, string En, string? Type = null, string? Row = null, string? Day = null) : ProgrammeEdit;

    public sealed record Remove(string List, string Item) : ProgrammeEdit;

    /// <summary>An item changes places with the one above it, or below.</summary>
    public sealed record Move(string List, string Item, bool Up) : ProgrammeEdit;
}
