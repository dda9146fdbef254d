using PortfolioWorkspace.App.Documents.Comparing;
using PortfolioWorkspace.Domain.Programmes;

namespace PortfolioWorkspace.App.Programmes.Editing;

/// <summary>Holds two sources of a programme against each other, value by value, so that nothing that differs stays unsaid: in the words of the forms where a form knows it, by its place where none does.</summary>
public sealed class ProgrammeComparison
{
    private static readonly IReadOnlyList<(string List, ProgrammePart Part)> Lists =
    [
        (ProgrammeForms.Criteria, ProgrammePart.Criteria), (ProgrammeForms.Rows, ProgrammePart.Rows), (ProgrammeForms.Kinds, ProgrammePart.Kinds), (ProgrammeForms.Competences, ProgrammePart.Profile), (ProgrammeForms.Phases, ProgrammePart.Phases),
    ];

    private readonly YamlTree _old, _next;
    private readonly IReadOnlyDictionary<string, string> _before, _after;
    private readonly Dictionary<string, (ProgrammePart Part, ProgrammeGroup Group, ProgrammeEntry Entry)> _fields = [];

    private ProgrammeComparison(YamlTree old, YamlTree next)
    {
        (_old, _next, _before, _after) = (old, next, old.Leaves(), next.Leaves());
        foreach (var forms in new[] { new ProgrammeForms(old), new ProgrammeForms(next) })
            foreach (var part in Enum.GetValues<ProgrammePart>())
                foreach (var group in forms.Of(part))
                    foreach (var entry in group.Entries) _fields[entry.Path] = (part, group, entry);
    }

    /// <returns>Null while one of the two is no YAML.</returns>
    public static IReadOnlyList<ProgrammeChange>? Of(DraftSource old, DraftSource next)
    {
        if (YamlTree.Read(old.Yaml) is not { } before || YamlTree.Read(next.Yaml) is not { } after) return null;
        var comparison = new ProgrammeComparison(before, after);
        return [.. comparison.Changes().Concat(TemplateComparison.Of(before, after, old.Templates, next.Templates)).OrderBy(c => c.Part == ProgrammePart.Criteria ? -1 : (int)c.Part)];
    }

    private IEnumerable<ProgrammeChange> Changes()
    {
        foreach (var change in new SessionComparison(_old, _next).Changes()) yield return change;
        List<string> whole = [ProgrammeForms.Sessions];
        foreach (var (list, part) in Lists.Concat(_next.Items(ProgrammeForms.Kinds).Select(k => ($"{ProgrammeForms.Kinds}/{k}/guidelines", ProgrammePart.Kinds))))
        {
            var (before, after) = (_old.Items(list), _next.Items(list));
            foreach (var gone in before.Except(after)) yield return Item(ChangeKind.Removed, _old, $"{list}/{gone}", part);
            foreach (var come in after.Except(before).Where(c => !whole.Contains($"{list}/{c}"))) yield return Item(ChangeKind.Added, _next, $"{list}/{come}", part);
            if (before.Intersect(after).ToList() is var both && !before.Intersect(after).SequenceEqual(after.Intersect(before))) yield return new(part, ChangeKind.Changed, null, "Order", string.Join(", ", both.Select(i => Named(_old, $"{list}/{i}"))), string.Join(", ", after.Intersect(before).Select(i => Named(_next, $"{list}/{i}"))));
            whole.AddRange(before.Except(after).Concat(after.Except(before)).Select(i => $"{list}/{i}"));
        }

        foreach (var path in _after.Keys.Union(_before.Keys).Where(p => !whole.Exists(w => p.StartsWith(w + "/", StringComparison.Ordinal))))
        {
            var (was, now) = (_before.GetValueOrDefault(path), _after.GetValueOrDefault(path));
            if (Same(was, now)) continue;
            yield return _fields.TryGetValue(path, out var field) ? Field(field.Part, field.Group, field.Entry, was, now) : new(ProgrammePart.Source, ChangeKind.Changed, null, null, was, now) { Path = path };
        }
    }

    private static ProgrammeChange Item(ChangeKind kind, YamlTree tree, string path, ProgrammePart part) => new(part, kind, Name(tree, path))
    {
        Within = path.Split('/') is [ProgrammeForms.Kinds, var code, _, _] ? Name(tree, $"{ProgrammeForms.Kinds}/{code}") : null,
    };

    private static ProgrammeChange Field(ProgrammePart part, ProgrammeGroup group, ProgrammeEntry entry, string? was, string? now) =>
        new(part, ChangeKind.Changed, group.Name, entry.Label, was, now)
        {
            Entry = entry,
            Pieces = entry.Kind is EntryKind.Line or EntryKind.Lines && was is { Length: > 0 } && now is { Length: > 0 } ? new WordChanges().Between(was, now) : [],
        };

    /// <summary>A guideline is its own text.</summary>
    private static LocalText Name(YamlTree tree, string path)
    {
        var code = path[(path.LastIndexOf('/') + 1)..];
        return tree.Name(path, "title") ?? tree.Name(path, "name") ?? (tree.Value(path + "/nl") is { } nl ? new LocalText(nl, tree.Value(path + "/en") ?? nl) : new LocalText(code, code));
    }

    private static string Named(YamlTree tree, string path) => Name(tree, path).Nl;

    // What is not written is off.
    private static bool Same(string? was, string? now) => (was ?? "") == (now ?? "") || (was is null or "false" && now is null or "false");
}
