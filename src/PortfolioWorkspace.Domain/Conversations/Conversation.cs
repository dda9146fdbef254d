namespace PortfolioWorkspace.Domain.Conversations;

/// <summary>A conversation that took place or will; a report belongs to it. About the partner only a pseudonym and a role are kept (facts §5.5).</summary>
public sealed class Conversation
{
    public const int PseudonymMaxLength = 60;
    public const int PartnerRoleMaxLength = 120;
    public const int ReasonMaxLength = 500;
    public const int MaxMinutes = 480;

    /// <summary>Long enough to see that it was the wrong one, too short to build on it.</summary>
    public static readonly TimeSpan TakeBackWithin = TimeSpan.FromHours(1);

    public required Guid Id { get; init; }
    public required Guid ParticipationId { get; init; }
    public required string Kind { get; init; }
    public required DateOnly HeldOn { get; set; }
    public int DurationMinutes { get; set; }
    public ConversationSetting Setting { get; set; }
    public string? PartnerPseudonym { get; set; }
    public string? PartnerRole { get; set; }

    /// <summary>The day on which the partner heard that this is training and that the report is anonymous; null: not told.</summary>
    public DateOnly? PartnerInformedOn { get; set; }

    /// <summary>The session a driehoekgesprek follows on from (S3 criterion 2).</summary>
    public Guid? SessionId { get; set; }

    /// <summary>The leercoach who was there, the own one or the leercoach of the day; kept when the assignment changes later.</summary>
    public Guid? LeercoachId { get; set; }

    public ConversationStatus Status { get; private set; }
    public Guid? ConfirmedById { get; private set; }
    public DateTimeOffset? ConfirmedAt { get; private set; }

    /// <summary>Why a trainer confirmed it who was not there; null: somebody did who was.</summary>
    public string? ConfirmedBecause { get; private set; }

    public required DateTimeOffset LoggedAt { get; init; }
    public int Version { get; private set; }

    public void Plan() => (Status, ConfirmedById, ConfirmedAt, ConfirmedBecause) = (ConversationStatus.Planned, null, null, null);

    /// <summary>Takes over what the participant notes. A day to come makes it an appointment; what somebody else confirmed does not change any more.</summary>
    public Refusal? Note(ConversationNote note, Guid by, DateOnly today)
    {
        if (Status == ConversationStatus.Cancelled) return new Refusal("conversation-cancelled");
        if (Status == ConversationStatus.Confirmed && ConfirmedById != by) return new Refusal("conversation-already-confirmed");
        if (note.RefusalFor(Kind, today) is { } refusal) return refusal;
        (HeldOn, DurationMinutes, Setting, SessionId) = (note.HeldOn, note.DurationMinutes, note.Setting, note.SessionId);
        (PartnerPseudonym, PartnerRole, PartnerInformedOn) = (Typed.Tidy(note.PartnerPseudonym), Typed.Tidy(note.PartnerRole), note.PartnerInformedOn);
        if (HeldOn > today) Plan();
        else if (Status != ConversationStatus.Confirmed) return Hold(today);
        return null;
    }

    public Refusal? Hold(DateOnly today)
    {
        if (Status is ConversationStatus.Confirmed) return new Refusal("conversation-already-confirmed");
        if (Status is ConversationStatus.Cancelled) return new Refusal("conversation-cancelled");
        if (HeldOn > today) return new Refusal("conversation-in-the-future");
        Status = ConversationStatus.Held;
        return null;
    }

    /// <param name="by">Who says that it took place.</param>
    /// <param name="now">When they say so.</param>
    /// <param name="because">The reason of somebody who was not there.</param>
    public Refusal? Confirm(Guid by, DateTimeOffset now, string? because = null)
    {
        if (Typed.TooLong(because, ReasonMaxLength) is { } tooLong) return tooLong;
        if (Status == ConversationStatus.Confirmed) return new Refusal("conversation-already-confirmed");
        if (Status == ConversationStatus.Cancelled) return new Refusal("conversation-cancelled");
        if (HeldOn > DutchTime.DayOf(now)) return new Refusal("conversation-in-the-future");
        (Status, ConfirmedById, ConfirmedAt, ConfirmedBecause) = (ConversationStatus.Confirmed, by, now, Typed.Tidy(because));
        return null;
    }

    /// <summary>A tap on the wrong line is taken back by whoever tapped, for as long as it is fresh.</summary>
    public Refusal? TakeConfirmationBack(Guid by, DateTimeOffset now)
    {
        if (Status != ConversationStatus.Confirmed) return new Refusal("conversation-not-confirmed");
        if (ConfirmedById != by) return Refusal.Unknown;
        if (ConfirmedAt < now - TakeBackWithin) return new Refusal("confirmation-settled");
        (Status, ConfirmedById, ConfirmedAt, ConfirmedBecause) = (ConversationStatus.Held, null, null, null);
        return null;
    }

    /// <summary>Withdraws it, also after confirming: what counted on it falls back (facts §4.6 case 3). The row stays.</summary>
    public Refusal? Cancel()
    {
        if (Status == ConversationStatus.Cancelled) return new Refusal("conversation-cancelled");
        Status = ConversationStatus.Cancelled;
        return null;
    }
}

/// <summary>Where a conversation took place.</summary>
public enum ConversationSetting { School, Elsewhere, Online }
