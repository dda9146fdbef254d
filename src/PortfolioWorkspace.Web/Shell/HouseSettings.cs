namespace PortfolioWorkspace.Web.Shell;

/// <summary>What an organisation may change about the frame itself.</summary>
public sealed class HouseSettings
{
    /// <summary>The name of the product in bar, title and mail.</summary>
    public string Name { get; set; } = "Werkplaats";
}
