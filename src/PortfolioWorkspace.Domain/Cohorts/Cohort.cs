using PortfolioWorkspace.Domain.Programmes;
using PortfolioWorkspace.Domain.Reviews;

namespace PortfolioWorkspace.Domain.Cohorts;

/// <summary>One run of a programme; it keeps the version of the programme it started with until an organiser moves it, and has dates of its own.</summary>
public sealed class Cohort
{
    public const int NameMaxLength = 120;
    public const int MoveReasonMaxLength = 300;

    public required Guid Id { get; init; }
    public required string ProgrammeCode { get; init; }
    public required int ProgrammeVersion { get; set; }
    public required string Name { get; set; }
    public required DateOnly StartsOn { get; set; }

    /// <summary>Reports are asked for before the end of this day; late is noted, not refused.</summary>
    public DateOnly? ReportDeadline { get; set; }

    public DateOnly? CertificationOn { get; set; }

    /// <summary>Working days within which a participant may expect feedback.</summary>
    public int FeedbackWithinDays { get; private set; } = 10;

    public List<Session> Sessions { get; } = [];
    public List<StaffMember> Staff { get; } = [];
    public int Version { get; private set; }

    /// <summary>From now on this version counts, for everybody about whom nothing was decided yet.</summary>
    public Refusal? Follow(int version, string? reason)
    {
        if (Typed.Reason(reason, MoveReasonMaxLength) is { } unclear) return unclear;
        if (version == ProgrammeVersion) return new Refusal("version-already-followed", version);
        ProgrammeVersion = version;
        return null;
    }

    /// <summary>For what is handed in from now on.</summary>
    public Refusal? Promise(int? workingDays)
    {
        if (workingDays is not (>= WaitingTime.ShortestPromise and <= WaitingTime.LongestPromise)) return new Refusal("promise-out-of-range", WaitingTime.ShortestPromise, WaitingTime.LongestPromise);
        FeedbackWithinDays = workingDays.Value;
        return null;
    }
}

/// <summary>A meeting of a cohort. Credited hours are a field of their own: an hour may be credited for a slot of one and a half (S0).</summary>
public sealed class Session
{
    public const int TitleMaxLength = 160;
    public const int PlaceMaxLength = 200;
    public const int LinkMaxLength = 500;

    public required Guid Id { get; init; }
    public required Guid CohortId { get; init; }
    public required int Number { get; init; }
    public required SessionKind Kind { get; set; }
    public required SessionMode Mode { get; set; }
    public required string Title { get; set; }

    /// <summary>Null while no date is known.</summary>
    public DateTimeOffset? Start { get; set; }

    public DateTimeOffset? End { get; set; }
    public int BreakMinutes { get; set; }

    /// <summary>Null while nobody knows how long it will be.</summary>
    public required decimal? CreditedHours { get; set; }

    public string? Place { get; set; }

    /// <summary>The place may still become another one (V19).</summary>
    public bool PlaceTentative { get; set; }

    public string? Link { get; set; }

    /// <summary>The same for each group that comes together at once; every group has a row of its own, so that nobody sees the people of another.</summary>
    public Guid? SharedId { get; set; }

    /// <summary>It does not go on; what was marked stays.</summary>
    public DateTimeOffset? CancelledAt { get; private set; }

    public int Version { get; private set; }

    public Refusal? Note(SessionNote note, DateTimeOffset now)
    {
        if (CancelledAt is not null) return new Refusal("session-cancelled");
        if (note.RefusalAt(now) is { } refusal) return refusal;
        (Kind, Mode, Title) = (note.Kind, note.Mode, note.Title.Trim());
        (Start, End, BreakMinutes, CreditedHours) = (note.Start, note.End, note.BreakMinutes, note.CreditedHours);
        (Place, PlaceTentative, Link) = (Typed.Tidy(note.Place), note.PlaceTentative && Typed.Tidy(note.Place) is not null, Typed.Tidy(note.Link));
        return null;
    }

    /// <summary>Why nobody can be marked yet; null: it is the day, or later.</summary>
    public Refusal? MarkRefusalAt(DateOnly today)
    {
        if (CancelledAt is not null) return new Refusal("session-cancelled");
        if (Start is not { } start) return new Refusal("session-without-date");
        return DutchTime.DayOf(start) > today ? new Refusal("session-not-held-yet", DutchTime.DayOf(start)) : null;
    }

    /// <summary>Called off, or on again.</summary>
    public void Cancel(bool off, DateTimeOffset now) => CancelledAt = off ? CancelledAt ?? now : null;
}

/// <summary>Somebody who works for a cohort; the role is a relation, not a right that a person carries around.</summary>
public sealed class StaffMember
{
    public required Guid Id { get; init; }
    public required Guid CohortId { get; init; }
    public required Guid PersonId { get; init; }
    public required StaffRole Role { get; init; }
}

/// <summary>What a staff member does for a cohort.</summary>
public enum StaffRole { Trainer, Organiser }
