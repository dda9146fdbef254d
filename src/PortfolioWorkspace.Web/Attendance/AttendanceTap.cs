using System.Globalization;
using PortfolioWorkspace.App.Attendance;
using PortfolioWorkspace.Domain.Attendance;

namespace PortfolioWorkspace.Web.Attendance;

/// <summary>What one button of the sheet says when it is pressed, in one value, so that the whole group is one form.</summary>
/// <param name="Participation">Null: everybody who is not marked yet.</param>
/// <param name="Status">Null: no mark.</param>
/// <param name="Seen">Version of the mark that the trainer saw.</param>
public sealed record AttendanceTap(Guid? Participation, AttendanceStatus? Status, int? Seen)
{
    private const string Nothing = "-";
    private const string All = "iedereen";

    public static readonly AttendanceTap Everybody = new(null, AttendanceStatus.Present, null);

    /// <summary>The next word on the row; null where a tap would lose hours or a task that somebody typed.</summary>
    public static AttendanceTap? Next(AttendanceRow row) => After(row.Status) is { } next ? new(row.ParticipationId, next, row.Version) : null;

    public static AttendanceStatus? After(AttendanceStatus? status) => status switch
    {
        null or AttendanceStatus.Excused => AttendanceStatus.Present,
        AttendanceStatus.Present => AttendanceStatus.Absent,
        AttendanceStatus.Absent => AttendanceStatus.Excused,
        _ => null,
    };

    public override string ToString() => Participation is { } id
        ? $"{id:N}.{Status?.ToString() ?? Nothing}.{Seen?.ToString(CultureInfo.InvariantCulture) ?? Nothing}"
        : All;

    public static AttendanceTap? Parse(string? value)
    {
        if (value == All) return Everybody;
        if (value?.Split('.') is not [var id, var status, var seen] || !Guid.TryParseExact(id, "N", out var participation)) return null;
        AttendanceStatus? wanted = null;
        if (status != Nothing)
        {
            if (!Enum.TryParse<AttendanceStatus>(status, out var word) || !Enum.IsDefined(word)) return null;
            wanted = word;
        }

        int? version = null;
        if (seen != Nothing)
        {
            if (!int.TryParse(seen, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return null;
            version = number;
        }

        return new AttendanceTap(participation, wanted, version);
    }
}
