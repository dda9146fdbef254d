namespace PortfolioWorkspace.Domain.Certification;

/// <summary>The intake and who confirmed it (S0: participant and director). The director has no account: a trainer or organiser notes what they said, or why there is no director.</summary>
public sealed class Intake
{
    public required Guid Id { get; init; }
    public required Guid ParticipationId { get; init; }
    public DateOnly? ParticipantOn { get; set; }
    public DateOnly? DirectorOn { get; set; }
    public string? DirectorWaivedReason { get; set; }

    /// <summary>Who noted it last.</summary>
    public Guid? RecordedById { get; private set; }

    public int Version { get; private set; }

    public Refusal? Record(DateOnly? participantOn, DateOnly? directorOn, string? withoutDirector, Guid by, DateOnly today)
    {
        if (participantOn > today || directorOn > today) return new Refusal("date-in-the-future");
        if (withoutDirector?.Length > Waiver.ReasonMaxLength) return new Refusal("too-long", Waiver.ReasonMaxLength);
        var reason = string.IsNullOrWhiteSpace(withoutDirector) ? null : withoutDirector.Trim();
        if (participantOn is null && directorOn is null && reason is null) return new Refusal("intake-empty");
        if (directorOn is not null && reason is not null) return new Refusal("intake-director-twice");
        (ParticipantOn, DirectorOn, DirectorWaivedReason, RecordedById) = (participantOn, directorOn, reason, by);
        return null;
    }
}
