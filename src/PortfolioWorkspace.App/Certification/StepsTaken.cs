using PortfolioWorkspace.Domain.Certification;
using PortfolioWorkspace.Domain.Programmes;

namespace PortfolioWorkspace.App.Certification;

/// <summary>The steps somebody took, in the order they were taken: sessions, conversations and profiles, each in its own shape.</summary>
public static class StepsTaken
{
    public static IReadOnlyList<StepShape> Of(DossierStanding standing)
    {
        var steps = new List<(DateOnly On, int Order, StepShape Shape)>();
        foreach (var (requirement, order) in standing.Requirements.Select((r, i) => (r, i)))
        {
            var kinds = requirement.Results.Any(r => r.Evidence.Any(e => e.Kind == EvidenceKind.Conversation)) ? EvidenceKind.Conversation : (EvidenceKind?)null;
            var taken = requirement.Results.SelectMany(r => r.Evidence).Where(e => e.Counts && e.Kind != EvidenceKind.Waiver && (kinds is null || e.Kind == kinds)).DistinctBy(e => e.Id);
            steps.AddRange(taken.Select(e => (e.On ?? DateOnly.MaxValue, order, requirement.Requirement.Shape)));
        }

        return [.. steps.OrderBy(s => s.On).ThenBy(s => s.Order).Select(s => s.Shape)];
    }
}
