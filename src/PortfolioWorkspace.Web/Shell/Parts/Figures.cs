using System.Globalization;

namespace PortfolioWorkspace.Web.Shell.Parts;

/// <summary>Figures and times as this house says them, and as people type them.</summary>
public static class Figures
{
    public static string Say(decimal amount) => amount.ToString("0.##", CultureInfo.CurrentCulture);

    /// <summary>With a comma as well as with a point; null for what is no amount.</summary>
    public static decimal? Amount(string? typed) => decimal.TryParse(typed?.Trim().Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount) ? amount : null;

    /// <summary>With a colon as well as with a point; null for what is no time.</summary>
    public static TimeOnly? Clock(string? typed) => TimeOnly.TryParseExact(typed?.Trim().Replace('.', ':'), ["H:mm", "HH:mm", "HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;
}
