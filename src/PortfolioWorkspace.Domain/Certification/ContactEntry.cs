namespace PortfolioWorkspace.Domain.Certification;

/// <summary>Contact outside sessions, for example with an adviser; quarters of an hour (S0). It counts once a trainer confirmed it.</summary>
public sealed class ContactEntry
{
    public const int NoteMaxLength = 500;

    public required Guid Id { get; init; }
    public required Guid ParticipationId { get; init; }
    public required string Category { get; init; }
    public required DateOnly On { get; init; }
    public required decimal Hours { get; init; }
    public string? Note { get; init; }

    /// <summary>Null for what was brought in with an earlier administration; that needs nobody's confirmation.</summary>
    public Guid? LoggedById { get; init; }

    public Guid? ConfirmedById { get; private set; }
    public DateTimeOffset? ConfirmedAt { get; private set; }
    public DateTimeOffset? WithdrawnAt { get; private set; }
    public int Version { get; private set; }

    public bool IsConfirmed => LoggedById is null || ConfirmedAt is not null;

    public static Refusal? MayLog(DateOnly on, decimal hours, string? note, DateOnly today)
    {
        if (on > today) return new Refusal("date-in-the-future");
        if (Quarters.RefusalFor(hours) is { } refusal) return refusal;
        return note?.Length > NoteMaxLength ? new Refusal("too-long", NoteMaxLength) : null;
    }

    public Refusal? Confirm(Guid by, DateTimeOffset now)
    {
        if (WithdrawnAt is not null) return new Refusal("contact-withdrawn");
        if (IsConfirmed) return new Refusal("contact-confirmed");
        (ConfirmedById, ConfirmedAt) = (by, now);
        return null;
    }

    /// <param name="staff">A trainer may take out what was confirmed by mistake; whoever logged it only what was not.</param>
    public Refusal? Withdraw(bool staff, DateTimeOffset now)
    {
        if (WithdrawnAt is not null) return new Refusal("contact-withdrawn");
        if (IsConfirmed && !staff) return new Refusal("contact-confirmed");
        WithdrawnAt = now;
        return null;
    }
}

/// <summary>Hours that somebody spent alone: voluntary, for nobody else, and never counted for anything.</summary>
public sealed class StudyEntry
{
    public required Guid Id { get; init; }
    public required Guid ParticipationId { get; init; }
    public required DateOnly On { get; init; }
    public required decimal Hours { get; init; }
    public string? Note { get; init; }
}
