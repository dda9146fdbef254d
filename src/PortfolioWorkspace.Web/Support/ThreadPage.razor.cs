using Microsoft.AspNetCore.Components;
using PortfolioWorkspace.App.Support;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Web.Documents;

namespace PortfolioWorkspace.Web.Support;

/// <summary>One thread: what was said from first to last, and below it the place to say more.</summary>
public sealed partial class ThreadPage(ReadSupportThread read, AnswerSupport write, CloseSupport close, AgreeOnSupport agree, WidenSupport widen, NavigationManager nav)
{
    private SupportView? _view;
    private Refusal? _refusal;

    [Parameter] public Guid Id { get; set; }
    [SupplyParameterFromQuery(Name = "gedaan")] public string? Done { get; set; }
    [SupplyParameterFromForm(FormName = "bericht")] public string? Body { get; set; }

    /// <summary>What the button said when it was pressed: pressed in two tabs, it still says the same.</summary>
    [SupplyParameterFromForm(FormName = "sluiten")] public bool Settled { get; set; }

    private bool Closed => _view!.Line.State == SupportState.Closed;

    private string Heading => _view!.Own ? T[$"Thread.Own.{_view.Line.Kind}"] : T[$"Thread.{_view.Line.Kind}", _view.Line.ParticipantFirstName];

    private string ReadersLine => _view!.Readers.Count == 0
        ? T["Thread.Readers.Nobody"]
        : T["Thread.Readers", D.Together([.. _view.Readers.Select(r => r.Name).Prepend(_view.Own ? T["Thread.You"].Value : _view.Line.Participant)])];

    protected override async Task OnInitializedAsync()
    {
        if (!(await read.RunAsync(Id)).Try(out _view, out _)) nav.NotFound();
    }

    private async Task WriteAsync() => Show(await write.RunAsync(Id, Body), "gestuurd");

    private async Task CloseAsync() => Show(await close.RunAsync(Id, Settled), Settled ? "afgerond" : "open");

    private async Task AgreeAsync(AgreementInput input) => Show(await agree.RunAsync(Id, input.What, input.Day), "afgesproken");

    private async Task WidenAsync() => Show(await widen.RunAsync(Id), "meelezen");

    private void Show(Refusal? refusal, string done)
    {
        _refusal = refusal;
        if (refusal is null) nav.NavigateTo($"/vragen/{Id}?gedaan={done}");
    }
}

/// <summary>What the form of an agreement posts.</summary>
public sealed class AgreementInput
{
    public string? What { get; set; }
    public DateOnly? Day { get; set; }
}
