using Microsoft.AspNetCore.Components;
using PortfolioWorkspace.App.Documents;
using PortfolioWorkspace.App.Reviews.Round;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Documents;
using PortfolioWorkspace.Web.Reviews;
using PortfolioWorkspace.Web.Reviews.Threads;
using PortfolioWorkspace.Web.Shell.Parts;

namespace PortfolioWorkspace.Web.Documents;

/// <summary>One submission: first what the reader wrote back, then the text itself. The same page for the writer and for whoever may read it.</summary>
public sealed partial class SubmissionPage(ReadSubmission read, NoteReading note, ThreadActs acts, RecallFeedback recall, NavigationManager nav)
{
    private SubmissionView? _page;
    private Refusal? _refusal;

    [Parameter] public Guid Id { get; set; }
    [Parameter] public int Number { get; set; }
    [SupplyParameterFromQuery(Name = "toon")] public string? Show { get; set; }

    [SupplyParameterFromQuery(Name = "antwoord")] public Guid? Answering { get; set; }
    [SupplyParameterFromForm] public ThreadInput? Thread { get; set; }

    private string Name => T.NameOf(_page!.Kind, _page.Number, _page.Phase);

    /// <summary>Whoever is not the writer comes to read the text.</summary>
    private bool IsText => Show == "tekst" || (Show is null && !_page!.Own && _page.Feedback is null);

    private string Here => _page!.Own ? Name : $"{Name}, {_page.Writer}";

    private PageLink Back => _page!.Own ? new(T["Title"], "/documenten") : new(_page.Writer, $"/dossiers/{_page.Participation}");

    private string Heading => _page!.Feedback switch
    {
        { Verdict: Verdict.Approved } => T["Sub.Title.Approved"],
        { Verdict: Verdict.RevisionRequested } feedback => T["Sub.Title.Revision", feedback.ReviewerFirstName],
        _ => T["Sub.Title.Waiting", Name, Number],
    };

    private IReadOnlyList<PageLink> TabLinks
    {
        get
        {
            var here = $"/documenten/{Id}/inleveringen/{Number}";
            List<PageLink> tabs = [new(T["Sub.Tab.Feedback"], $"{here}?toon=feedback", !IsText), new(T["Sub.Tab.Submitted"], $"{here}?toon=tekst", IsText)];
            if (_page!.Own && _page.Status == DocumentStatus.RevisionRequested) tabs.Add(new(T["Sub.Tab.New"], $"/documenten/{Id}"));
            return tabs;
        }
    }

    private string PrivateLabel => T[_page!.Own ? "Private.Label.Own" : "Private.Label"];

    private string NoFeedback => _page!.Own && _page.Submitted.WithdrawnAt is null
        ? T["Sub.NoFeedback.Body", _page.Readers.Leercoach?.FirstName ?? T.Together([.. _page.Readers.Trainers.Select(t => t.FirstName)]), HouseDates.Day(DutchTime.DayOf(_page.Submitted.At))] + Promise
        : T["Sub.NoFeedback.Other"];

    /// <summary>Also when it has passed: who waits should not have to count.</summary>
    private string? Promise => _page is { AnswerBy: { } day, Status: DocumentStatus.Submitted } && Number == _page.Numbers[^1]
        ? " " + W.Promise(_page.Readers.Leercoach?.FirstName ?? T.Together([.. _page.Readers.Trainers.Select(t => t.FirstName)]), day, _page.Today)
        : null;

    protected override async Task OnInitializedAsync()
    {
        _page = (await read.RunAsync(Id, Number)).Value;
        if (_page is null)
        {
            nav.NotFound();
            return;
        }

        // Two pages opened in the same moment may both want to note it; that one of them does is enough.
        await note.RunAsync(_page.Submitted.Id);
        // It may have been recalled just before it was noted as read: what is shown is what cannot be recalled any more.
        if (_page is { Own: true, Feedback.ReadAt: null }) _page = (await read.RunAsync(Id, Number)).Value ?? _page;
    }

    private async Task RecallAsync()
    {
        if (_page?.Feedback is not { Mine: true } feedback) return;
        _refusal = await recall.RunAsync(feedback.Review);
        if (_refusal is null) nav.NavigateTo($"/beoordelen/{feedback.Submission}?gedaan=teruggehaald");
        else _page = (await read.RunAsync(Id, Number)).Value ?? _page;
    }

    private async Task TalkAsync()
    {
        if (Thread is null) return;
        _refusal = await acts.RunAsync(Id, Thread);
        if (_refusal is null) nav.NavigateTo($"{Feedback}#{CardsOf(Thread.Review)}-{Thread.Number}");
        else _page = (await read.RunAsync(Id, Number)).Value ?? _page;
    }

    /// <summary>Where the cards of one review are on this page.</summary>
    private string CardsOf(Guid review) => ThreadView.CardsOf(_page!.OtherLetters.ToList().FindIndex(o => o.Review == review) + 1);

    private string Feedback => $"/documenten/{Id}/inleveringen/{Number}?toon=feedback";

    private ThreadView ViewOf(FeedbackLetter feedback) =>
        new(feedback.Review, _page!.Participation, feedback.Side, _page.Own ? feedback.ReviewerFirstName : _page.Writer.Split(' ')[0], Feedback) { Answering = Answering, Refused = _refusal is null ? null : Thread };

    private string RoleOf(FeedbackLetter feedback) => T[!feedback.FromLeercoach ? "Sub.Trainer" : _page!.Own ? "Sub.YourLeercoach" : "Sub.Leercoach"];
}
