namespace PortfolioWorkspace.Domain.Attendance;

/// <summary>How somebody attended a session; compensation is the trainer's decision.</summary>
public enum AttendanceStatus { Present, Partly, Excused, Absent, Compensated }
