namespace PortfolioWorkspace.Domain.Practice;

/// <summary>A moment at which people of one group practise with each other (S3); whoever likes comes, and it never counts.</summary>
public sealed class PracticeMoment
{
    public const int DescriptionMaxLength = 500;
    public const int PlaceMaxLength = 200;
    public const int LinkMaxLength = 500;
    public const int ReasonMaxLength = 300;
    public const int FewestPlaces = 2, MostPlaces = 30;
    public const int FewestMinutes = 15, MostMinutes = 480;

    public required Guid Id { get; init; }
    public required Guid CohortId { get; init; }
    public required Guid AnnouncedById { get; init; }
    public required DateTimeOffset AnnouncedAt { get; init; }

    public DateTimeOffset StartsAt { get; private set; }
    public int Minutes { get; private set; }
    public string Description { get; private set; } = "";
    public string? Place { get; private set; }

    /// <summary>For those who come; others see that it is online.</summary>
    public string? Link { get; private set; }

    public int Places { get; private set; }

    /// <summary>Counted here and not in the seats, so that two people cannot take the last place at once.</summary>
    public int Taken { get; private set; }

    public DateTimeOffset? CancelledAt { get; private set; }
    public string? CancelReason { get; private set; }
    public int Version { get; private set; }

    public DateTimeOffset EndsAt => StartsAt.AddMinutes(Minutes);

    public Refusal? Note(PracticeNote note, DateTimeOffset now)
    {
        if (Closed(now) is { } closed) return closed;
        if (note.RefusalAt(now) is { } refusal) return refusal;
        if (note.Places < Taken) return new Refusal("practice-places-taken", Taken);
        (StartsAt, Minutes, Places) = (note.StartsAt, note.Minutes, note.Places);
        (Description, Place, Link) = (note.Description.Trim(), Typed.Tidy(note.Place), Typed.Tidy(note.Link));
        return null;
    }

    public Refusal? TakePlace(DateTimeOffset now)
    {
        if (Closed(now) is { } closed) return closed;
        if (Taken >= Places) return new Refusal("practice-full");
        Taken++;
        return null;
    }

    public Refusal? LeavePlace(DateTimeOffset now)
    {
        if (Closed(now) is { } closed) return closed;
        Taken = Math.Max(0, Taken - 1);
        return null;
    }

    public Refusal? Cancel(string? reason, DateTimeOffset now)
    {
        if (Closed(now) is { } closed) return closed;
        if (Typed.Reason(reason, ReasonMaxLength) is { } unclear) return unclear;
        (CancelledAt, CancelReason) = (now, reason!.Trim());
        return null;
    }

    /// <summary>Nothing changes any more once it was called off or has begun.</summary>
    public Refusal? Closed(DateTimeOffset now) =>
        CancelledAt is not null ? new Refusal("practice-cancelled") : Places > 0 && StartsAt <= now ? new Refusal("practice-over") : null;
}
