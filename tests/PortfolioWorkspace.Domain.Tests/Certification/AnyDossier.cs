using CsCheck;
using PortfolioWorkspace.Domain.Attendance;
using PortfolioWorkspace.Domain.Certification;
using PortfolioWorkspace.Domain.Conversations;
using PortfolioWorkspace.Domain.Documents;
using PortfolioWorkspace.Domain.Programmes;

namespace PortfolioWorkspace.Domain.Tests.Certification;

/// <summary>Generates dossiers, likely and unlikely, that fit the criteria of every edition.</summary>
internal static class AnyDossier
{
    private static readonly string[] ReportKinds = [Editions.Observation, Editions.Reflection, Editions.LeercoachReflection];
    private static readonly string[] OtherKinds = ["beleidsplan", "ambitiekaart", "beroepsproduct", "leervraag", "fase_bewijs", "vervolgstappen"];
    private static readonly string?[] Phases = [null, "orientation", "research", "execution", "evaluation"];

    public static readonly Gen<DateOnly> Date = Gen.Int[-60, 60].Select(n => Editions.CcoDeadline.AddDays(n));

    public static readonly Gen<SessionFact> Session =
        from id in Gen.Guid
        from kind in Gen.Enum<SessionKind>()
        from mode in Gen.Enum<SessionMode>()
        from date in Date.Nullable()
        from hours in Gen.OneOf(0m, 1m, 2.5m, 3m, 6m)
        from status in Gen.Enum<AttendanceStatus>().Nullable()
        from present in Gen.OneOf(0m, 0.25m, 3m, 7m).Nullable()
        select new SessionFact(id, 1, kind, mode, date, hours, status, present);

    public static readonly Gen<ConversationFact> Conversation =
        from id in Gen.Guid
        from kind in Gen.OneOf(ConversationKinds.All.ToArray())
        from date in Date
        from status in Gen.Enum<ConversationStatus>()
        from until in Date.Nullable()
        select new ConversationFact(id, kind, date, status, until is not null, until);

    public static readonly Gen<RatingFact> Rating =
        Gen.Select(Gen.Guid, Gen.Enum<Rater>(), Date, (id, rater, day) => new RatingFact(id, rater, day));

    public static readonly Gen<WaiverFact> Waiver =
        from id in Gen.Guid
        from criterion in Gen.OneOf(Editions.All.SelectMany(e => e).Select(c => c.Id).Distinct().ToArray())
        from day in Date
        select new WaiverFact(id, criterion, day);

    public static readonly Gen<HoursFact> Hours =
        Gen.Select(Gen.Guid, Gen.OneOf("adviser_contact", "online", "koffie"), Date, Gen.Int[0, 12], (id, category, day, quarters) => new HoursFact(id, category, day, quarters / 4m));

    public static readonly Gen<DossierFacts> Facts =
        from conversations in Conversation.List[0, 9]
        from documents in Document(conversations).List[0, 12]
        from sessions in Session.List[0, 9]
        from ratings in Rating.List[0, 3]
        from waivers in Waiver.List[0, 2]
        from hours in Hours.List[0, 3]
        from people in People
        from today in Date
        from deadline in Date.Nullable()
        from extension in Date.Nullable()
        select people with
        {
            Today = today,
            ReportDeadline = deadline,
            ExtendedDeadline = extension,
            Conversations = conversations,
            Documents = documents,
            Sessions = sessions,
            Ratings = ratings,
            Waivers = waivers,
            ExtraHours = hours,
        };

    private static Gen<DossierFacts> People =>
        from track in Gen.Frequency((9, Gen.Const(Track.Certification)), (1, Gen.Const(Track.TrainingOnly)), (1, Gen.Const(Track.WithoutCourse)))
        from agreement in Gen.Bool.Select(Date, (both, day) => new AgreementFact(Dossier.Id(1), both ? ["beleidsplan", "ambitiekaart"] : ["beleidsplan"], day, both ? day : null)).Null()
        from intake in Gen.Select(Date.Nullable(), Date.Nullable(), Gen.Bool, (p, d, w) => new IntakeFact(Dossier.Id(2), p, d, w)).Null()
        from judgement in Gen.Bool.Select(Date, (yes, day) => new JudgementFact(Dossier.Id(3), yes, day)).Null()
        from alignment in Gen.Bool.Select(Date, (yes, day) => new AlignmentFact(Dossier.Id(4), yes, day)).Null()
        select new DossierFacts { Today = default, Track = track, Agreement = agreement, Intake = intake, Judgement = judgement, Alignment = alignment };

    /// <summary>Mostly reports on the conversations that are there, of the kind that belongs to them.</summary>
    public static Gen<DocumentFact> Document(IReadOnlyList<ConversationFact> conversations) =>
        from id in Gen.Guid
        from kind in Gen.OneOf(ReportKinds.Concat(ReportKinds).Concat(OtherKinds).ToArray())
        from phase in Gen.OneOf(Phases)
        from about in Gen.Int[0, 8].HashSet[0, 3]
        from status in Gen.Frequency((3, Gen.Const(DocumentStatus.Approved)), (2, Gen.Enum<DocumentStatus>()))
        from day in Date
        from extended in Date.Nullable()
        select new DocumentFact(
            id, kind, phase, [.. about.Where(n => n < conversations.Count).Select(n => conversations[n].Id)], status,
            status == DocumentStatus.Draft ? null : day, status == DocumentStatus.Approved ? day.AddDays(5) : null)
        { ExtendedUntil = extended };
}
