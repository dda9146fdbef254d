using PortfolioWorkspace.Domain.Programmes;

namespace PortfolioWorkspace.App.Programmes.Editing;

public sealed partial class YamlTree
{
    public ProgrammeEntry Entry(string path, string label, EntryKind kind) => new(path, label, kind, Value(path));

    public ProgrammeEntry Number(string path, string label) => Entry(path, label, EntryKind.Number) with { Optional = true };

    public ProgrammeEntry Flag(string path, string label) => Entry(path, label, EntryKind.Flag);

    public ProgrammeEntry Choice(string path, string label, IReadOnlyList<EntryChoice> choices) => Entry(path, label, EntryKind.Choice) with { Choices = choices };

    public ProgrammeEntry Set(string path, string label, IReadOnlyList<EntryChoice> choices) => Entry(path, label, EntryKind.Set) with { Choices = choices, Words = Words(path) };

    public IEnumerable<ProgrammeEntry> Both(string path, string label, EntryKind kind = EntryKind.Line) => [Entry(path + "/nl", label, kind), Entry(path + "/en", label, kind)];

    /// <summary>How an item is called; null when it has no name yet.</summary>
    public LocalText? Name(string path, string field) => (Value($"{path}/{field}/nl"), Value($"{path}/{field}/en")) is (null, null) ? null : new(Value($"{path}/{field}/nl") ?? Value($"{path}/{field}/en")!, Value($"{path}/{field}/en") ?? Value($"{path}/{field}/nl")!);

    /// <summary>How an item is called, or else its code.</summary>
    public LocalText NameOf(string path, string field) => Name(path, field) ?? new(path[(path.LastIndexOf('/') + 1)..], path[(path.LastIndexOf('/') + 1)..]);

    public IReadOnlyList<EntryChoice> NamesOf(string list, string field) => [.. Items(list).Select(item => new EntryChoice(item, Name($"{list}/{item}", field)))];

    /// <summary>Puts what was typed where it differs from what stands there; no difference leaves the source to the letter.</summary>
    /// <returns>Whether anything changed.</returns>
    public bool Put(ProgrammeEntry entry, IReadOnlyList<string> typed)
    {
        if (entry.Kind == EntryKind.Set)
        {
            // In the order of the source, what is new behind it.
            List<string> words = [.. entry.Words.Where(typed.Contains), .. entry.Choices.Select(c => c.Value).Where(v => typed.Contains(v) && !entry.Words.Contains(v))];
            if (words.SequenceEqual(entry.Words)) return false;
            SetWords(entry.Path, words);
            return true;
        }

        var value = Typed(entry.Kind == EntryKind.Flag ? typed.Contains("true") ? "true" : "false" : typed is [var one, ..] ? one : null);
        if (entry.Kind == EntryKind.Number) value = value?.Replace(',', '.');
        if (value == Typed(entry.Value) || (entry.Kind == EntryKind.Flag && (entry.Value ?? "false") == value)) return false;
        if (entry.Kind is EntryKind.Line or EntryKind.Lines) SetText(entry.Path, value);
        else SetPlain(entry.Path, value);
        return true;
    }
}
