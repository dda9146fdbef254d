using PortfolioWorkspace.Domain.Certification;
using PortfolioWorkspace.Domain.Conversations;
using PortfolioWorkspace.Domain.Programmes;
using YamlDotNet.RepresentationModel;

namespace PortfolioWorkspace.App.Programmes.Editing;

/// <summary>The fields of one criterion by its type, and what a new one of that type begins with.</summary>
public sealed class CriterionFields(YamlTree tree)
{
    public static readonly IReadOnlyList<string> Types =
    [
        "attended_sessions", "contact_hours", "confirmed_conversations", "approved_reports", "profile_by_both", "end_product_approved",
        "form_completed", "intake_done", "deadline", "manual_judgement", "external_alignment",
    ];

    public ProgrammeGroup Of(string item)
    {
        var path = $"{ProgrammeForms.Criteria}/{item}";
        var type = tree.Value(path + "/type");
        return new(path, item, tree.Name(path, "title"), type,
        [
            .. tree.Both(path + "/title", "Title"),
            tree.Entry(path + "/severity", "Severity", EntryKind.Choice) with { Choices = ProgrammeForms.Words<Severity>() },
            .. Rule(path + "/", type),
            tree.Entry(path + "/source", "Source", EntryKind.Line),
        ]);
    }

    private IEnumerable<ProgrammeEntry> Rule(string at, string? type) => type switch
    {
        "attended_sessions" => [tree.Number(at + "min", "MinSessions"), tree.Number(at + "of", "OfSessions"), tree.Set(at + "session_kinds", "SessionKinds", ProgrammeForms.Words<SessionKind>()), tree.Flag(at + "compensation_allowed", "Compensation")],
        "contact_hours" => [tree.Number(at + "min", "MinHours"), tree.Number(at + "tolerance_hours", "Tolerance"), tree.Set(at + "categories", "HourCategories", Plain(HourCategories.All))],
        "confirmed_conversations" =>
        [
            tree.Number(at + "min", "MinConversations"), tree.Choice(at + "conversation_kind", "Conversation", Plain(ConversationKinds.All)), tree.Choice(at + "confirmed_by", "ConfirmedBy", ProgrammeForms.Words<ConfirmedBy>()),
            tree.Flag(at + "report_per_conversation", "ReportPerConversation"), tree.Flag(at + "leercoach_must_be_certified", "CertifiedLeercoach"),
        ],
        "approved_reports" =>
        [
            tree.Number(at + "min", "MinReports"), tree.Choice(at + "report_kind", "ReportKind", Kinds), tree.Choice(at + "conversation_kind", "Conversation", Plain(ConversationKinds.All)) with { Optional = true },
            tree.Flag(at + "unique_conversation", "UniqueConversation"), tree.Number(at + "covers_conversations", "Covers"),
        ],
        "profile_by_both" => [tree.Flag(at + "opens_after_last_session", "AfterLastSession"), tree.Flag(at + "blind", "Blind")],
        "end_product_approved" => [tree.Set(at + "one_of", "OneOf", Kinds), tree.Flag(at + "alternative_by_agreement", "Alternative")],
        "form_completed" => [tree.Choice(at + "form", "Form", Kinds), tree.Set(at + "each_of", "EachPhase", tree.NamesOf(ProgrammeForms.Phases, "name")) with { Optional = true }],
        "intake_done" => [tree.Flag(at + "director_waivable", "DirectorWaivable")],
        "deadline" => [tree.Entry(at + "date", "Date", EntryKind.Day) with { Optional = true }, tree.Set(at + "applies_to", "AppliesTo", Kinds)],
        "manual_judgement" => tree.Both(at + "subject", "Subject"),
        "external_alignment" => [tree.Entry(at + "party", "Party", EntryKind.Line), tree.Flag(at + "blocking", "Blocking")],
        _ => [],
    };

    /// <summary>A criterion that can be read at once where the programme has what it counts.</summary>
    public YamlMappingNode New(string id, string type, string nl, string en)
    {
        var block = YamlTree.Block(("id", YamlTree.Word(id)), ("type", YamlTree.Word(type)), ("title", YamlTree.Both(nl, en)), ("severity", YamlTree.Word("required")), ("source", YamlTree.Word("organisator")));
        foreach (var (key, value) in Start(type)) block.Add(key, value);
        return block;
    }

    private IEnumerable<(string Key, YamlNode Value)> Start(string type) => type switch
    {
        "attended_sessions" => [("session_kinds", YamlTree.List("training")), ("min", YamlTree.Word("1"))],
        "contact_hours" => [("min", YamlTree.Word("1")), ("categories", YamlTree.List(HourCategories.Training))],
        "confirmed_conversations" => [("conversation_kind", YamlTree.Word(ConversationKinds.SelfLed)), ("min", YamlTree.Word("1")), ("confirmed_by", YamlTree.Word("leercoach"))],
        "approved_reports" => [("report_kind", FirstKind("report")), ("min", YamlTree.Word("1"))],
        "profile_by_both" => [("instrument", tree.Value("profile/code") is { } code ? YamlTree.Word(code) : YamlTree.Nothing()), ("blind", YamlTree.Word("true"))],
        "end_product_approved" => [("one_of", YamlTree.List(FirstKind("end_product").Value is { Length: > 0 } kind and not "null" ? [kind] : []))],
        "form_completed" => [("form", FirstKind("form"))],
        "deadline" => [("applies_to", YamlTree.List(tree.Items(ProgrammeForms.Kinds))), ("date", YamlTree.Nothing())],
        "manual_judgement" => [("subject", YamlTree.Both("Certificering", "Certification")), ("inputs", YamlTree.List("reports", "participation"))],
        "external_alignment" => [("party", YamlTree.Nothing()), ("blocking", YamlTree.Word("true"))],
        _ => [],
    };

    private YamlScalarNode FirstKind(string category) =>
        tree.Items(ProgrammeForms.Kinds).FirstOrDefault(k => tree.Value($"{ProgrammeForms.Kinds}/{k}/category") == category) is { } kind ? YamlTree.Word(kind) : YamlTree.Nothing();

    private IReadOnlyList<EntryChoice> Kinds => tree.NamesOf(ProgrammeForms.Kinds, "name");

    private static IReadOnlyList<EntryChoice> Plain(IEnumerable<string> words) => [.. words.Select(w => new EntryChoice(w))];
}
