using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using PortfolioWorkspace.App.Documents;
using PortfolioWorkspace.App.Reviews.Comments;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Web.Reviews.Threads;

namespace PortfolioWorkspace.Web.Documents;

/// <summary>The writing desk: a static page round a text that the browser module owns. While the text is handed in it is a page to read.</summary>
public sealed partial class DeskPage(OpenDesk open, WithdrawSubmission withdraw, ThreadActs acts, NoteReading note, NavigationManager nav)
{
    // Nothing of it may be in the page before there is a connection: it has nothing to say yet.
    private static readonly InteractiveServerRenderMode Island = new(prerender: false);
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    private WritingDesk? _desk;
    private Refusal? _refusal;
    private string _guidance = "[]";

    [Parameter] public Guid Id { get; set; }
    [SupplyParameterFromQuery(Name = "gedaan")] public string? Done { get; set; }

    [SupplyParameterFromQuery(Name = "antwoord")] public Guid? Answering { get; set; }
    [SupplyParameterFromForm] public ThreadInput? Thread { get; set; }

    private NavigationManager Nav => nav;
    private string EditorId => $"editor-{Id}";
    private string Name => T.NameOf(_desk!.Kind, _desk.Line.Number, _desk.Phase);
    private string ReaderName => _desk!.Readers.Leercoach?.FirstName ?? T.Together([.. _desk.Readers.Trainers.Select(t => t.FirstName)]);

    /// <summary>The length that the kind asks for, as the counter reads it; nothing when it asks for none.</summary>
    private string? Goal => _desk!.Kind is { WordsMin: null, WordsMax: null } ? null : string.Create(CultureInfo.InvariantCulture, $"{_desk.Kind.WordsMin}-{_desk.Kind.WordsMax}");

    private string Subtitle => _desk!.Feedback is { } feedback
        ? T["Desk.Version", (_desk.Line.Latest?.Number ?? feedback.SubmissionNumber) + 1, feedback.ReviewerFirstName]
        : T["Desk.First"];

    protected override async Task OnInitializedAsync()
    {
        _desk = (await open.RunAsync(Id)).Value;
        if (_desk is { SubmittedText: null, HasUnread: true, Feedback: { } feedback })
        {
            // The letter stands beside the text, so this is reading it; if it was recalled in this moment, it is not there.
            await note.RunAsync(feedback.Submission);
            _desk = (await open.RunAsync(Id)).Value;
        }

        if (_desk is null)
        {
            nav.NotFound();
            return;
        }

        _guidance = JsonSerializer.Serialize(_desk.Kind.Headings.Select(h => new { h.Key, h.Title, h.Guidance, h.Required }), Json);
    }

    private async Task TalkAsync()
    {
        if (Thread is null) return;
        _refusal = await acts.RunAsync(Id, Thread);
        if (_refusal is null) nav.NavigateTo($"/documenten/{Id}#bij-{Thread.Number}");
        else _desk = (await open.RunAsync(Id)).Value ?? _desk;
    }

    private ThreadView ViewOf(CarriedFeedback feedback) =>
        new(feedback.Review, _desk!.Line.Participation, feedback.Side, feedback.ReviewerFirstName, $"/documenten/{Id}") { Answering = Answering, Refused = _refusal is null ? null : Thread };

    private async Task WithdrawAsync()
    {
        _refusal = await withdraw.RunAsync(Id);
        if (_refusal is null) nav.NavigateTo(string.Create(CultureInfo.InvariantCulture, $"/documenten/{Id}?gedaan=teruggenomen"));
    }
}
