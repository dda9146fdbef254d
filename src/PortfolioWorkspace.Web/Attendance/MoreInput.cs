using PortfolioWorkspace.Domain.Attendance;

namespace PortfolioWorkspace.Web.Attendance;

/// <summary>What the small form behind a row posts: hours, a make-up task, a reason.</summary>
public sealed class MoreInput
{
    public Guid? Participation { get; set; }
    public AttendanceStatus? Status { get; set; }
    public decimal? Hours { get; set; }
    public string? Note { get; set; }
    public int? Seen { get; set; }
}
