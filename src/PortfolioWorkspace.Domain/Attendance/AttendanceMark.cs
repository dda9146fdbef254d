namespace PortfolioWorkspace.Domain.Attendance;

/// <summary>How one participant attended one session, who said so and when; a correction keeps the last word and the history the earlier ones.</summary>
public sealed class AttendanceMark
{
    public const int NoteMaxLength = 500;

    public required Guid Id { get; init; }
    public required Guid SessionId { get; init; }
    public required Guid ParticipationId { get; init; }
    public AttendanceStatus Status { get; private set; }

    /// <summary>Hours present, in quarters; only for <see cref="AttendanceStatus.Partly"/>.</summary>
    public decimal? Hours { get; private set; }

    /// <summary>The make-up task, or why somebody was away.</summary>
    public string? Note { get; private set; }

    public Guid MarkedById { get; private set; }
    public DateTimeOffset MarkedAt { get; private set; }
    public int Version { get; init; }

    public Refusal? Mark(AttendanceStatus status, decimal? hours, string? note, decimal? creditedHours, Guid by, DateTimeOffset now)
    {
        if (status == AttendanceStatus.Partly)
        {
            if (creditedHours is not { } most) return new Refusal("session-hours-unknown");
            if (hours is not { } part || part <= 0 || part > most) return new Refusal("hours-out-of-range", most);
            if (!Quarters.AreWhole(part)) return new Refusal("hours-not-in-quarters");
        }

        if (status == AttendanceStatus.Compensated && string.IsNullOrWhiteSpace(note)) return new Refusal("compensation-needs-task");
        if (note?.Length > NoteMaxLength) return new Refusal("too-long", NoteMaxLength);
        (Status, Hours, Note) = (status, status == AttendanceStatus.Partly ? hours : null, string.IsNullOrWhiteSpace(note) ? null : note.Trim());
        (MarkedById, MarkedAt) = (by, now);
        return null;
    }
}
