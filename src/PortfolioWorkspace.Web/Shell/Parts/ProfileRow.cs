namespace PortfolioWorkspace.Web.Shell.Parts;

/// <summary>One competence as two people rated it, from 0 to 4.</summary>
public sealed record ProfileRow(string Name, int Self, int Leercoach)
{
    public int Difference => Math.Abs(Self - Leercoach);

    /// <summary>Two steps or more: worth talking about.</summary>
    public bool Stands => Difference >= 2;
}
