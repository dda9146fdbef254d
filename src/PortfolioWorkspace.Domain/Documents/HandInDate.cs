using PortfolioWorkspace.Domain.Certification;
using PortfolioWorkspace.Domain.Programmes;

namespace PortfolioWorkspace.Domain.Documents;

/// <summary>The last day on which a text of one kind is on time, as the deadline rule of the evaluation counts it; null: there is none.</summary>
public static class HandInDate
{
    public static DateOnly? Of(Programme programme, string kind, DateOnly? cohortDate, DateOnly? extension)
    {
        var rule = programme.Criteria.OfType<Criterion.Deadline>().FirstOrDefault(c => c.AppliesTo.Contains(kind));
        if (rule is null) return null;
        var date = cohortDate ?? rule.Date;
        return extension > date ? extension : date;
    }
}
