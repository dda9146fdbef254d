using PortfolioWorkspace.Domain.Programmes;

namespace PortfolioWorkspace.App.Programmes.Editing;

/// <summary>Which fields an organiser gets for a source, part by part. What stands in the source and in none of these fields stays as it is.</summary>
public sealed class ProgrammeForms(YamlTree tree)
{
    public const string Criteria = "criteria", Rows = "requirements", Kinds = "document_kinds", Competences = "profile/competences", Levels = "profile/levels", Phases = "phases";

    private readonly CriterionFields _criteria = new(tree);

    public IReadOnlyList<ProgrammeGroup> Of(ProgrammePart part) => part switch
    {
        ProgrammePart.Names => [Names(), .. Each(Phases, path => [.. Both(path + "/name", "Name")])],
        ProgrammePart.Criteria => [.. tree.Items(Criteria).Select(item => _criteria.Of(item))],
        ProgrammePart.Rows => Each(Rows, path => [.. Both(path + "/title", "Title"), .. Both(path + "/unit", "Unit"), Choice(path + "/shape", "Shape", Words<StepShape>()), Set(path + "/criteria", "RowCriteria", NamesOf(Criteria, "title"))]),
        ProgrammePart.Kinds => [.. tree.Items(Kinds).Select(Kind)],
        ProgrammePart.Profile when tree.Has("profile") => Profile(),
        ProgrammePart.Certificate => [Certificate()],
        _ => [],
    };

    /// <summary>All there are, for comparing.</summary>
    public IEnumerable<ProgrammeGroup> All => Enum.GetValues<ProgrammePart>().SelectMany(Of);

    private ProgrammeGroup Names() => Whole(
    [
        .. Both("name", "Name"), .. Both("short_name", "ShortName"), Number("price_eur", "Price"), Number("study_load/total_hours", "TotalHours"),
        Number("study_load/contact_hours", "ContactHours"), Number("study_load/self_study_hours", "SelfStudyHours"), Number("capacity/min", "PlacesMin"), Number("capacity/max", "PlacesMax"),
    ]);

    private ProgrammeGroup Certificate() => Whole(
    [
        .. Both("certificate/title", "CertificateTitle"), .. Both("certificate/statement", "Statement", EntryKind.Lines), .. Both("certificate/proof_title", "ProofTitle"),
        .. Both("certificate/proof_statement", "ProofStatement", EntryKind.Lines), Line("certificate/issuer", "Issuer") with { Optional = true }, Line("certificate/recognised_by", "RecognisedBy") with { Optional = true },
        Line("certificate/number_prefix", "NumberPrefix"), Flag("certificate/second_signature", "SecondSignature"),
    ]);

    private ProgrammeGroup Kind(string item)
    {
        var path = $"{Kinds}/{item}";
        return new(path, item, tree.Name(path, "name"), null,
        [
            .. Both(path + "/name", "Name"), Choice(path + "/category", "Category", Words<DocumentCategory>()), Choice(path + "/approver", "Approver", Words<Approver>()),
            Choice(path + "/conversation_kind", "Conversation", [.. Domain.Conversations.ConversationKinds.All.Select(k => new EntryChoice(k))]) with { Optional = true },
            Number(path + "/words/min", "WordsMin"), Number(path + "/words/max", "WordsMax"), Flag(path + "/private_passages", "PrivatePassages"),
            .. Numbered(path + "/guidelines", "Guideline"),
        ]);
    }

    private ProgrammeGroup[] Profile() =>
    [
        Whole([.. Both("profile/name", "Name")]),
        .. Each(Competences, path => [.. Both(path + "/name", "Name"), .. Both(path + "/description", "Description", EntryKind.Lines)]),
        Whole([.. Numbered(Levels, "Level")]),
    ];

    private ProgrammeGroup[] Each(string list, Func<string, IReadOnlyList<ProgrammeEntry>> entries) =>
        [.. tree.Items(list).Select(item => new ProgrammeGroup($"{list}/{item}", item, tree.Name($"{list}/{item}", "title") ?? tree.Name($"{list}/{item}", "name"), null, entries($"{list}/{item}")))];

    private static ProgrammeGroup Whole(IReadOnlyList<ProgrammeEntry> entries) => new("", null, null, null, entries);

    private IEnumerable<ProgrammeEntry> Both(string path, string label, EntryKind kind = EntryKind.Line) => tree.Both(path, label, kind);

    /// <summary>Texts of a list, in order.</summary>
    private IEnumerable<ProgrammeEntry> Numbered(string list, string label) => tree.Items(list).SelectMany((item, index) => Both($"{list}/{item}", label).Select(e => e with { Number = index + 1 }));

    private ProgrammeEntry Line(string path, string label) => tree.Entry(path, label, EntryKind.Line);

    private ProgrammeEntry Number(string path, string label) => tree.Entry(path, label, EntryKind.Number) with { Optional = true };

    private ProgrammeEntry Flag(string path, string label) => tree.Entry(path, label, EntryKind.Flag);

    private ProgrammeEntry Choice(string path, string label, IReadOnlyList<EntryChoice> choices) => tree.Entry(path, label, EntryKind.Choice) with { Choices = choices };

    private ProgrammeEntry Set(string path, string label, IReadOnlyList<EntryChoice> choices) => tree.Entry(path, label, EntryKind.Set) with { Choices = choices, Words = tree.Words(path) };

    private IReadOnlyList<EntryChoice> NamesOf(string list, string name) => tree.NamesOf(list, name);

    internal static IReadOnlyList<EntryChoice> Words<T>() where T : struct, Enum => [.. Vocabulary<T>.Known.Split(", ").Select(w => new EntryChoice(w))];
}
