using System.Globalization;
using Microsoft.AspNetCore.Components;
using PortfolioWorkspace.App.Documents;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Web.Shell.Parts;

namespace PortfolioWorkspace.Web.Documents.Versions;

/// <summary>Everything that a text was, by day, with the ways to look at it, compare it and go back to it.</summary>
public sealed partial class VersionsPage(ReadVersions read, KeepVersion keep, RestoreVersion restore, NavigationManager nav)
{
    private VersionsView? _page;
    private Refusal? _refusal;

    [Parameter] public Guid Id { get; set; }
    [SupplyParameterFromQuery(Name = "gedaan")] public string? Done { get; set; }
    [SupplyParameterFromQuery(Name = "deel")] public int? Part { get; set; }
    [SupplyParameterFromForm(Name = "naam")] public string? KeptName { get; set; }
    [SupplyParameterFromForm(Name = "versie")] public Guid? Wanted { get; set; }

    private string Name => T.NameOf(_page!.Document);

    private IReadOnlyList<PageLink> Trail => [new(T["Title"], "/documenten"), new(Name, $"/documenten/{Id}")];

    protected override async Task OnInitializedAsync()
    {
        _page = (await read.RunAsync(Id, Part ?? 1)).Value;
        if (_page is null) nav.NotFound();
    }

    private async Task KeepAsync()
    {
        _refusal = await keep.RunAsync(Id, KeptName);
        if (_refusal is null) nav.NavigateTo($"/documenten/{Id}/versies?gedaan=bewaard");
    }

    private async Task RestoreAsync()
    {
        if (Wanted is not { } version) return;
        _refusal = await restore.RunAsync(Id, version);
        if (_refusal is null) nav.NavigateTo($"/documenten/{Id}?gedaan=teruggezet");
    }

    private static string DayId(DateOnly day) => day.ToString("'dag-'yyyy-MM-dd", CultureInfo.InvariantCulture);
}
