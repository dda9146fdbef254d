using System.Text.Json.Serialization;

namespace PortfolioWorkspace.App.Tests.Markdown.RoundTrip;

/// <summary>A node of the editor's document as its JSON has it, with short names to write one.</summary>
internal sealed class Piece
{
    public required string Type { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Text { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Dictionary<string, object?>? Attrs { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<Mark>? Marks { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<Piece>? Content { get; init; }

    public string? Attribute(string name) => Attrs?.GetValueOrDefault(name)?.ToString();

    public static Piece Doc(params Piece[] blocks) => Of("doc", blocks);

    public static Piece P(params Piece[] inline) => Of("paragraph", inline);

    public static Piece H(int level, params Piece[] inline) => Of("heading", inline, ("level", level));

    public static Piece Bullets(params Piece[] items) => Of("bullet_list", items);

    public static Piece Numbers(int order, params Piece[] items) => Of("ordered_list", items, ("order", order));

    public static Piece Item(params Piece[] blocks) => Of("list_item", blocks);

    public static Piece Task(bool isDone, params Piece[] blocks) => Of("list_item", blocks, ("checked", isDone));

    public static Piece Quote(params Piece[] blocks) => Of("blockquote", blocks);

    public static Piece Code(string text) => Of("code_block", [T(text)]);

    public static Piece Rule() => Of("horizontal_rule", []);

    public static Piece Break() => Of("hard_break", []);

    public static Piece Image(string alt) => Of("image", [], ("src", "/media/0192f0c4-7b4e-7c11-8b7e-3a1c5d2e9f00"), ("alt", alt));

    public static Piece T(string text, params Mark[] marks) => new() { Type = "text", Text = text, Marks = marks.Length == 0 ? null : marks };

    public static Piece Table(params Piece[][][] rows) => Of(
        "table",
        [.. rows.Select((row, at) => Of("table_row", [.. row.Select(cell => Of(at == 0 ? "table_header" : "table_cell", [Of("cell_text", cell)]))]))]);

    /// <summary>The editor joins neighbours with the same marks; so do we.</summary>
    public static Piece[] Joined(IEnumerable<Piece> inline)
    {
        var joined = new List<Piece>();
        foreach (var piece in inline)
        {
            if (joined.Count > 0 && joined[^1] is { Text: not null } last && piece.Text is not null && (last.Marks ?? []).SequenceEqual(piece.Marks ?? []))
                joined[^1] = new Piece { Type = "text", Text = last.Text + piece.Text, Marks = last.Marks };
            else
                joined.Add(piece);
        }

        return [.. joined];
    }

    private static Piece Of(string type, Piece[] content, params (string Name, object? Value)[] attributes) => new()
    {
        Type = type,
        Content = content.Length == 0 ? null : [.. content.Where(piece => piece.Text != "")],
        Attrs = attributes.Length == 0 ? null : attributes.ToDictionary(each => each.Name, each => each.Value),
    };
}

/// <summary>Bold, italic, struck, code, or a link with its address.</summary>
internal sealed record Mark(string Type, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] LinkTarget? Attrs = null)
{
    public static readonly Mark Bold = new("strong");
    public static readonly Mark Italic = new("em");
    public static readonly Mark Struck = new("strike");
    public static readonly Mark Code = new("code");

    public static Mark Link(string href) => new("link", new LinkTarget(href));
}

/// <summary>Where a link goes.</summary>
internal sealed record LinkTarget(string Href, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Title = null);
