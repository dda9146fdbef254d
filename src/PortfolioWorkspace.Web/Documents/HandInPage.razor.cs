using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using PortfolioWorkspace.App.Documents;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Documents;
using PortfolioWorkspace.Web.Shell.Parts;
using PortfolioWorkspace.Web.Texts;

namespace PortfolioWorkspace.Web.Documents;

/// <summary>The step before handing in: who reads it, what is worth a second look, and exactly the text that goes.</summary>
public sealed partial class HandInPage(PrepareHandIn prepare, SubmitDocument submit, NavigationManager nav, IStringLocalizer<RefusalTexts> refusals)
{
    private HandInPreview? _page;
    private Refusal? _refusal;
    private bool _privacyMissing, _lookMissing;

    [Parameter] public Guid Id { get; set; }
    [SupplyParameterFromForm(Name = "revisie")] public int? Revision { get; set; }
    [SupplyParameterFromForm(Name = "klopt")] public string[]? Checked { get; set; }
    [SupplyParameterFromForm(Name = "gekeken")] public bool Looked { get; set; }

    [SupplyParameterFromForm(Name = "besloten")] public string[]? Private { get; set; }
    [SupplyParameterFromForm(Name = "voor")] public Guid? KeptFor { get; set; }
    [SupplyParameterFromForm(Name = "verloren")] public bool WasGone { get; set; }
    [SupplyParameterFromForm(Name = "opnieuw")] public bool LookedAgain { get; set; }

    /// <summary>Something was ticked that is not in the text any more: it changed in another tab, or on another device.</summary>
    private bool Gone => WasGone || (Private ?? []).Except(_page!.Private.Blocks.Select(b => b.Key)).Any();

    private IStringLocalizer<RefusalTexts> R => refusals;
    private string Name => T.NameOf(_page!.Kind, _page.Number, _page.Phase);

    private IReadOnlyList<PageLink> Trail => [new(T["Title"], "/documenten"), new(Name, $"/documenten/{Id}")];

    private string AfterName => _page!.Readers.Leercoach?.FirstName ?? T.Together([.. _page.Readers.Trainers.Select(t => t.FirstName)]);

    protected override async Task OnInitializedAsync()
    {
        _page = (await prepare.RunAsync(Id)).Value;
        if (_page is null) nav.NotFound();
        // Handed in already, perhaps in another tab: the desk tells how it stands.
        else if (_page.Status is DocumentStatus.Submitted or DocumentStatus.Approved && Revision is null) nav.NavigateTo($"/documenten/{Id}");
    }

    private async Task HandInAsync()
    {
        _privacyMissing = !Looked;
        _lookMissing = (Gone || _page!.Private.Lost.Count > 0) && !LookedAgain;
        if (_privacyMissing || _lookMissing || Revision is not { } revision) return;
        if ((await submit.RunAsync(new HandIn(Id, revision, Checked ?? []) { Private = Private ?? [], KeptFor = KeptFor })).Try(out _, out _refusal)) nav.NavigateTo($"/documenten/{Id}?gedaan=ingeleverd");
    }
}
