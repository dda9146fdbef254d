using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.WebUtilities;
using PortfolioWorkspace.App.Attendance;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Attendance;
using PortfolioWorkspace.Web.Shell.Parts;

namespace PortfolioWorkspace.Web.Attendance;

/// <summary>Marking a group on a phone (design 08): plain forms without a circuit, so that it works on a bad line and without scripts.</summary>
public sealed partial class AttendancePage
{
    private const string FormId = "tik";

    private AttendanceSheet? _sheet;
    private SessionWords _words = default!;
    private LastMark? _last;
    private Refusal? _refusal;
    private Guid? _refusedRow;

    [Inject] public required ReadAttendance Read { get; set; }
    [Inject] public required MarkAttendance Mark { get; set; }
    [Inject] public required NavigationManager Nav { get; set; }

    [CascadingParameter] public HttpContext? Http { get; set; }

    [Parameter] public Guid Id { get; set; }
    [Parameter] public Guid Session { get; set; }

    [SupplyParameterFromForm(Name = "Tik", FormName = FormId)] public string? Tap { get; set; }
    [SupplyParameterFromForm(Name = "Terug", FormName = FormId)] public string? Back { get; set; }
    [SupplyParameterFromForm(Name = "Meer")] public MoreInput? More { get; set; }
    [SupplyParameterFromQuery(Name = "sinds")] public long? Since { get; set; }
    [SupplyParameterFromQuery(Name = "was")] public string? Was { get; set; }

    [SupplyParameterFromQuery(Name = "zoek")] public string? Search { get; set; }

    /// <summary>A short list is read faster than searched.</summary>
    private const int SearchFrom = 8;

    private IReadOnlyList<AttendanceRow> Shown => string.IsNullOrWhiteSpace(Search) ? _sheet!.Rows : [.. _sheet!.Rows.Where(r => IsFound(r.Name))];

    // Who looks for Aydin finds Aydın.
    private bool IsFound(string name) => CultureInfo.InvariantCulture.CompareInfo.IndexOf(name.Replace('ı', 'i'), Search!.Trim().Replace('ı', 'i'), CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace) >= 0;

    private bool MayMarkNow => _sheet is { MayMark: true, Session.CanBeMarked: true };

    private string How => _sheet switch
    {
        { MayMark: false } => T["How.Organiser"],
        { Session.Cancelled: true } => T["How.Cancelled"],
        { Session: { CanBeMarked: false, Day: { } day } } => T["How.Later", HouseDates.Day(day)],
        { Session.CanBeMarked: false } => T["How.NoDate"],
        _ => T["How.Tap"],
    };

    protected override async Task OnParametersSetAsync()
    {
        _words = new SessionWords(T);
        _last = LastMark.Parse(Since, Was);
        if (!await LoadAsync()) Nav.NotFound();
    }

    private async Task<bool> LoadAsync() => (await Read.RunAsync(Id, Session)).Try(out _sheet, out _);

    private Task TapAsync() => Back is not null ? UndoAsync() : AttendanceTap.Parse(Tap) switch
    {
        null => FailAsync(Refusal.Unknown),
        { Participation: null } => MarkAsync(null, [.. _sheet!.Rows.Where(r => r.Status is null).Select(r => new NewMark(r.ParticipationId, AttendanceStatus.Present))]),
        { Participation: { } person } tap => MarkAsync(StatusOf(person), [new NewMark(person, tap.Status, Seen: tap.Seen)]),
    };

    private Task UndoAsync()
    {
        var query = QueryHelpers.ParseQuery(Back);
        if (LastMark.Parse(long.TryParse(query["sinds"], out var at) ? at : null, query["was"]) is not { CanBeUndone: true } last) return FailAsync(Refusal.Unknown);
        var rows = last.In(_sheet!);
        if (rows.Count == 0) return FailAsync(Refusal.ChangedMeanwhile);
        return MarkAsync(rows[0].Status, [.. rows.Select(r => new NewMark(r.ParticipationId, last.Was, Seen: r.Version))]);
    }

    private Task MoreAsync() => More is { Participation: { } person, Status: { } status } more
        ? MarkAsync(StatusOf(person), [new NewMark(person, status, more.Hours, more.Note ?? "", more.Seen)], person)
        : FailAsync(Refusal.Unknown);

    private AttendanceStatus? StatusOf(Guid participation) => _sheet!.Rows.FirstOrDefault(r => r.ParticipationId == participation)?.Status;

    private async Task MarkAsync(AttendanceStatus? was, IReadOnlyList<NewMark> marks, Guid? row = null)
    {
        if (!(await Mark.RunAsync(Session, marks)).Try(out var at, out var refusal))
        {
            await FailAsync(refusal, row);
            return;
        }

        var last = new LastMark(at.ToUnixTimeMilliseconds(), was);
        if (IsEnhanced)
        {
            // No second journey over a bad line: a tap says what it wants, so sending it twice changes nothing.
            _last = last;
            await LoadAsync();
        }
        else
        {
            Nav.NavigateTo($"/groepen/{Id}/aanwezigheid/{Session}?{last.Query}{(string.IsNullOrWhiteSpace(Search) ? "" : $"&zoek={Uri.EscapeDataString(Search)}")}");
        }
    }

    private async Task FailAsync(Refusal refusal, Guid? row = null)
    {
        (_refusal, _refusedRow, _last) = (refusal, row, null);
        await LoadAsync();
    }

    private bool IsEnhanced => Http?.Request.Headers.Accept.Any(a => a?.Contains("blazor-enhanced-nav", StringComparison.Ordinal) == true) == true;
}
