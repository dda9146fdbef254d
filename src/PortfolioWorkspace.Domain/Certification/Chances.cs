using PortfolioWorkspace.Domain.Certification.Rules;
using PortfolioWorkspace.Domain.Conversations;
using PortfolioWorkspace.Domain.Programmes;

namespace PortfolioWorkspace.Domain.Certification;

/// <summary>Weighs what is missing against what is still to come, one kind of criterion at a time.</summary>
internal static class Chances
{
    /// <summary>A conversation with its report, or a text with its feedback, takes about three weeks beside a job.</summary>
    internal const int DaysEach = 21;

    /// <summary>A leercoach does this beside other work too.</summary>
    internal const int ConversationsPerWeek = 2;

    public static CriterionOutlook Of(Criterion criterion, CriterionResult result, Horizon horizon)
    {
        var plain = new CriterionOutlook(criterion, result, Room.Settled) { Latest = horizon.LatestFor(criterion) };
        return horizon.Facts.IsOver || result.IsDone || result.Required is null ? plain : Weighed(criterion, plain, horizon);
    }

    private static CriterionOutlook Weighed(Criterion criterion, CriterionOutlook plain, Horizon horizon)
    {
        var view = criterion switch
        {
            Criterion.AttendedSessions c => plain with { Sessions = horizon.ToCome(s => c.Kinds.Contains(s.Kind)), ToMark = horizon.ToMark(s => c.Kinds.Contains(s.Kind)), NotPlanned = horizon.NotPlanned(c) },
            Criterion.ContactHours c => plain with { Sessions = horizon.ToCome(s => HourCategories.Of(s).Any(c.Categories.Contains)), ToMark = horizon.ToMark(s => HourCategories.Of(s).Any(c.Categories.Contains)) },
            Criterion.ConfirmedConversations { Kind: ConversationKinds.Driehoekgesprek } => plain with { Sessions = horizon.ToCome(s => s.Kind == SessionKind.Training && !(s.Date > plain.Latest)) },
            Criterion.ConfirmedConversations { ConfirmedBy: ConfirmedBy.Leercoach } => plain with { CoachedByLeercoach = horizon.CoachedByLeercoach },
            Criterion.ProfileByBoth => plain with { OpensOn = horizon.ProfileIsOpen ? null : horizon.Circumstances.ProfileOpensOn, NothingToDoNow = !horizon.ProfileIsOpen || horizon.Facts.Ratings.Any(r => r.Rater == Rater.Participant) },
            Criterion.EndProductApproved => plain with { NothingToDoNow = horizon.Facts.Agreement is not null && horizon.Facts.Documents.Any(d => d.Kind == AgreedEndProduct.DocumentKind && d.IsSubmitted()) },
            Criterion.ManualJudgement or Criterion.ExternalAlignment => plain with { NothingToDoNow = true },
            _ => plain,
        };
        if (criterion is Criterion.ConfirmedConversations { Kind: var kind })
            view = view with { Planned = horizon.Conversations(kind, ConversationStatus.Planned), ToConfirm = horizon.Conversations(kind, ConversationStatus.Held) };
        // The participant can do nothing about it; whoever plans should know in time.
        if (horizon.Circumstances.NobodyFreeToCoach && TakesLeercoach(criterion) && view.ToDo > 0)
            view = view with { NobodyFreeToCoach = true, NothingToDoNow = true };
        var room = RoomOf(criterion, view, horizon);
        return view with { Room = view.NobodyFreeToCoach ? Worse(Room.Tight, room) : room };
    }

    /// <summary>What stands or falls with an own leercoach; a driehoekgesprek can be guided by any of the group.</summary>
    private static bool TakesLeercoach(Criterion criterion) =>
        criterion is Criterion.ConfirmedConversations { ConfirmedBy: ConfirmedBy.Leercoach, Kind: not ConversationKinds.Driehoekgesprek } or Criterion.ProfileByBoth;

    private static Room RoomOf(Criterion criterion, CriterionOutlook view, Horizon horizon) => criterion switch
    {
        Criterion.ManualJudgement or Criterion.ExternalAlignment => Room.Enough,
        Criterion.AttendedSessions => view.SessionsLeft + view.ToMark < view.Missing ? Room.None : Room.Enough,
        Criterion.ContactHours c => Hours(c, view),
        _ when view.ToDo <= 0 => Room.Enough,
        Criterion.ConfirmedConversations { Kind: ConversationKinds.Driehoekgesprek } => Worse(Slack(view), Time(view, horizon)),
        Criterion.ProfileByBoth => horizon.ProfileIsOpen ? Time(view, horizon) : Room.Enough,
        _ => Worse(Coach(view, horizon), Time(view, horizon)),
    };

