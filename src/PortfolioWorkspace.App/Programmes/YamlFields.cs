using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace PortfolioWorkspace.App.Programmes;

/// <summary>Reads one block of a programme field by field and notes what is missing, wrong or unknown.</summary>
/// <remarks>After a fault a placeholder is given back; a file with faults never becomes a programme.</remarks>
internal sealed partial class YamlFields(YamlMappingNode node, FaultList faults)
{
    private readonly HashSet<string> _asked = [];

    public int LineOf(string key) => (int)(Find(key) ?? node).Start.Line;

    public bool Has(string key) => Find(key) is { } value && !IsNull(value);

    public void Fault(string key, Wrong wrong) => faults.Add(Find(key) ?? node, key, wrong);

    public YamlFields? Block(string key)
    {
        if (Find(key) is not { } value || IsNull(value))
            return null;
        if (value is YamlMappingNode mapping)
            return new(mapping, faults);
        faults.Add(value, key, new Wrong(FaultKind.NoFields));
        return null;
    }

    public YamlFields? RequiredBlock(string key)
    {
        if (Find(key) is not { } value || IsNull(value))
            return Missing<YamlFields?>(key, null);
        return Block(key);
    }

    public IReadOnlyList<T> Blocks<T>(string key, bool required, Func<YamlFields, T?> read) where T : class
    {
        List<T> items = [];
        foreach (var item in Items(key, required))
        {
            if (item is not YamlMappingNode mapping)
            {
                faults.Add(item, key, new Wrong(FaultKind.ItemWithoutFields));
                continue;
            }

            var fields = new YamlFields(mapping, faults);
            if (read(fields) is { } value)
                items.Add(value);
            fields.Close();
        }

        return items;
    }

    /// <summary>A list of words without repetition; <paramref name="refuse"/> says why a word cannot stay.</summary>
    public IReadOnlyList<string> Words(string key, bool required, Func<string, Wrong?>? refuse = null)
    {
        List<string> words = [];
        foreach (var scalar in Scalars(key, required))
        {
            var word = scalar.Value ?? "";
            var wrong = words.Contains(word) ? new Wrong(FaultKind.WordTwice, word) : refuse?.Invoke(word);
            if (wrong is not null)
                faults.Add(scalar, key, wrong);
            words.Add(word);
        }

        return words;
    }

    /// <summary>Names every field that nothing asked for: a typing mistake must not look like a silent default.</summary>
    public void Close()
    {
        foreach (var key in node.Children.Keys.Where(k => k is not YamlScalarNode { Value: { } name } || !_asked.Contains(name)))
            faults.Add(key, key.ToString(), new Wrong(FaultKind.UnknownField) { Known = [.. _asked] });
    }

    /// <summary>Leaves the other fields alone: what they should be is unknown after a fault.</summary>
    public void Skip() => _asked.UnionWith(node.Children.Keys.OfType<YamlScalarNode>().Select(k => k.Value ?? ""));

    private YamlNode? Find(string key)
    {
        _asked.Add(key);
        return node.Children.TryGetValue(new YamlScalarNode(key), out var value) ? value : null;
    }

    private IEnumerable<YamlNode> Items(string key, bool required)
    {
        if (Find(key) is not { } value || IsNull(value))
            return required ? Missing<YamlNode[]>(key, []) : [];
        if (value is not YamlSequenceNode sequence)
        {
            faults.Add(value, key, new Wrong(FaultKind.NoList));
            return [];
        }

        if (required && sequence.Children.Count == 0)
            faults.Add(value, key, new Wrong(FaultKind.EmptyList));
        return sequence.Children;
    }

    private IEnumerable<YamlScalarNode> Scalars(string key, bool required)
    {
        foreach (var item in Items(key, required))
        {
            if (item is YamlScalarNode scalar)
                yield return scalar;
            else
                faults.Add(item, key, new Wrong(FaultKind.NoWords));
        }
    }

    private YamlScalarNode? Scalar(string key)
    {
        if (Find(key) is not { } value || IsNull(value))
            return null;
        if (value is YamlScalarNode scalar)
            return scalar;
        faults.Add(value, key, new Wrong(FaultKind.ManyValues));
        return null;
    }

    private T Missing<T>(string key, T placeholder)
    {
        faults.Add(Find(key) ?? node, key, new Wrong(FaultKind.Missing));
        return placeholder;
    }

    private static bool IsNull(YamlNode value) => value is YamlScalarNode { Style: ScalarStyle.Plain, Value: null or "" or "null" or "~" };
}
