using PortfolioWorkspace.App.Attendance;
using PortfolioWorkspace.Domain.Programmes;

namespace PortfolioWorkspace.App.Calendars;

/// <summary>Everything that has a date and concerns one person, as they may see it now; no word that somebody wrote.</summary>
public sealed record CalendarDates(IReadOnlyList<CalendarSession> Sessions, IReadOnlyList<CalendarDeadline> Deadlines, IReadOnlyList<CalendarConversation> Conversations);

/// <summary>A session with a date, called off or not.</summary>
/// <param name="Key">Of the oldest row that this person sees: groups that come together are one entry, also when one of them joins later.</param>
/// <param name="OwnDossier">Set for a participant; a trainer goes to the attendance of the group.</param>
/// <param name="ChangedAt">Null: nobody changed it since it was planned.</param>
public sealed record CalendarSession(Guid Key, SessionLine Session, Guid Cohort, string CohortName, Guid? OwnDossier, int Changes, DateTimeOffset? ChangedAt);

/// <summary>The last day on which a report is on time.</summary>
/// <param name="Document">Set where this one report has a later date than the others of its kind.</param>
public sealed record CalendarDeadline(Guid Dossier, string KindCode, LocalText Kind, string CohortName, DateOnly On, Guid? Document, int Changes);

/// <summary>A conversation that was planned; its hour is not known here.</summary>
/// <param name="With">First name of the participant, in the calendar of the leercoach.</param>
public sealed record CalendarConversation(Guid Id, string Kind, DateOnly On, string? With, int Changes, DateTimeOffset PlannedAt, DateTimeOffset? ChangedAt);