    // A conversation about a meeting that has been is still possible, but nobody should count on it.
    private static Room Slack(CriterionOutlook view) => view.SessionsLeft > view.ToDo ? Room.Enough : Room.Tight;

    // Contact outside meetings is always possible, so hours are never out of reach; what the meetings leave open has to be planned.
    private static Room Hours(Criterion.ContactHours criterion, CriterionOutlook view) =>
        view.ToMark > 0 || view.HoursLeft is { } left && view.ToDo - criterion.ToleranceHours <= left ? Room.Enough
        : view.HoursLeft is null ? Room.Enough : Room.Tight;

    private static Room Time(CriterionOutlook view, Horizon horizon) => view.Latest is not { } latest ? Room.Enough
        : latest < horizon.Today ? Room.None
        : latest.DayNumber - horizon.Today.DayNumber < view.ToDo * DaysEach ? Room.Tight : Room.Enough;

    private static Room Coach(CriterionOutlook view, Horizon horizon)
    {
        if (view.CoachedByLeercoach is not { } people || view.Latest is not { } latest || latest < horizon.Today) return Room.Enough;
        var weeks = (latest.DayNumber - horizon.Today.DayNumber) / 7;
        return people * view.ToDo > weeks * ConversationsPerWeek ? Room.Tight : Room.Enough;
    }

    private static Room Worse(Room one, Room other) => one > other ? one : other;
}

/// <summary>What is still to come for one dossier.</summary>
internal sealed record Horizon(IReadOnlyList<Criterion> Criteria, DossierFacts Facts, Circumstances Circumstances)
{
    public DateOnly Today => Facts.Today;

    public bool ProfileIsOpen => Circumstances.ProfileOpensOn <= Today;

    public int? CoachedByLeercoach => Circumstances.CoachedByLeercoach;

    public IReadOnlyList<SessionFact> ToCome(Func<SessionFact, bool> which) =>
        [.. Facts.Sessions.Where(s => s.Status is null && !(s.Date < Today) && which(s)).OrderBy(s => s.Date ?? DateOnly.MaxValue).ThenBy(s => s.Number)];

    public int ToMark(Func<SessionFact, bool> which) => Facts.Sessions.Count(s => s.Status is null && s.Date < Today && which(s));

    public int Conversations(string kind, ConversationStatus status) => Facts.Conversations.Count(c => c.Kind == kind && c.Status == status);

    public int NotPlanned(Criterion.AttendedSessions criterion) => AttendanceRules.NotPlannedYet(criterion, Facts.Sessions.Count(s => criterion.Kinds.Contains(s.Kind)));

    /// <summary>The date of the reports where the programme has one for them, also for the conversations they are about.</summary>
    public DateOnly? LatestFor(Criterion criterion)
    {
        if (criterion is Criterion.AttendedSessions or Criterion.ContactHours or Criterion.ManualJudgement or Criterion.ExternalAlignment) return Circumstances.CertificationOn;
        if (criterion is Criterion.Deadline own) return DateOf(own);
        foreach (var other in Criteria)
            if (other is Criterion.Deadline deadline && IsDueWith(criterion, deadline)) return DateOf(deadline);
        return Circumstances.CertificationOn;
    }

    private DateOnly? DateOf(Criterion.Deadline deadline)
    {
        var date = Facts.ReportDeadline ?? deadline.Date;
        return Facts.ExtendedDeadline > date ? Facts.ExtendedDeadline : date;
    }

    private bool IsDueWith(Criterion criterion, Criterion.Deadline deadline) => criterion switch
    {
        Criterion.ApprovedReports c => deadline.AppliesTo.Contains(c.ReportKind),
        Criterion.EndProductApproved c => c.OneOf.Any(deadline.AppliesTo.Contains),
        Criterion.FormCompleted c => deadline.AppliesTo.Contains(c.Form),
        Criterion.ConfirmedConversations c => Criteria.OfType<Criterion.ApprovedReports>().Any(r => r.ConversationKind == c.Kind && deadline.AppliesTo.Contains(r.ReportKind)),
        _ => false,
    };
}
