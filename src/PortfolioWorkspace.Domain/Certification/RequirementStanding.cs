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
    public static IReadOnlyList<RequirementStanding> Of(Programme programme, Evaluation evaluation)
    {
        List<RequirementStanding> rows = new(programme.Requirements.Count);
        foreach (var requirement in programme.Requirements)
        {
            List<CriterionResult> results = [];
            foreach (var result in evaluation.Results)
                if (requirement.CriterionIds.Contains(result.CriterionId)) results.Add(result);
            if (results.Count > 0) rows.Add(Of(requirement, results));
        }

        return rows;
    }

    private static RequirementStanding Of(Requirement requirement, List<CriterionResult> results)
    {
        var weighed = results.Exists(r => r.Status == CriterionStatus.Waived) ? results.FindAll(r => r.Status != CriterionStatus.Waived) : results;
        if (weighed.Count == 0) weighed = results;
        var behind = weighed.MinBy(r => r.Counted)!;
        return new RequirementStanding(requirement, weighed.Max(r => r.Required), behind.Counted, behind.Pending, Together(results), results);
    }

    private static CriterionStatus Together(List<CriterionResult> results)
    {
        if (results.TrueForAll(r => r.IsDone)) return results.Exists(r => r.Status == CriterionStatus.Waived) ? CriterionStatus.Waived : CriterionStatus.Met;
        if (results.Exists(r => r.Status == CriterionStatus.NotMet)) return CriterionStatus.NotMet;
        return results.TrueForAll(r => r.Status == CriterionStatus.NotStarted) ? CriterionStatus.NotStarted : CriterionStatus.InProgress;
    }
}
