using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace PortfolioWorkspace.App.Programmes.Editing;

public sealed partial class YamlTree
{
    /// <summary>Words of people; nothing becomes <c>null</c>, so that it is a gap that the reader names.</summary>
    public void SetText(string path, string? text) => Put(path, Typed(text) is { } words ? Quoted(words) : Nothing());

    /// <summary>A number, a date, yes or no, or a word of the closed choices.</summary>
    public void SetPlain(string path, string? value) => Put(path, Typed(value) is { } plain ? new YamlScalarNode(plain) { Style = PlainFits(plain) ? ScalarStyle.Plain : ScalarStyle.DoubleQuoted } : Nothing());

    public void SetWords(string path, IEnumerable<string> words) => Put(path, new YamlSequenceNode(words.Select(w => new YamlScalarNode(w))) { Style = YamlDotNet.Core.Events.SequenceStyle.Flow });

    /// <summary>Adds an item at the end of a list, and the list where there was none.</summary>
    public void Add(string path, YamlMappingNode item)
    {
        if (Find(path) is not YamlSequenceNode list) Put(path, list = new YamlSequenceNode());
        list.Style = YamlDotNet.Core.Events.SequenceStyle.Block;
        list.Add(item);
    }

    public bool Remove(string path, string item)
    {
        if (Find(path) is not YamlSequenceNode list) return false;
        var at = Items(path).ToList().IndexOf(item);
        // By place: two items that say the same are equal to the library, and the first would go.
        if (at >= 0) list.Children.RemoveAt(at);
        return at >= 0;
    }

    /// <returns>False where there is nothing to change places with.</returns>
    public bool Move(string path, string item, bool up)
    {
        if (Find(path) is not YamlSequenceNode list) return false;
        var from = Items(path).ToList().IndexOf(item);
        var to = up ? from - 1 : from + 1;
        if (from < 0 || to < 0 || to >= list.Children.Count) return false;
        (list.Children[from], list.Children[to]) = (list.Children[to], list.Children[from]);
        return true;
    }

    /// <summary>The source again. Remarks behind a # are gone; an empty line before each part keeps it readable.</summary>
    public string Write()
    {
        using var text = new StringWriter { NewLine = "\n" };
        new YamlStream(new YamlDocument(_root)).Save(text, assignAnchors: false);
        return PartStart().Replace(EndMark().Replace(text.ToString().ReplaceLineEndings("\n"), ""), "\n$0").TrimStart('\n');
    }

    public static YamlMappingNode Block(params (string Key, YamlNode Value)[] fields) => new(fields.Select(f => KeyValuePair.Create<YamlNode, YamlNode>(new YamlScalarNode(f.Key), f.Value)));

    public static YamlMappingNode Both(string? nl, string? en)
    {
        var both = Block(("nl", Typed(nl) is { } dutch ? Quoted(dutch) : Nothing()), ("en", Typed(en) is { } english ? Quoted(english) : Nothing()));
        both.Style = YamlDotNet.Core.Events.MappingStyle.Flow;
        return both;
    }

    public static YamlScalarNode Word(string value) => new(value);

    public static YamlScalarNode Nothing() => new("null") { Style = ScalarStyle.Plain };

    public static YamlSequenceNode List(params IEnumerable<string> words) => new(words.Select(w => new YamlScalarNode(w))) { Style = YamlDotNet.Core.Events.SequenceStyle.Flow };

    private void Put(string path, YamlNode value)
    {
        var parts = path.Split('/');
        YamlNode node = _root;
        foreach (var part in parts[..^1])
        {
            if (Step(node, part) is not { } next || next is YamlScalarNode)
            {
                if (node is not YamlMappingNode parent) return;
                parent.Children[new YamlScalarNode(part)] = next = new YamlMappingNode();
            }

            node = next;
        }

        if (node is YamlMappingNode mapping) mapping.Children[new YamlScalarNode(parts[^1])] = value;
    }

    private static string? Typed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.ReplaceLineEndings("\n").Trim();

    private static YamlScalarNode Quoted(string text) => new(text) { Style = text is "null" or "~" || text.Contains('\n', StringComparison.Ordinal) ? ScalarStyle.DoubleQuoted : ScalarStyle.Any };

    private static bool PlainFits(string value) => PlainValue().IsMatch(value) && value is not ("null" or "~");

    [GeneratedRegex(@"^[\w.+-]+(:\d\d)?$")]
    private static partial Regex PlainValue();

    [GeneratedRegex(@"^[a-z_]+:", RegexOptions.Multiline)]
    private static partial Regex PartStart();

    [GeneratedRegex(@"^\.\.\.\n?\z", RegexOptions.Multiline)]
    private static partial Regex EndMark();
}
