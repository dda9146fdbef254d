using System.Globalization;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Cohorts;

namespace PortfolioWorkspace.Web.Cohorts;

/// <summary>What the forms about capacity post. The number stays as it was typed, so that a refused form shows it again.</summary>
public sealed class CapacityInput
{
    public Guid? Leercoach { get; set; }
    public string? Capacity { get; set; }

    /// <summary>Nothing typed is no limit.</summary>
    public Answer<int?> Number => string.IsNullOrWhiteSpace(Capacity) ? (int?)null
        : int.TryParse(Capacity.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? (int?)number : new Refusal("coach-capacity", LeercoachLoad.MostPeople);
}
