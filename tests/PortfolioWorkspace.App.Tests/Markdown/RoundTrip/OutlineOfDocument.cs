namespace PortfolioWorkspace.App.Tests.Markdown.RoundTrip;

/// <summary>What somebody saw on screen while writing.</summary>
internal static class OutlineOfDocument
{
    public static string Of(Piece document)
    {
        var outline = new Outline();
        Blocks(outline, document);
        return outline.Text;
    }

    private static void Blocks(Outline outline, Piece parent)
    {
        foreach (var block in parent.Content ?? [])
            Block(outline, block);
    }

    private static void Block(Outline outline, Piece block)
    {
        switch (block.Type)
        {
            case "code_block":
                outline.Open("pre");
                outline.Verbatim(string.Concat((block.Content ?? []).Select(text => text.Text)));
                outline.Close();
                break;
            case "paragraph" or "cell_text":
                Inline(outline, block);
                outline.EndOfLine();
                break;
            case "heading":
                outline.Open(TagOf(block));
                Inline(outline, block);
                outline.Close();
                break;
            case "list_item":
                outline.Open("li");
                if (block.Attribute("checked") is { } done)
                    outline.Words(done == "True" ? "☑ " : "☐ ", []);
                Blocks(outline, block);
                outline.Close();
                break;
            default:
                outline.Open(TagOf(block));
                Blocks(outline, block);
                outline.Close();
                break;
        }
    }

    private static string TagOf(Piece block) => block.Type switch
    {
        "heading" => $"h{block.Attribute("level")}",
        "bullet_list" => "ul",
        "ordered_list" => block.Attribute("order") is null or "1" ? "ol" : $"ol {block.Attribute("order")}",
        "blockquote" => "blockquote",
        "horizontal_rule" => "hr",
        "table" => "table",
        "table_row" => "tr",
        "table_header" => "th",
        "table_cell" => "td",
        _ => throw new InvalidOperationException(block.Type),
    };

    private static void Inline(Outline outline, Piece block)
    {
        foreach (var piece in block.Content ?? [])
        {
            switch (piece.Type)
            {
                case "text":
                    outline.Words(piece.Text!, (piece.Marks ?? []).Select(mark => mark.Attrs is { } link ? $"link {link.Href}" : mark.Type));
                    break;
                case "image":
                    outline.Picture(piece.Attribute("alt"));
                    break;
                default:
                    outline.Break();
                    break;
            }
        }
    }
}
