using PortfolioWorkspace.App.Documents.Comparing;

namespace PortfolioWorkspace.App.Programmes.Editing;

/// <summary>What changed in the planned meetings. They have no code, so each is found again by what it says: all the same, else the same day, else the same title, else the same place in the list.</summary>
internal sealed class SessionComparison(YamlTree old, YamlTree next)
{
    private readonly IReadOnlyDictionary<string, string> _before = old.Leaves(), _after = next.Leaves();

    public IEnumerable<ProgrammeChange> Changes()
    {
        var pairs = Pairs();
        foreach (var gone in old.Items(ProgrammeForms.Sessions).Except(pairs.Values)) yield return Of(ChangeKind.Removed, SessionName.Of(old, gone));
        foreach (var come in next.Items(ProgrammeForms.Sessions).Except(pairs.Keys)) yield return Of(ChangeKind.Added, SessionName.Of(next, come));
        foreach (var (now, was) in pairs)
            foreach (var change in Between(was, now)) yield return change;
        var (before, after) = (old.Items(ProgrammeForms.Sessions).Where(pairs.ContainsValue), next.Items(ProgrammeForms.Sessions).Where(pairs.ContainsKey).Select(now => pairs[now]));
        if (!before.SequenceEqual(after)) yield return new(ProgrammePart.Sessions, ChangeKind.Changed, null, "SessionOrder");
    }

    /// <summary>By the item of the next version, the item it was.</summary>
    private Dictionary<string, string> Pairs()
    {
        Dictionary<string, string> pairs = [];
        foreach (var same in new Func<string, string, bool>[] { (was, now) => Said(_before, was).SequenceEqual(Said(_after, now)), (was, now) => Same(was, now, "date"), (was, now) => Same(was, now, "title"), (was, now) => was == now })
            foreach (var now in next.Items(ProgrammeForms.Sessions).Except(pairs.Keys))
                if (old.Items(ProgrammeForms.Sessions).Except(pairs.Values).FirstOrDefault(was => same(was, now)) is { } found) pairs[now] = found;
        return pairs;
    }

    private IEnumerable<ProgrammeChange> Between(string was, string now)
    {
        var (before, after) = (Said(_before, was).ToDictionary(), Said(_after, now).ToDictionary());
        var entries = new ProgrammeForms(next).Of(ProgrammePart.Sessions).Single(g => g.Item == now).Entries;
        foreach (var field in after.Keys.Union(before.Keys).Where(f => before.GetValueOrDefault(f, "") != after.GetValueOrDefault(f, "")))
        {
            var (path, earlier, later) = ($"{ProgrammeForms.Sessions}/{now}/{field}", before.GetValueOrDefault(field), after.GetValueOrDefault(field));
            yield return entries.FirstOrDefault(e => e.Path == path) is { } entry
                ? new(ProgrammePart.Sessions, ChangeKind.Changed, null, entry.Label, earlier, later)
                {
                    Session = SessionName.Of(next, now),
                    Entry = entry,
                    Pieces = entry.Kind == EntryKind.Line && earlier is { Length: > 0 } && later is { Length: > 0 } ? new WordChanges().Between(earlier, later) : [],
                }
                : new(ProgrammePart.Source, ChangeKind.Changed, null, null, earlier, later) { Path = path };
        }
    }

    private bool Same(string was, string now, string field) =>
        _before.GetValueOrDefault($"{ProgrammeForms.Sessions}/{was}/{field}") is { } earlier && earlier == _after.GetValueOrDefault($"{ProgrammeForms.Sessions}/{now}/{field}");

    private static IEnumerable<KeyValuePair<string, string>> Said(IReadOnlyDictionary<string, string> leaves, string item)
    {
        var start = $"{ProgrammeForms.Sessions}/{item}/";
        return leaves.Where(l => l.Key.StartsWith(start, StringComparison.Ordinal)).Select(l => KeyValuePair.Create(l.Key[start.Length..], l.Value)).OrderBy(l => l.Key, StringComparer.Ordinal);
    }

    private static ProgrammeChange Of(ChangeKind kind, SessionName name) => new(ProgrammePart.Sessions, kind, null) { Session = name };
}
