using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using PortfolioWorkspace.App.Attendance;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Web.Texts;

namespace PortfolioWorkspace.Web.Attendance;

/// <summary>Checking in with the code in the room, on a phone without scripts as well.</summary>
public sealed partial class CheckInPage(CheckInWithCode checkIn, IStringLocalizer<AttendanceTexts> attendance)
{
    /// <summary>Short, because people type it over from a wall.</summary>
    public const string Address = "/inchecken";

    private readonly SessionWords _words = new(attendance);
    private CheckedIn? _in;
    private Refusal? _refusal;

    [SupplyParameterFromQuery(Name = "code")] public string? Scanned { get; set; }
    [SupplyParameterFromForm(FormName = "inchecken")] public string? Code { get; set; }

    private async Task CheckInAsync() => (await checkIn.RunAsync(Code)).Try(out _in, out _refusal);
}
