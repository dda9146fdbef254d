using PortfolioWorkspace.Domain.Certification;
using PortfolioWorkspace.Domain.Conversations;
using PortfolioWorkspace.Domain.Programmes;

namespace PortfolioWorkspace.Domain.Tests.Certification;

/// <summary>The criteria of the four editions, as their programmes state them.</summary>
internal static class Editions
{
    public const string Observation = "waarnemingsverslag";
    public const string Reflection = "reflectieverslag_eigen";
    public const string LeercoachReflection = "reflectieverslag_leercoach";

    public static readonly DateOnly CcoDeadline = new(2022, 4, 11);

    public static IReadOnlyList<Criterion> Icc { get; } =
    [
        new Criterion.IntakeDone(DirectorWaivable: true) { Id = "icc.intake", Title = Text, Severity = Severity.Required, Source = "S0" },
        new Criterion.AttendedSessions([SessionKind.Training], 4, 4, CompensationAllowed: true) { Id = "icc.attend", Title = Text, Severity = Severity.Required, Source = "INF" },
        new Criterion.ContactHours(24, ["training", "online", "certification_meeting", "adviser_contact"], 2.5m) { Id = "icc.hours", Title = Text, Severity = Severity.Advisory, Source = "S0" },
        new Criterion.EndProductApproved(["beleidsplan"], AlternativeByAgreement: true) { Id = "icc.plan", Title = Text, Severity = Severity.Required, Source = "S0" },
        new Criterion.EndProductApproved(["ambitiekaart"], AlternativeByAgreement: true) { Id = "icc.card", Title = Text, Severity = Severity.Required, Source = "S0" },
        new Criterion.ManualJudgement(Text, ["rules"]) { Id = "icc.judge", Title = Text, Severity = Severity.Required, Source = "S0" },
    ];

    public static IReadOnlyList<Criterion> Vo { get; } =
    [
        new Criterion.ContactHours(20, ["physical", "online"], 0) { Id = "vo.hours", Title = Text, Severity = Severity.Required, Source = "S2" },
        new Criterion.FormCompleted("leervraag", []) { Id = "vo.question", Title = Text, Severity = Severity.Required, Source = "S1,S2" },
        new Criterion.FormCompleted("fase_bewijs", ["orientation", "research", "execution", "evaluation"]) { Id = "vo.phases", Title = Text, Severity = Severity.Advisory, Source = "S1,S2" },
        new Criterion.EndProductApproved(["beleidsplan", "beroepsproduct"], AlternativeByAgreement: true) { Id = "vo.product", Title = Text, Severity = Severity.Required, Source = "S1,S2" },
        new Criterion.FormCompleted("vervolgstappen", []) { Id = "vo.next", Title = Text, Severity = Severity.Required, Source = "S1,S2" },
        new Criterion.ManualJudgement(Text, ["rules"]) { Id = "vo.judge", Title = Text, Severity = Severity.Required, Source = "S1,S2" },
    ];

    public static IReadOnlyList<Criterion> Cco { get; } =
    [
        new Criterion.AttendedSessions([SessionKind.Training], 6, 6, CompensationAllowed: true) { Id = "cco.1", Title = Text, Severity = Severity.Required, Source = "S3" },
        Conversations("cco.2a", ConversationKinds.Driehoekgesprek, 2, ConfirmedBy.Leercoach),
        Reports("cco.2b", Observation, ConversationKinds.Driehoekgesprek, 2),
        Conversations("cco.3a", ConversationKinds.SelfLed, 4, ConfirmedBy.Participant),
        Reports("cco.3b", Reflection, ConversationKinds.SelfLed, 4),
        Conversations("cco.4a", ConversationKinds.LeercoachSession, 2, ConfirmedBy.Leercoach, certified: true),
        Reports("cco.4b", LeercoachReflection, ConversationKinds.LeercoachSession, 2),
        new Criterion.Deadline([Observation, Reflection, LeercoachReflection], CcoDeadline) { Id = "cco.dl", Title = Text, Severity = Severity.Advisory, Source = "S3" },
        new Criterion.ProfileByBoth("cco-profiel", OpensAfterLastSession: true, Blind: true) { Id = "cco.5a", Title = Text, Severity = Severity.Required, Source = "S3" },
        new Criterion.ManualJudgement(Text, ["reports"]) { Id = "cco.5b", Title = Text, Severity = Severity.Required, Source = "S3" },
        new Criterion.ExternalAlignment("Academie", Blocking: true) { Id = "cco.6", Title = Text, Severity = Severity.Required, Source = "S3" },
    ];

    public static IReadOnlyList<Criterion> Cco2018 { get; } =
    [
        new Criterion.AttendedSessions([SessionKind.Training], null, null, CompensationAllowed: false) { Id = "cco18.attend", Title = Text, Severity = Severity.Required, Source = "S4" },
        new Criterion.ApprovedReports(Reflection, null, null, UniqueConversation: false, null) { Id = "cco18.reports", Title = Text, Severity = Severity.Required, Source = "S4" },
        new Criterion.ManualJudgement(Text, ["reports"]) { Id = "cco18.judge", Title = Text, Severity = Severity.Required, Source = "S4" },
        new Criterion.ExternalAlignment("Academie", Blocking: true) { Id = "cco18.align", Title = Text, Severity = Severity.Required, Source = "S4" },
    ];

    /// <summary>CCO with the other reading of S3: one report over all conversations (the switch of facts §1.3, C9).</summary>
    public static IReadOnlyList<Criterion> CcoOneReport { get; } =
    [
        .. Cco.Where(c => c.Id != "cco.3b"),
        new Criterion.ApprovedReports(Reflection, ConversationKinds.SelfLed, 1, UniqueConversation: false, CoversConversations: 4) { Id = "cco.3b", Title = Text, Severity = Severity.Required, Source = "S3" },
    ];

    /// <summary>CCO without a report of each conversation, and with a free number of reports over four conversations.</summary>
    public static IReadOnlyList<Criterion> CcoFreeReports { get; } =
    [
        .. Cco.Where(c => c.Id != "cco.3b").Select(c => c is Criterion.ConfirmedConversations talks ? talks with { ReportPerConversation = false } : c),
        new Criterion.ApprovedReports(Reflection, ConversationKinds.SelfLed, null, UniqueConversation: false, CoversConversations: 4) { Id = "cco.3b", Title = Text, Severity = Severity.Required, Source = "S3" },
    ];

    public static IReadOnlyList<IReadOnlyList<Criterion>> All { get; } = [Icc, Vo, Cco, Cco2018, CcoOneReport, CcoFreeReports];

    public static LocalText Text => new("eis", "criterion");

    private static Criterion.ConfirmedConversations Conversations(string id, string kind, int min, ConfirmedBy by, bool certified = false) =>
        new(kind, min, by, ReportPerConversation: true, certified) { Id = id, Title = Text, Severity = Severity.Required, Source = "S3" };

    private static Criterion.ApprovedReports Reports(string id, string report, string conversation, int min) =>
        new(report, conversation, min, UniqueConversation: true, CoversConversations: null) { Id = id, Title = Text, Severity = Severity.Required, Source = "S3" };
}
