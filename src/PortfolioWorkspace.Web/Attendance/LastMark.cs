using System.Globalization;
using PortfolioWorkspace.App.Attendance;
using PortfolioWorkspace.Domain.Attendance;

namespace PortfolioWorkspace.Web.Attendance;

/// <summary>What was marked just now and what stood there before, so that it can be undone as long as nobody changed it.</summary>
/// <param name="At">The moment in milliseconds: everything marked in one act has the same.</param>
public sealed record LastMark(long At, AttendanceStatus? Was)
{
    private const string Nothing = "-";

    public string Query => $"sinds={At.ToString(CultureInfo.InvariantCulture)}&was={Was?.ToString() ?? Nothing}";

    public static LastMark? Parse(long? at, string? was) => (at, was) switch
    {
        ({ } moment, Nothing) => new LastMark(moment, null),
        ({ } moment, _) when Enum.TryParse<AttendanceStatus>(was, out var status) && Enum.IsDefined(status) => new LastMark(moment, status),
        _ => null,
    };

    /// <summary>Hours and tasks that were typed cannot be brought back by one word.</summary>
    public bool CanBeUndone => Was is not (AttendanceStatus.Partly or AttendanceStatus.Compensated);

    public IReadOnlyList<AttendanceRow> In(AttendanceSheet sheet) => [.. sheet.Rows.Where(r => r.MarkedAt is { } at && at.ToUnixTimeMilliseconds() == At)];
}
