using Microsoft.AspNetCore.Components;
using PortfolioWorkspace.App.Documents;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Web.Shell.Parts;

namespace PortfolioWorkspace.Web.Documents.Versions;

/// <summary>One version to read, with its name and the way back to it.</summary>
public sealed partial class VersionPage(ReadVersion read, NameVersion rename, RestoreVersion restore, NavigationManager nav)
{
    private VersionText? _page;
    private Refusal? _refusal;

    [Parameter] public Guid Id { get; set; }
    [Parameter] public Guid Version { get; set; }
    [SupplyParameterFromQuery(Name = "gedaan")] public string? Done { get; set; }
    [SupplyParameterFromForm(Name = "naam")] public string? NewName { get; set; }

    private string Name => T.NameOf(_page!.Document);
    private string Moment => HouseDates.Moment(_page!.Mark!.WrittenAt);

    private IReadOnlyList<PageLink> Trail => [new(T["Title"], "/documenten"), new(Name, $"/documenten/{Id}"), new(V["Title"], $"/documenten/{Id}/versies")];

    protected override async Task OnInitializedAsync()
    {
        _page = (await read.RunAsync(Id, Version)).Value;
        if (_page is null) nav.NotFound();
    }

    private async Task NameAsync()
    {
        _refusal = await rename.RunAsync(Id, Version, NewName);
        if (_refusal is null) nav.NavigateTo($"/documenten/{Id}/versies/{Version}?gedaan=naam");
    }

    private async Task RestoreAsync()
    {
        _refusal = await restore.RunAsync(Id, Version);
        if (_refusal is null) nav.NavigateTo($"/documenten/{Id}?gedaan=teruggezet");
    }
}
