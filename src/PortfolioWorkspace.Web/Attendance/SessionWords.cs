using Microsoft.Extensions.Localization;
using PortfolioWorkspace.App.Attendance;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Programmes;
using PortfolioWorkspace.Web.Shell.Parts;
using PortfolioWorkspace.Web.Texts;

namespace PortfolioWorkspace.Web.Attendance;

/// <summary>Says which session it is, when it is and how many were marked.</summary>
public sealed class SessionWords(IStringLocalizer<AttendanceTexts> texts)
{
    public string Name(SessionLine session) => session.Kind == SessionKind.CertificationMeeting ? texts["Session.Meeting"] : texts["Session.Name", session.Number];

    public string When(SessionLine session)
    {
        if (session.Start is not { } start) return texts["Session.NoDate"];
        var local = DutchTime.Local(start);
        return $"{HouseDates.Day(DateOnly.FromDateTime(local.DateTime))}, {HouseDates.Time(TimeOnly.FromDateTime(local.DateTime))}";
    }

    /// <summary>Name and what it is about.</summary>
    public string Full(SessionLine session) => session.Title.Length > 0 && session.Title != Name(session) ? $"{Name(session)}: {session.Title}" : Name(session);

    public string Hint(SessionLine session) => session switch
    {
        { CanBeMarked: false } => When(session),
        { Marked: 0 } => texts["Session.Unmarked", When(session)],
        { WaitsForMarks: true } => texts["Session.PartlyMarked", When(session), session.Participants - session.Marked],
        _ => When(session),
    };
}
