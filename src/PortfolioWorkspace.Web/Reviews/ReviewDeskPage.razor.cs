using Microsoft.AspNetCore.Components;
using PortfolioWorkspace.App.Reviews;
using PortfolioWorkspace.App.Reviews.Comments;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Web.Reviews.Threads;

namespace PortfolioWorkspace.Web.Reviews;

/// <summary>The review desk: read, write the letter, judge, send. A static page; the letter belongs to the browser module and comes in by its revision only.</summary>
public sealed partial class ReviewDeskPage(OpenReview open, ReadReviewDesk read, ReadQueue queue, SaveJudgements save, SendFeedback send, AddComment add, TakeCommentAway takeAway, ThreadActs acts, NavigationManager nav)
{
    private ReviewDesk? _desk;
    private ReadingQueue _queue = ReadingQueue.Empty;
    private int _place = -1;
    private InboxFilter _filter = InboxFilter.None;
    private FeedbackInput _input = new();
    private Refusal? _refusal;

    /// <summary>A form came in: until it is known what became of it there is nothing to show, for mostly another page follows.</summary>
    private bool _isAnswering;

    private bool _isLeaving;

    [Parameter] public Guid Id { get; set; }
    [SupplyParameterFromQuery(Name = "groep")] public string? Group { get; set; }
    [SupplyParameterFromQuery(Name = "soort")] public string? Kind { get; set; }
    [SupplyParameterFromQuery(Name = "gedaan")] public string? Done { get; set; }
    [SupplyParameterFromQuery(Name = "brief")] public Guid? Sent { get; set; }
    [SupplyParameterFromQuery(Name = "van")] public Guid? From { get; set; }
    [SupplyParameterFromQuery(Name = "bij")] public Guid? Newest { get; set; }
    [SupplyParameterFromForm(FormName = "feedback")] public FeedbackInput? Input { get; set; }
    [SupplyParameterFromForm(FormName = "opmerking")] public PassageInput? Passage { get; set; }

    [SupplyParameterFromQuery(Name = "antwoord")] public Guid? Answering { get; set; }
    [SupplyParameterFromForm] public ThreadInput? Thread { get; set; }

    private NavigationManager Nav => nav;

    private string Land => Done == "weggehaald" && Input is null ? "passages" : "doc";

    protected override async Task OnInitializedAsync()
    {
        _queue = (await queue.RunAsync(Id, Guid.TryParse(Group, out var group) ? group : null, Kind)).Value ?? _queue;
        (_filter, _place) = (new InboxFilter(_queue.Group, _queue.Kind), _queue.PlaceOf(Id));
        _isAnswering = Input is not null;
        if (!_isAnswering) await ReadAsync();
    }

    private async Task ReadAsync()
    {
        // A refusal to open is no reason to hide what may be read: the desk says who was first, or that it was taken back.
        var closed = (await open.RunAsync(Id)).Refusal;
        await Sit.RunAsync(Id);
        if (!(await read.RunAsync(Id)).Try(out _desk, out _))
        {
            nav.NotFound();
            return;
        }

        // The panel beside the text, or the notice above it, says so already, and more.
        if (_desk.Own?.SentAt is null && _desk.Newer is null) _refusal ??= closed;
        _input = Input is { } posted && posted.IsOf(_desk) ? posted.Beside(_desk) : FeedbackInput.From(_desk);
        await ReadRoundAsync(_desk);
    }

    private async Task AnswerAsync()
    {
        _input = Input ?? _input;
        await SaveAsync(_input.Judgements);
        if (_isLeaving) return;
        await ReadAsync();
        _isAnswering = false;
    }

    private async Task SaveAsync(Judgements judgements)
    {
        if (_input.TakeAway is { } comment)
        {
            _refusal = await save.RunAsync(judgements) ?? await takeAway.RunAsync(judgements.Review, comment);
            if (_refusal is null) Leave(_filter.On($"/beoordelen/{Id}?gedaan=weggehaald") + "#passages");
            return;
        }

        if (_input.Ready is not null)
        {
            await PutReadyAsync(judgements);
            return;
        }

        _refusal = _input.Send ? await send.RunAsync(new Feedback(judgements, _input.Revision ?? -1)) : await save.RunAsync(judgements);
        if (_refusal is null) Leave(_input.Send ? NextAddress(judgements.Review) : _filter.On($"/beoordelen/{Id}?gedaan=bewaard"));
    }

    private void Leave(string address)
    {
        _isLeaving = true;
        nav.NavigateTo(address);
    }

    private async Task AddAsync()
    {
        if (_desk?.Own is not { } own || Passage is not { } passage) return;
        var added = await add.RunAsync(new NewComment(own.Id, passage.Start ?? 0, passage.End ?? 0, passage.Kind));
        if (added.Try(out var comment, out _refusal)) nav.NavigateTo(_filter.On($"/beoordelen/{Id}?bij={comment}") + $"#c-{comment}");
    }

    private async Task TalkAsync()
    {
        if (_desk is null || Thread is null) return;
        _refusal = await acts.RunAsync(_desk.Document, Thread);
        if (_refusal is null) nav.NavigateTo($"/beoordelen/{Id}#{(Thread.Review == _desk.Own?.Id ? "bij" : "eerder")}-{Thread.Number}");
        else _desk = (await read.RunAsync(Id)).Value ?? _desk;
    }

    private ThreadView EarlierTalk(CarriedFeedback from) => ViewOf(from.Review, from.Side, "eerder");

    /// <summary>Whose feedback it was to begin with is the reader; on the desk the other one is always the writer.</summary>
    private ThreadView ViewOf(Guid review, ThreadSide side, string cards) =>
        new(review, _desk!.Participation, side, _desk.ParticipantFirstName, $"/beoordelen/{Id}") { Answering = Answering, Refused = _refusal is null ? null : Thread, Cards = cards };

    /// <summary>Whoever waits longest after this one, with the text in focus; what lies ready has been read.</summary>
    private string NextAddress(Guid review)
    {
        var next = _queue.Places.FirstOrDefault(r => r.Submission != Id && !r.Ready);
        return next is null
            ? _filter.On($"/beoordelen?gedaan=verstuurd&brief={review}&van={Id}")
            : _filter.On($"/beoordelen/{next.Submission}?gedaan=verstuurd&brief={review}&van={Id}") + "#doc";
    }
}
