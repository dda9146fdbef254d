using System.Globalization;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Reviews;

namespace PortfolioWorkspace.Web.Reviews;

/// <summary>What somebody wants with feedback that lies ready: a button, or a day and a time as the browser writes them.</summary>
public sealed class ReadyInput
{
    public string? Do { get; set; }
    public string? SendOn { get; set; }
    public string? SendTime { get; set; }

    /// <summary>What cannot be read as a day or a time was not chosen.</summary>
    public static Answer<DateTimeOffset?> Moment(string? day, string? time, DateTimeOffset now)
    {
        DateOnly? on = DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
        TimeOnly? at = TimeOnly.TryParseExact(time, ["HH:mm", "HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var clock) ? clock : null;
        return SendMoment.Of(on, at, now).Try(out var moment, out var refusal) ? (DateTimeOffset?)moment : refusal;
    }
}
