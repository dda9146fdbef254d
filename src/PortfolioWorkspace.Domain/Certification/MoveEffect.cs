namespace PortfolioWorkspace.Domain.Certification;

/// <summary>What another version of the programme would change for one person: only the differences, counted from the same facts. Pure; nobody has moved yet.</summary>
/// <param name="ReadyNow">Nothing stands in the way of a decision now.</param>
/// <param name="ReadyThen">Nothing would.</param>
public sealed record MoveEffect(IReadOnlyList<CriterionMove> Changes, bool ReadyNow, bool ReadyThen)
{
    public bool IsNothing => Changes.Count == 0 && ReadyNow == ReadyThen;

    public static MoveEffect Of(Outlook now, bool readyNow, Outlook then, bool readyThen) => new(
    [
        .. then.Criteria.Select(c => new CriterionMove(now.Criteria.FirstOrDefault(o => o.Criterion.Id == c.Criterion.Id), c)).Where(m => m.IsDifference),
        .. now.Criteria.Where(c => then.Criteria.All(o => o.Criterion.Id != c.Criterion.Id)).Select(c => new CriterionMove(c, null)),
    ], readyNow, readyThen);
}

/// <summary>One criterion before and after.</summary>
/// <param name="Now">Null: it is new.</param>
/// <param name="Then">Null: it is not asked any more.</param>
public sealed record CriterionMove(CriterionOutlook? Now, CriterionOutlook? Then)
{
    public Criterion Criterion => (Then ?? Now!).Criterion;

    /// <summary>What was met would not be.</summary>
    public bool Opens => Now is { Result.IsDone: true } && Then is { Result.IsDone: false };

    /// <summary>What was missing would be there.</summary>
    public bool Closes => Now is { Result.IsDone: false } && Then is { Result.IsDone: true };

    internal bool IsDifference => (Now, Then) is not ({ } now, { } then) || !Said(now).Equals(Said(then));

    // What people are told of a criterion hangs on these; days and chances follow from them.
    private static object Said(CriterionOutlook o) => (o.Result.Status, o.Result.Required, o.Result.Counted, o.Result.Pending, o.Result.BlocksDecision, o.Criterion.Severity, o.Latest, o.OpensOn);
}
