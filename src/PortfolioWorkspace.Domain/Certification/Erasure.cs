namespace PortfolioWorkspace.Domain.Certification;

/// <summary>A participant has what they wrote removed once the training is over (facts §4.6 case 15): asked for, thought over, then done for good. The register of certificates keeps its line.</summary>
public sealed class Erasure
{
    /// <summary>What is gone cannot come back, so there is time to change one's mind.</summary>
    public const int DaysToThink = 14;

    public required Guid Id { get; init; }
    public required Guid ParticipationId { get; init; }
    public required Guid AskedById { get; init; }
    public required DateOnly AskedOn { get; init; }
    public required DateOnly RunsOn { get; init; }

    /// <summary>When the participant thought better of it.</summary>
    public DateTimeOffset? WithdrawnAt { get; private set; }

    /// <summary>When it was done.</summary>
    public DateTimeOffset? RunAt { get; private set; }

    public int Version { get; private set; }

    public bool Waits => WithdrawnAt is null && RunAt is null;

    public static DateOnly FirstDay(DateOnly today) => today.AddDays(DaysToThink);

    public Refusal? TakeBack(DateTimeOffset now)
    {
        if (!Waits) return new Refusal("erasure-over");
        WithdrawnAt = now;
        return null;
    }

    /// <summary>From now on there is nothing left to think about.</summary>
    public void Run(DateTimeOffset now) => RunAt = now;
}
