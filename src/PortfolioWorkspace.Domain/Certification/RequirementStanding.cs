using PortfolioWorkspace.Domain.Programmes;

namespace PortfolioWorkspace.Domain.Certification;

/// <summary>How one recognisable row of a programme stands ("1 van 4 eigen coachgesprekken met verslag"): the criteria behind it taken together.</summary>
/// <param name="Counted">Of the criteria behind it, the one that is furthest behind: a conversation without its report is not a pair yet. What was waived holds nobody back.</param>
public sealed record RequirementStanding(Requirement Requirement, decimal? Required, decimal Counted, decimal Pending, CriterionStatus Status, IReadOnlyList<CriterionResult> Results)
{
    public bool IsDone => Status is CriterionStatus.Met or CriterionStatus.Waived;

    public bool Blocks => Results.Any(r => r.BlocksDecision);

    public decimal Missing => IsDone ? 0 : Results.Where(r => !r.IsDone).Max(r => r.Missing);

    /// <summary>All rows of the programme in its own order; criteria that the track does not ask for are left out.</summary>
    public static IReadOnlyList<RequirementStanding> Of(Programme programme, Evaluation evaluation) =>
        [.. programme.Requirements.Select(r => Of(r, [.. evaluation.Results.Where(c => r.CriterionIds.Contains(c.CriterionId))])).Where(s => s.Results.Count > 0)];

    private static RequirementStanding Of(Requirement requirement, IReadOnlyList<CriterionResult> results)
    {
        if (results.Count == 0) return new RequirementStanding(requirement, null, 0, 0, CriterionStatus.NotStarted, results);
        List<CriterionResult> asked = [.. results.Where(r => r.Status != CriterionStatus.Waived)];
        IReadOnlyList<CriterionResult> weighed = asked.Count > 0 ? asked : results;
        var behind = weighed.MinBy(r => r.Counted)!;
        return new RequirementStanding(requirement, weighed.Max(r => r.Required), behind.Counted, behind.Pending, Together(results), results);
    }

    private static CriterionStatus Together(IReadOnlyList<CriterionResult> results)
    {
        if (results.All(r => r.IsDone)) return results.Any(r => r.Status == CriterionStatus.Waived) ? CriterionStatus.Waived : CriterionStatus.Met;
        if (results.Any(r => r.Status == CriterionStatus.NotMet)) return CriterionStatus.NotMet;
        return results.All(r => r.Status == CriterionStatus.NotStarted) ? CriterionStatus.NotStarted : CriterionStatus.InProgress;
    }
}
