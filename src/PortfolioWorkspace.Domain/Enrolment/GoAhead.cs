using PortfolioWorkspace.Domain.Programmes;

namespace PortfolioWorkspace.Domain.Enrolment;

/// <summary>How a cohort stands at its go/no-go moment (S3: 8 to 10 participants); the software says it and tells the organisers, people decide.</summary>
/// <param name="Missing">How many are short of the minimum.</param>
/// <param name="Over">How many are over the maximum, and go to the lottery or the waiting list.</param>
public sealed record GoAhead(GoAheadStatus Status, int Missing, int Over)
{
    /// <summary>Somebody has to decide now: too few on the day itself or later.</summary>
    public bool AsksForDecision => Status == GoAheadStatus.BelowMinimum;

    public static GoAhead Of(Capacity capacity, int accepted, DateOnly decideOn, DateOnly today)
    {
        var missing = Math.Max(0, (capacity.Min ?? 0) - accepted);
        var over = Math.Max(0, accepted - (capacity.Max ?? accepted));
        var status = missing == 0 ? GoAheadStatus.GoesAhead : today < decideOn ? GoAheadStatus.Filling : GoAheadStatus.BelowMinimum;
        return new GoAhead(status, missing, over);
    }
}

/// <summary>Still filling, enough to go ahead, or too few on the day of the decision.</summary>
public enum GoAheadStatus { Filling, GoesAhead, BelowMinimum }
