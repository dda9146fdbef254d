using System.Globalization;
using PortfolioWorkspace.App.Programmes.Editing;

namespace PortfolioWorkspace.Web.Programmes;

/// <summary>The type of an input for a date or a time. A browser shows nothing for a value that it cannot read, and saving would then take that value away.</summary>
internal static class MomentType
{
    public static string Of(EntryKind kind, string? value) => kind switch
    {
        EntryKind.Day when string.IsNullOrEmpty(value) || DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) => "date",
        EntryKind.Time when string.IsNullOrEmpty(value) || TimeOnly.TryParseExact(value, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) => "time",
        _ => "text",
    };
}
