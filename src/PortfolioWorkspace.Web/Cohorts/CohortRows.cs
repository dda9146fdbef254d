using PortfolioWorkspace.App.Cohorts;

namespace PortfolioWorkspace.Web.Cohorts;

/// <summary>The people of a group that one page shows; the sentences above them are about everybody.</summary>
public sealed record CohortRows(IReadOnlyList<CohortMember> Members, int Page, int Pages)
{
    /// <summary>A browser draws a table of a thousand people and eight requirements in seconds, and nobody reads it in one go.</summary>
    private const int PerPage = 100;

    /// <summary>In the address: only those whose path asks for planning.</summary>
    public const string OnlyAhead = "plannen";

    /// <summary>Whose path asks for planning while there is time. Nobody plans for who has the certificate.</summary>
    public static IReadOnlyList<CohortMember> Ahead(IReadOnlyList<CohortMember> all) => [.. all.Where(m => m.CertificateNumber is null && m.Outlook.Warnings.Any())];

    /// <param name="page">As asked for in the address; what is not there becomes the nearest that is.</param>
    public static CohortRows Of(IReadOnlyList<CohortMember> all, int? page)
    {
        var pages = Math.Max(1, (all.Count + PerPage - 1) / PerPage);
        var shown = Math.Clamp(page ?? 1, 1, pages);
        return new CohortRows([.. all.Skip((shown - 1) * PerPage).Take(PerPage)], shown, pages);
    }
}

/// <summary>How the overview of a group is shown. Unasked, the table on a wide screen and the list on a narrow one.</summary>
public enum CohortShape
{
    Either,
    Table,
    List,
}
