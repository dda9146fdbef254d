using PortfolioWorkspace.Domain.Cohorts;

namespace PortfolioWorkspace.Domain.Attendance;

/// <summary>The time in which participants say themselves that they are in the room, by a code that is shown there alone. Opening once more is another one, with another code.</summary>
public sealed class CheckIn
{
    public const int CodeLength = 4;

    /// <summary>People come in before it begins.</summary>
    public static readonly TimeSpan EarlyFor = TimeSpan.FromHours(1);

    /// <summary>Four digits are soon guessed by whoever has all day.</summary>
    public static readonly TimeSpan LongestOpen = TimeSpan.FromHours(1);

    public required Guid Id { get; init; }
    public required Guid SessionId { get; init; }
    public required Guid CohortId { get; init; }

    /// <summary>Counts the times it was opened at this session, so that two trainers at once never show two codes.</summary>
    public required int Number { get; init; }

    public required string Code { get; init; }
    public required Guid OpenedById { get; init; }
    public required DateTimeOffset OpenedAt { get; init; }

    /// <summary>When it ends by itself.</summary>
    public required DateTimeOffset ClosesAt { get; init; }

    /// <summary>A trainer ended it.</summary>
    public DateTimeOffset? ClosedAt { get; private set; }

    public bool IsOpen(DateTimeOffset now) => ClosedAt is null && now < ClosesAt;

    public void Close(DateTimeOffset now) => ClosedAt ??= now;

    /// <summary>Why there is no checking in at this session now; null: there may be.</summary>
    public static Refusal? RefusalAt(Session session, DateTimeOffset now)
    {
        if (session.MarkRefusalAt(DutchTime.DayOf(now)) is { } refusal) return refusal;
        if (now < session.Start - EarlyFor) return new Refusal("check-in-early", session.Start!.Value - EarlyFor);
        return now < EndOf(session) ? null : new Refusal("check-in-over");
    }

    /// <summary>With the session, or sooner.</summary>
    public static DateTimeOffset ClosesAfter(Session session, DateTimeOffset now) => EndOf(session) is var end && end < now + LongestOpen ? end : now + LongestOpen;

    private static DateTimeOffset EndOf(Session session) => session.End ?? session.Start!.Value;
}
