using System.Globalization;
using Microsoft.AspNetCore.Components;
using PortfolioWorkspace.App.Documents;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Web.Documents.Versions;

namespace PortfolioWorkspace.Web.Documents;

/// <summary>Everything somebody writes, by kind, and a place to begin something new.</summary>
public sealed partial class DocumentsPage(ListDocuments list, StartDocument start, DeleteDocument delete, RestoreDocument restore, NavigationManager nav)
{
    private IReadOnlyList<DocumentShelf> _shelves = [];
    private Refusal? _refusal;

    [SupplyParameterFromQuery(Name = "gedaan")] public string? Done { get; set; }
    [SupplyParameterFromQuery(Name = "weg")] public Guid? Away { get; set; }
    [SupplyParameterFromQuery(Name = "soort")] public string? WantedKind { get; set; }
    [SupplyParameterFromQuery(Name = "gesprek")] public Guid? WantedConversation { get; set; }
    [SupplyParameterFromQuery(Name = "notitie")] public Guid? WantedNote { get; set; }
    [SupplyParameterFromForm(Name = "notitie")] public Guid? Note { get; set; }
    [SupplyParameterFromForm(Name = "keuze")] public string? Choice { get; set; }
    [SupplyParameterFromForm(Name = "document")] public Guid? Document { get; set; }

    private static string Language => CultureInfo.CurrentUICulture.Name;

    private string? DoneText => Done is "weggegooid" or "teruggehaald" or "teruggenomen" ? T[$"Done.{Done}"].Value : null;

    /// <summary>Asked for first, because what somebody throws away is out of sight at once.</summary>
    private DocumentLine? Leaving => Away is { } id ? _shelves.SelectMany(s => s.Kinds).SelectMany(k => k.Documents).FirstOrDefault(d => d.Id == id && !d.EverSubmitted) : null;

    protected override async Task OnInitializedAsync() => _shelves = (await list.RunAsync()).Value?.All ?? [];

    private async Task StartAsync()
    {
        if (StartChoice.Parse(Choice) is not { } wish)
        {
            _refusal = new Refusal("choose-what");
            return;
        }

        if ((await start.RunAsync(wish with { Note = Note })).Try(out var document, out _refusal)) nav.NavigateTo($"/documenten/{document}");
    }

    private async Task DeleteAsync()
    {
        if (Document is not { } id) return;
        _refusal = await delete.RunAsync(id);
        if (_refusal is null) nav.NavigateTo("/documenten?gedaan=weggegooid");
    }

    private async Task RestoreAsync()
    {
        if (Document is not { } id) return;
        _refusal = await restore.RunAsync(id);
        if (_refusal is null) nav.NavigateTo("/documenten?gedaan=teruggehaald");
    }

    private string? ChosenIn(DocumentShelf shelf) =>
        Choice ?? StartChoice.All(shelf).FirstOrDefault(c => c.Kind.Code == WantedKind && (WantedConversation is null || c.Conversation?.Id == WantedConversation))?.Value;

    private IReadOnlyList<BinItem> BinOf(DocumentShelf shelf) =>
        [.. shelf.Bin.Select(b => new BinItem(b.Document.Id, T.NameOf(b.Document), b.DaysLeft, $"/documenten/weggegooid/{b.Document.Id}"))];

    private string NameOf(DocumentLine line)
    {
        var kind = _shelves.First(s => s.Participation == line.Participation).Kinds.First(k => k.Code == line.Kind);
        return DocumentRow.NameOf(T, kind, line);
    }
}
