using PortfolioWorkspace.Domain.Programmes;

namespace PortfolioWorkspace.App.Programmes;

/// <summary>Reads one kind of document with its template and the guidelines its reader checks.</summary>
/// <param name="headings">Headings of a template, or null when it does not exist.</param>
internal sealed class DocumentKindReader(Func<string, IReadOnlyList<TemplateHeading>?> headings)
{
    private readonly HashSet<string> _codes = [];

    public DocumentKind Read(YamlFields f)
    {
        var (code, name) = (f.NewName("code", _codes), f.Local("name"));
        var conversation = f.OptionalText("conversation_kind");
        if (conversation is not null && ProgrammeWords.RefuseConversationKind(conversation) is { } wrong)
            f.Fault("conversation_kind", wrong);
        var (min, max) = Words(f.Block("words"));
        return new(
            code, name, f.Choice<DocumentCategory>("category"), conversation, f.Choice<Approver>("approver"), min, max,
            Template(f), Guidelines(f))
        { PrivatePassages = f.Flag("private_passages") };
    }

    private IReadOnlyList<TemplateHeading> Template(YamlFields f)
    {
        var template = f.Text("template");
        if (template.Length == 0)
            return [];
        if (headings(template) is { } found)
            return found;
        f.Fault("template", new Wrong(FaultKind.UnknownTemplate, template));
        return [];
    }

    private static (int? Min, int? Max) Words(YamlFields? f)
    {
        if (f is null)
            return (null, null);
        var (min, max) = (f.Whole("min", min: 1), f.Whole("max", min: 1));
        if (max < min)
            f.Fault("max", new Wrong(FaultKind.BelowMinimum, max.Value, min!.Value));
        f.Close();
        return (min, max);
    }

    private static IReadOnlyList<Guideline> Guidelines(YamlFields f)
    {
        HashSet<string> codes = [];
        return f.Blocks("guidelines", required: false, g => new Guideline(g.NewName("code", codes), g.Local()));
    }
}
