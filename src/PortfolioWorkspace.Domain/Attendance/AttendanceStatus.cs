namespace PortfolioWorkspace.Domain.Attendance;

/// <summary>How somebody attended a session; compensation is the trainer's decision.</summary>
public enum AttendanceStatus { Present, Partly, Excused, Absent, Compensated }

/// <summary>What a status says beyond its word.</summary>
public static class AttendanceStatuses
{
    /// <summary>Was there, for a part too; what it counts for is for the criteria to say.</summary>
    public static bool CountsAsThere(this AttendanceStatus status) => status is AttendanceStatus.Present or AttendanceStatus.Partly;

    /// <summary>Was not there, and nothing has taken its place.</summary>
    public static bool IsMissed(this AttendanceStatus status) => status is AttendanceStatus.Absent or AttendanceStatus.Excused;
}
