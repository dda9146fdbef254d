using PortfolioWorkspace.Domain.Attendance;
using PortfolioWorkspace.Domain.Certification;
using PortfolioWorkspace.Domain.Conversations;
using PortfolioWorkspace.Domain.Documents;
using PortfolioWorkspace.Domain.Programmes;

namespace PortfolioWorkspace.Domain.Tests.Certification;

/// <summary>Builds the facts of one dossier; ids follow from small numbers, so that a test can name a thing.</summary>
internal static class Dossier
{
    public static readonly DateOnly Day = new(2022, 3, 1);

    public static DossierFacts Empty { get; } = new() { Today = Day, Track = Track.Certification };

    /// <summary>Everything that CCO 2021-22 asks, the trainers' judgement and the academy's word included.</summary>
    public static DossierFacts CompleteCco { get; } = Empty with
    {
        Today = new(2022, 5, 1),
        Sessions = [.. Enumerable.Range(1, 6).Select(n => Session(n, AttendanceStatus.Present))],
        Conversations =
        [
            Conversation(1, ConversationKinds.Driehoekgesprek), Conversation(2, ConversationKinds.Driehoekgesprek),
            Conversation(3, ConversationKinds.SelfLed), Conversation(4, ConversationKinds.SelfLed),
            Conversation(5, ConversationKinds.SelfLed), Conversation(6, ConversationKinds.SelfLed),
            Conversation(7, ConversationKinds.LeercoachSession), Conversation(8, ConversationKinds.LeercoachSession),
        ],
        Documents =
        [
            Report(1, Editions.Observation, 1), Report(2, Editions.Observation, 2),
            Report(3, Editions.Reflection, 3), Report(4, Editions.Reflection, 4), Report(5, Editions.Reflection, 5), Report(6, Editions.Reflection, 6),
            Report(7, Editions.LeercoachReflection, 7), Report(8, Editions.LeercoachReflection, 8),
        ],
        Ratings = [new(Id(301), Rater.Participant, new(2022, 4, 14)), new(Id(302), Rater.Leercoach, new(2022, 4, 19))],
        Judgement = new(Id(401), Positive: true, new(2022, 4, 28)),
        Alignment = new(Id(402), Agreed: true, new(2022, 4, 30)),
    };

    public static Guid Id(int number) => new(number, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0]);

    public static SessionFact Session(
        int number, AttendanceStatus? status, decimal credited = 3, decimal? present = null,
        SessionKind kind = SessionKind.Training, SessionMode mode = SessionMode.Physical) =>
        new(Id(100 + number), number, kind, mode, Day.AddDays(number), credited, status, present);

    public static ConversationFact Conversation(int number, string kind, ConversationStatus status = ConversationStatus.Confirmed, DateOnly? certifiedUntil = null) =>
        new(Id(200 + number), kind, Day.AddDays(number), status, kind != ConversationKinds.SelfLed, certifiedUntil ?? new(2025, 1, 1));

    public static DocumentFact Report(int number, string kind, params int[] conversations) =>
        new(Id(500 + number), kind, null, [.. conversations.Select(c => Id(200 + c))], DocumentStatus.Approved, Day.AddDays(number), Day.AddDays(number + 7));

    public static DocumentFact Text(int number, string kind, DocumentStatus status, string? phase = null) =>
        new(Id(500 + number), kind, phase, [], status, status == DocumentStatus.Draft ? null : Day, status == DocumentStatus.Approved ? Day : null);

    public static DossierFacts Change(this DossierFacts facts, Guid conversation, ConversationStatus status) =>
        facts with { Conversations = [.. facts.Conversations.Select(c => c.Id == conversation ? c with { Status = status } : c)] };

    public static DossierFacts Change(this DossierFacts facts, Guid document, DocumentStatus status) =>
        facts with { Documents = [.. facts.Documents.Select(d => d.Id == document ? d with { Status = status, ApprovedOn = status == DocumentStatus.Approved ? Day : null } : d)] };

    public static DossierFacts Attend(this DossierFacts facts, int number, AttendanceStatus? status) =>
        facts with { Sessions = [.. facts.Sessions.Select(s => s.Number == number ? s with { Status = status } : s)] };

    public static DossierFacts Without(this DossierFacts facts, Guid document) =>
        facts with { Documents = [.. facts.Documents.Where(d => d.Id != document)] };

    public static DossierFacts Waive(this DossierFacts facts, string criterion) =>
        facts with { Waivers = [.. facts.Waivers, new(Id(600 + facts.Waivers.Count), criterion, Day)] };
}
