namespace PortfolioWorkspace.Domain.Reviews;

/// <summary>Who is busy with a submission now, so that two readers do not both answer. It is soft: it closes nothing but sending, ends by itself, and can be taken over; each keeps their own concept.</summary>
public sealed class DeskTurn
{
    public static readonly TimeSpan Lasts = TimeSpan.FromMinutes(15);

    /// <summary>A page that is opened again within this time need not be noted.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(1);

    /// <summary>That of the submission.</summary>
    public required Guid Id { get; init; }

    public required Guid ParticipationId { get; init; }
    public Guid HolderId { get; private set; }
    public DateTimeOffset Since { get; private set; }
    public DateTimeOffset LastAt { get; private set; }

    /// <summary>From whom it was taken over, so that they are told.</summary>
    public Guid? TakenFromId { get; private set; }

    public int Version { get; private set; }

    public bool IsHeldBy(Guid person, DateTimeOffset now) => HolderId == person && now - LastAt < Lasts;

    public bool IsHeldByOther(Guid person, DateTimeOffset now) => HolderId != person && now - LastAt < Lasts;

    /// <summary>Takes the turn when it is free, and keeps it when it is one's own.</summary>
    public void Sit(Guid person, DateTimeOffset now)
    {
        if (IsHeldByOther(person, now) || (IsHeldBy(person, now) && now - LastAt < Fresh)) return;
        if (!IsHeldBy(person, now)) (Since, TakenFromId) = (now, null);
        (HolderId, LastAt) = (person, now);
    }

    public void TakeOver(Guid person, DateTimeOffset now)
    {
        if (HolderId != person) (TakenFromId, Since) = (IsHeldByOther(person, now) ? HolderId : null, now);
        (HolderId, LastAt) = (person, now);
    }

    /// <summary>Whoever has answered is not busy with it any more.</summary>
    public void End(Guid person, DateTimeOffset now)
    {
        if (HolderId == person) LastAt = now - Lasts;
    }
}
