namespace PortfolioWorkspace.Domain.Cohorts;

/// <summary>How many people a leercoach has now, in groups that are not certified yet, beside how many he or she can guide.</summary>
/// <param name="Capacity">Null: nobody said how many.</param>
public sealed record LeercoachLoad(int People, int? Capacity)
{
    public const int MostPeople = 99;

    /// <summary>One more would be one too many; it warns, and forbids nothing.</summary>
    public bool IsFull => People >= Capacity;

    /// <summary>A group has leercoaches, and each of them has as many people as they can guide.</summary>
    public static bool NobodyFree(IEnumerable<LeercoachLoad> group) => group.ToList() is { Count: > 0 } loads && loads.TrueForAll(l => l.IsFull);

    public static Refusal? RefusalFor(int? capacity) => capacity is < 0 or > MostPeople ? new Refusal("coach-capacity", MostPeople) : null;
}

/// <summary>What speaks against a leercoach for one participant; an organiser who knows it may choose the leercoach all the same.</summary>
[Flags]
public enum CoachObjections { None = 0, Full = 1, Conflict = 2 }
