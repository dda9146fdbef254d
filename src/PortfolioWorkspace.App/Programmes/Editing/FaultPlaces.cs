namespace PortfolioWorkspace.App.Programmes.Editing;

/// <summary>Says in which form, and there in which field, a fault of the reader can be mended.</summary>
public sealed class FaultPlaces(YamlTree? tree, IReadOnlyList<ProgrammeFault> faults)
{
    private const string Templates = "templates/";

    public IReadOnlyList<PlacedFault> All => [.. faults.Select(Place)];

    /// <summary>The groups with what is wrong in them, beside the field where that can be told.</summary>
    public IReadOnlyList<ProgrammeGroup> Mark(IReadOnlyList<ProgrammeGroup> groups) => tree is null ? groups : [.. groups.Select(Mark)];

    private ProgrammeGroup Mark(ProgrammeGroup group)
    {
        var own = faults.Where(f => IsOf(group, f)).ToList();
        if (own.Count == 0) return group;
        List<ProgrammeEntry> entries = [];
        foreach (var entry in group.Entries)
        {
            var found = own.Find(f => IsOf(group, entry, f));
            entries.Add(found is null ? entry : entry with { Fault = found });
        }

        return group with { Entries = entries, Faults = [.. own.Where(f => !entries.Exists(e => e.Fault == f))] };
    }

    private PlacedFault Place(ProgrammeFault fault)
    {
        if (fault.File.StartsWith(Templates, StringComparison.Ordinal)) return new(ProgrammePart.Templates, fault.File[Templates.Length..].Replace(".md", "", StringComparison.Ordinal), fault);
        if (tree is null) return new(ProgrammePart.Source, null, fault);
        var forms = new ProgrammeForms(tree);
        foreach (var part in Enum.GetValues<ProgrammePart>())
            if (forms.Of(part).FirstOrDefault(g => IsOf(g, fault)) is { } group) return new(part, group.Item, fault) { Entry = group.Entries.FirstOrDefault(e => IsOf(group, e, fault)) };
        return new(ProgrammePart.Source, null, fault);
    }

    private bool IsOf(ProgrammeGroup group, ProgrammeFault fault) =>
        !fault.File.StartsWith(Templates, StringComparison.Ordinal)
        && (group.Path.Length > 0 ? Holds(group.Path, fault.Line) : group.Entries.Any(e => Holds(e.Path, fault.Line) && Names(e, fault)));

    private bool IsOf(ProgrammeGroup group, ProgrammeEntry entry, ProgrammeFault fault) =>
        Names(entry, fault) && (tree!.Has(entry.Path) ? Holds(entry.Path, fault.Line) : tree.Lines(group.Path)?.First == fault.Line);

    private bool Holds(string path, int line) => tree!.Lines(path) is { } lines && lines.First <= line && line <= lines.Last;

    private static bool Names(ProgrammeEntry entry, ProgrammeFault fault) => fault.Field == entry.Path[(entry.Path.LastIndexOf('/') + 1)..];
}

/// <summary>A fault with the form in which it can be mended.</summary>
/// <param name="Item">The code of the criterion or kind, or the name of the template.</param>
public sealed record PlacedFault(ProgrammePart Part, string? Item, ProgrammeFault Fault)
{
    /// <summary>The field in that form, where it can be told.</summary>
    public ProgrammeEntry? Entry { get; init; }
}
