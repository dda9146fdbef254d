using PortfolioWorkspace.Domain.Programmes;

namespace PortfolioWorkspace.App.Programmes.Editing;

/// <summary>Which fields an organiser gets for a source, part by part. What stands in the source and in none of these fields stays as it is.</summary>
public sealed class ProgrammeForms(YamlTree tree)
{
    public const string Criteria = "criteria", Rows = "requirements", Kinds = "document_kinds", Competences = "profile/competences", Levels = "profile/levels", Phases = "phases", Sessions = "sessions";

    /// <summary>The order of these is for the organiser to choose.</summary>
    public static readonly IReadOnlyList<string> Ordered = [Criteria, Rows, Kinds, Competences, Phases, Sessions];

    private readonly CriterionFields _criteria = new(tree);

    public IReadOnlyList<ProgrammeGroup> Of(ProgrammePart part) => part switch
    {
        ProgrammePart.Names => [Names()],
        ProgrammePart.Phases => Each(Phases, path => [.. tree.Both(path + "/name", "Name")]),
        ProgrammePart.Sessions => [.. tree.Items(Sessions).Select(Session)],
        ProgrammePart.Criteria => [.. tree.Items(Criteria).Select(item => _criteria.Of(item))],
        ProgrammePart.Rows => Each(Rows, path => [.. tree.Both(path + "/title", "Title"), .. tree.Both(path + "/unit", "Unit"), tree.Choice(path + "/shape", "Shape", Words<StepShape>()), tree.Set(path + "/criteria", "RowCriteria", tree.NamesOf(Criteria, "title"))]),
        ProgrammePart.Kinds => [.. tree.Items(Kinds).Select(Kind)],
        ProgrammePart.Profile when tree.Has("profile") => Profile(),
        ProgrammePart.Certificate => [Certificate()],
        _ => [],
    };

    private ProgrammeGroup Names() => Whole(
    [
        .. tree.Both("name", "Name"), .. tree.Both("short_name", "ShortName"), tree.Number("price_eur", "Price"), tree.Number("study_load/total_hours", "TotalHours"),
        tree.Number("study_load/contact_hours", "ContactHours"), tree.Number("study_load/self_study_hours", "SelfStudyHours"), tree.Number("capacity/min", "PlacesMin"), tree.Number("capacity/max", "PlacesMax"),
    ]);

    private ProgrammeGroup Certificate() => Whole(
    [
        .. tree.Both("certificate/title", "CertificateTitle"), .. tree.Both("certificate/statement", "Statement", EntryKind.Lines), .. tree.Both("certificate/proof_title", "ProofTitle"),
        .. tree.Both("certificate/proof_statement", "ProofStatement", EntryKind.Lines), Line("certificate/issuer", "Issuer") with { Optional = true }, Line("certificate/recognised_by", "RecognisedBy") with { Optional = true },
        Line("certificate/number_prefix", "NumberPrefix"), tree.Flag("certificate/second_signature", "SecondSignature"),
    ]);

    private ProgrammeGroup Kind(string item)
    {
        var path = $"{Kinds}/{item}";
        return new(path, item, tree.Name(path, "name"), null,
        [
            .. tree.Both(path + "/name", "Name"), tree.Choice(path + "/category", "Category", Words<DocumentCategory>()), tree.Choice(path + "/approver", "Approver", Words<Approver>()),
            tree.Choice(path + "/conversation_kind", "Conversation", [.. Domain.Conversations.ConversationKinds.All.Select(k => new EntryChoice(k))]) with { Optional = true },
            tree.Number(path + "/words/min", "WordsMin"), tree.Number(path + "/words/max", "WordsMax"), tree.Flag(path + "/private_passages", "PrivatePassages"),
            .. Numbered(path + "/guidelines", "Guideline"),
        ])
        { Template = tree.Value(path + "/template") };
    }

    private ProgrammeGroup Session(string item)
    {
        var path = $"{Sessions}/{item}";
        return new(path, item, null, null,
        [
            Line(path + "/title", "SessionTitle") with { Optional = true }, tree.Entry(path + "/date", "SessionDate", EntryKind.Day) with { Optional = true },
            tree.Entry(path + "/start", "SessionStart", EntryKind.Time) with { Optional = true }, tree.Entry(path + "/end", "SessionEnd", EntryKind.Time) with { Optional = true },
            tree.Number(path + "/break_min", "Break"), tree.Number(path + "/credited_hours", "CreditedHours"), tree.Choice(path + "/kind", "SessionKind", Words<SessionKind>()),
            tree.Choice(path + "/mode", "SessionMode", Words<SessionMode>()), Line(path + "/place", "Place") with { Optional = true },
        ])
        { Session = SessionName.Of(tree, item) };
    }

    private ProgrammeGroup[] Profile() =>
    [
        Whole([.. tree.Both("profile/name", "Name")]),
        .. Each(Competences, path => [.. tree.Both(path + "/name", "Name"), .. tree.Both(path + "/description", "Description", EntryKind.Lines)]),
        Whole([.. Numbered(Levels, "Level")]),
    ];

    private ProgrammeGroup[] Each(string list, Func<string, IReadOnlyList<ProgrammeEntry>> entries) =>
        [.. tree.Items(list).Select(item => new ProgrammeGroup($"{list}/{item}", item, tree.Name($"{list}/{item}", "title") ?? tree.Name($"{list}/{item}", "name"), null, entries($"{list}/{item}")))];

    private static ProgrammeGroup Whole(IReadOnlyList<ProgrammeEntry> entries) => new("", null, null, null, entries);

    /// <summary>Texts of a list, in order.</summary>
    private IEnumerable<ProgrammeEntry> Numbered(string list, string label) => tree.Items(list).SelectMany((item, index) => tree.Both($"{list}/{item}", label).Select(e => e with { Number = index + 1 }));

    private ProgrammeEntry Line(string path, string label) => tree.Entry(path, label, EntryKind.Line);

    internal static IReadOnlyList<EntryChoice> Words<T>() where T : struct, Enum => [.. Vocabulary<T>.Known.Split(", ").Select(w => new EntryChoice(w))];
}
