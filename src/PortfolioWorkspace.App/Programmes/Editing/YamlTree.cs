using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace PortfolioWorkspace.App.Programmes.Editing;

/// <summary>The source of a programme as a tree, so that a form changes one value and leaves everything else as it was. A path is <c>criteria/cco.2a/title/nl</c>: items of a list are found by code or id, or else by number.</summary>
public sealed partial class YamlTree
{
    /// <summary>Deeper than any programme; a source that refers to itself has no end.</summary>
    private const int Deepest = 12;

    private readonly YamlMappingNode _root;

    private YamlTree(YamlMappingNode root) => _root = root;

    /// <summary>Null when it is no YAML with fields.</summary>
    public static YamlTree? Read(string yaml)
    {
        YamlStream stream;
        try
        {
            stream = PlainYaml.Load(yaml);
        }
        catch (YamlException)
        {
            return null;
        }

        return stream.Documents is [{ RootNode: YamlMappingNode root }] ? new YamlTree(root) : null;
    }

    public string? Value(string path) => Find(path) is YamlScalarNode scalar && !IsNull(scalar) ? scalar.Value : null;

    public bool Has(string path) => Find(path) is not null;

    public IReadOnlyList<string> Words(string path) => Find(path) is YamlSequenceNode list ? [.. list.Children.OfType<YamlScalarNode>().Select(w => w.Value ?? "")] : [];

    /// <summary>Names of the items of a list, in order: the code, the id or the number.</summary>
    public IReadOnlyList<string> Items(string path) => Find(path) is YamlSequenceNode list ? [.. list.Children.Select((item, index) => NameOf(item) ?? Number(index))] : [];

    /// <summary>First and last line of a part; null when it is not there.</summary>
    public (long First, long Last)? Lines(string path) => Find(path) is { } node ? (node.Start.Line, LastLine(node, 0)) : null;

    /// <summary>Every value of the source by its path; a list of words is one value.</summary>
    public IReadOnlyDictionary<string, string> Leaves()
    {
        Dictionary<string, string> leaves = [];
        Walk(_root, "", 0);
        return leaves;

        void Walk(YamlNode node, string path, int depth)
        {
            if (depth > Deepest) return;
            switch (node)
            {
                case YamlMappingNode mapping:
                    foreach (var (key, value) in mapping.Children) Walk(value, Join(path, key is YamlScalarNode { Value: { } name } ? name : "?"), depth + 1);
                    break;
                case YamlSequenceNode list when list.Children.All(c => c is YamlScalarNode):
                    leaves[path] = string.Join(", ", list.Children.OfType<YamlScalarNode>().Select(w => w.Value));
                    break;
                case YamlSequenceNode list:
                    foreach (var (item, index) in list.Children.Select((c, i) => (c, i))) Walk(item, Join(path, NameOf(item) ?? Number(index)), depth + 1);
                    break;
                case YamlScalarNode scalar when !IsNull(scalar):
                    leaves[path] = scalar.Value ?? "";
                    break;
            }
        }
    }

    private YamlNode? Find(string path) => path.Split('/').Aggregate((YamlNode?)_root, Step);

    private static YamlNode? Step(YamlNode? node, string part) => node switch
    {
        YamlMappingNode mapping => mapping.Children.TryGetValue(new YamlScalarNode(part), out var value) ? value : null,
        YamlSequenceNode list => list.Children.FirstOrDefault(c => NameOf(c) == part) ?? (int.TryParse(part, out var index) && index >= 0 && index < list.Children.Count && NameOf(list.Children[index]) is null ? list.Children[index] : null),
        _ => null,
    };

    private static string? NameOf(YamlNode item) => (Step(item as YamlMappingNode, "code") ?? Step(item as YamlMappingNode, "id")) is YamlScalarNode { Value: { Length: > 0 } name } ? name : null;

    private static long LastLine(YamlNode node, int depth) => node switch
    {
        _ when depth > Deepest => node.Start.Line,
        YamlMappingNode { Children.Count: > 0 } mapping => mapping.Children.Max(c => LastLine(c.Value, depth + 1)),
        YamlSequenceNode { Children.Count: > 0 } list => list.Children.Max(c => LastLine(c, depth + 1)),
        // The end of a block of text lies at the beginning of the next line.
        YamlScalarNode scalar => Math.Max(scalar.Start.Line, scalar.End.Column > 1 ? scalar.End.Line : scalar.End.Line - 1),
        _ => node.End.Line,
    };

    private static bool IsNull(YamlScalarNode scalar) => scalar is { Style: ScalarStyle.Plain, Value: null or "" or "null" or "~" };

    private static string Join(string path, string part) => path.Length == 0 ? part : $"{path}/{part}";

    private static string Number(int index) => index.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
