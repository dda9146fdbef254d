using System.Globalization;
using Microsoft.AspNetCore.Components;
using PortfolioWorkspace.App.Documents;
using PortfolioWorkspace.App.Documents.Answers;
using PortfolioWorkspace.App.Documents.Comparing;
using PortfolioWorkspace.App.Reviews;
using PortfolioWorkspace.App.Reviews.Phrases;
using PortfolioWorkspace.App.Reviews.Round;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Documents;

namespace PortfolioWorkspace.Web.Reviews;

/// <summary>What happens at the desk round the writing: laying ready, sending later, recalling, taking over, phrases, and notes for the reader alone.</summary>
public sealed partial class ReviewDeskPage
{
    private Comparison? _compared;
    private PhraseBank _phrases = new([], []);
    private (string Person, string Version) _notes = ("", "");

    [Inject] public required SitAtDesk Sit { get; set; }
    [Inject] public required SeeNotSent See { get; set; }
    [Inject] public required TakeOverDesk TakeOver { get; set; }
    [Inject] public required PutReady LayReady { get; set; }
    [Inject] public required ChangeMoment Replan { get; set; }
    [Inject] public required SendReady SendLaid { get; set; }
    [Inject] public required TakeReadyBack TakeBack { get; set; }
    [Inject] public required RecallFeedback Recall { get; set; }
    [Inject] public required CompareTexts Compare { get; set; }
    [Inject] public required ReadPhrases Phrases { get; set; }
    [Inject] public required KeepPhrase Keep { get; set; }
    [Inject] public required ReadAnswer Notes { get; set; }
    [Inject] public required TimeProvider Clock { get; set; }

    [SupplyParameterFromQuery(Name = "verschil")] public string? Difference { get; set; }
    [SupplyParameterFromForm(FormName = "klaar")] public ReadyInput? ReadyDo { get; set; }
    [SupplyParameterFromForm(FormName = "moment")] public ReadyInput? Ready { get; set; }
    [SupplyParameterFromForm(FormName = "zin")] public PhraseInput? Phrase { get; set; }

    private string? Told => Done switch
    {
        "klaargezet" => R["Done.Ready"].Value,
        "concept" => R["Done.Back"].Value,
        "teruggehaald" => R["Done.Recalled", _desk!.ParticipantFirstName].Value,
        "overgenomen" => R["Done.TakenOver"].Value,
        "zin" => R["Done.Phrase"].Value,
        "notitie" => R["Done.Note"].Value,
        _ => null,
    };

    private async Task ReadRoundAsync(ReviewDesk desk)
    {
        // The page that says it now is the last one.
        if (desk.Own?.NotSent is not null) await See.RunAsync(Id);
        if (Difference is { Length: > 0 } && desk is { Before: { } before, Markdown: not null })
            _compared = (await Compare.RunAsync(desk.Document, Key(before.Number), Key(desk.Version))).Value?.Result;
        if (desk.CanAnswer) _phrases = (await Phrases.RunAsync()).Value ?? _phrases;
        _notes = (await NoteAsync(AnswerField.ReaderNote), await NoteAsync(AnswerField.ReaderNoteOn(Id)));

        async Task<string> NoteAsync(string field) => (await Notes.RunAsync(desk.Participation, field)).Value?.Text.Markdown ?? "";
    }

    private async Task PutReadyAsync(Judgements judgements)
    {
        DateTimeOffset? sendAt = null;
        if (_input.Ready == "plan" && !ReadyInput.Moment(_input.SendOn, _input.SendTime, Clock.GetUtcNow()).Try(out sendAt, out _refusal))
        {
            // What was judged is kept, whatever is wrong with the moment.
            if (await save.RunAsync(judgements) is { } more) _refusal = more;
            return;
        }

        _refusal = await LayReady.RunAsync(new Feedback(judgements, _input.Revision ?? -1), sendAt);
        if (_refusal is null) Leave($"/beoordelen/{Id}?gedaan=klaargezet");
    }

    private async Task ReadyAsync()
    {
        if (_desk?.Own is not { } own) return;
        if (ReadyDo?.Do != "stuur") await ShowAsync(await TakeBack.RunAsync(own.Id), "concept");
        else if (await SendLaid.RunAsync(own.Id) is { } refusal) await ShowAsync(refusal, "");
        else nav.NavigateTo(NextAddress(own.Id));
    }

    private async Task MomentAsync()
    {
        if (_desk?.Own is not { } own || Ready is not { } input) return;
        if (!ReadyInput.Moment(input.SendOn, input.SendTime, Clock.GetUtcNow()).Try(out var sendAt, out _refusal)) return;
        await ShowAsync(await Replan.RunAsync(own.Id, sendAt!.Value), "klaargezet");
    }

    private async Task RecallAsync()
    {
        if (_desk?.Own is { } own) await ShowAsync(await Recall.RunAsync(own.Id), "teruggehaald");
    }

    private async Task TakeOverAsync() => await ShowAsync(await TakeOver.RunAsync(Id), "overgenomen");

    private async Task KeepPhraseAsync() =>
        await ShowAsync(await Keep.RunAsync(Phrase?.Body, Phrase?.ForTeam == true, _desk?.Participation), "zin", "#zinnen");

    /// <summary>The note itself came in with the form, before the page did anything.</summary>
    private void NoteAsync() => nav.NavigateTo($"/beoordelen/{Id}?gedaan=notitie#notitie");

    private async Task ShowAsync(Refusal? refusal, string done, string part = "")
    {
        _refusal = refusal;
        if (refusal is null) nav.NavigateTo($"/beoordelen/{Id}?gedaan={done}{part}");
        else _desk = (await read.RunAsync(Id)).Value ?? _desk;
    }

    private static string Key(int number) => string.Create(CultureInfo.InvariantCulture, $"inlevering-{number}");
}
