using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Localization;
using PortfolioWorkspace.App.Attendance;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Web.Texts;

namespace PortfolioWorkspace.Web.Attendance;

/// <summary>Opening and closing the check-in of a session by plain forms; only the count follows by itself.</summary>
public sealed partial class CheckInScreenPage(ReadCheckIn read, OpenCheckIn open, CloseCheckIn close, NavigationManager nav, IStringLocalizer<AttendanceTexts> attendance)
{
    private static readonly InteractiveServerRenderMode Live = new(prerender: true);

    private CheckInScreen? _screen;
    private SessionWords _words = default!;
    private Refusal? _refusal;

    [CascadingParameter] public required HttpContext Http { get; set; }

    [Parameter] public Guid Id { get; set; }
    [Parameter] public Guid Session { get; set; }

    private string Sheet => $"/groepen/{Id}/aanwezigheid/{Session}";

    private string Here => $"{Sheet}/inchecken";

    protected override async Task OnParametersSetAsync()
    {
        _words = new SessionWords(attendance);
        // A code is for the eyes in the room and for no store on the way there.
        Http.Response.Headers.CacheControl = "no-store";
        if (!(await read.RunAsync(Id, Session)).Try(out _screen, out _)) nav.NotFound();
    }

    private async Task OpenAsync() => GoOn(await open.RunAsync(Session));

    private async Task CloseAsync() => GoOn(await close.RunAsync(Session));

    private void GoOn(Refusal? refusal)
    {
        // A colleague did the same in the same moment; the page shows how it stands.
        if (refusal is null || refusal == Refusal.ChangedMeanwhile) nav.NavigateTo(Here);
        _refusal = refusal;
    }
}
