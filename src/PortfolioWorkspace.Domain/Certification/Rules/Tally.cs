namespace PortfolioWorkspace.Domain.Certification.Rules;

/// <summary>What a rule counted, before waivers; one shape for all rules, so that the status words mean the same everywhere.</summary>
internal sealed record Tally(decimal? Required, decimal Counted)
{
    public decimal Pending { get; init; }

    public decimal? StillPossible { get; init; }

    /// <summary>How much may be missing while it is still met.</summary>
    public decimal Tolerance { get; init; }

    /// <summary>Something happened that counts for nothing yet, such as a draft.</summary>
    public bool Begun { get; init; }

    /// <summary>False while a condition beside the number is open.</summary>
    public bool Complete { get; init; } = true;

    /// <summary>It can no longer be reached by itself.</summary>
    public bool Closed { get; init; }

    public List<Evidence> Evidence { get; init; } = [];

    public IReadOnlyList<CriterionRemark> Remarks { get; init; } = [];

    public CriterionStatus Status => this switch
    {
        _ when IsMet => CriterionStatus.Met,
        _ when Closed || IsOutOfReach => CriterionStatus.NotMet,
        _ when Counted > 0 || Pending > 0 || Begun => CriterionStatus.InProgress,
        _ => CriterionStatus.NotStarted,
    };

    public IReadOnlyList<CriterionRemark> AllRemarks
    {
        get
        {
            var isShort = IsMet && Counted < Required;
            if (Remarks.Count < 2 && Required is not null && !isShort)
                return Remarks;
            List<CriterionRemark> all = [.. Remarks];
            if (Required is null)
                all.Add(CriterionRemark.NumberSetByTraining);
            if (isShort)
                all.Add(CriterionRemark.ShortWithinTolerance);
            return [.. all.Distinct().Order()];
        }
    }

    private bool IsMet => Complete && Counted >= Required - Tolerance;

    private bool IsOutOfReach => Counted + Pending + StillPossible < Required - Tolerance;
}
