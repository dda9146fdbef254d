namespace PortfolioWorkspace.Domain;

/// <summary>Hours as this house notes them: in quarters, and no longer than a day.</summary>
public static class Quarters
{
    public const decimal Most = 12;

    public static bool AreWhole(decimal hours) => hours * 4 == Math.Truncate(hours * 4);

    public static Refusal? RefusalFor(decimal hours)
    {
        if (hours is <= 0 or > Most) return new Refusal("hours-out-of-range", Most);
        return AreWhole(hours) ? null : new Refusal("hours-not-in-quarters");
    }
}
