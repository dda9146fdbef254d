namespace PortfolioWorkspace.Domain.Attendance;

/// <summary>One word about how somebody attended, as it was said: by whom, when and how. These lines only grow, so that a correction hides nothing.</summary>
public sealed class AttendanceChange
{
    public const int ClientMaxLength = 40;

    public required Guid Id { get; init; }
    public required Guid SessionId { get; init; }
    public required Guid ParticipationId { get; init; }

    /// <summary>Counts the words about this person at this session, so that two at once are never both the last.</summary>
    public required int Number { get; init; }

    /// <summary>What stood there before; null: nothing.</summary>
    public AttendanceStatus? Was { get; init; }

    /// <summary>Null: the mark was taken away.</summary>
    public AttendanceStatus? Status { get; init; }

    public decimal? Hours { get; init; }
    public string? Note { get; init; }
    public required AttendanceVia Via { get; init; }
    public required Guid ById { get; init; }
    public required DateTimeOffset At { get; init; }

    /// <summary>The device that kept it until there was a connection, and its own count: what arrives twice is one word.</summary>
    public string? ClientId { get; init; }

    public int? Seq { get; init; }
}

/// <summary>How somebody's attendance came to be known.</summary>
public enum AttendanceVia
{
    Trainer,

    /// <summary>The participant, with the code that was shown in the room.</summary>
    CheckIn,
}
