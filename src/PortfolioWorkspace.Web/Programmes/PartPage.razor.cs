using Microsoft.AspNetCore.Components;
using PortfolioWorkspace.App.Programmes;
using PortfolioWorkspace.App.Programmes.Editing;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Web.Shell.Parts;

namespace PortfolioWorkspace.Web.Programmes;

/// <summary>Reads the form of a part field by field: which fields there are follows from the draft, and not from this page.</summary>
public sealed partial class PartPage(ReadProgrammeDraft read, SaveProgrammeDraft save, NavigationManager nav)
{
    internal const string SeenName = "versie", YamlName = "programma", TemplatePrefix = "sjabloon:", NewTemplate = "nieuw-sjabloon", RemoveName = "weg", MoveName = "verplaats", MovedWord = "volgorde";

    private ProgrammeDraftView? _view;
    private ProgrammePart? _part;
    private IReadOnlyList<ProgrammeGroup> _groups = [];
    private IReadOnlyDictionary<string, IReadOnlyList<string>>? _typed;
    private Refusal? _refusal;
    private ProgrammeEdit? _refused;

    [Inject] public required ProgrammeSentences Words { get; set; }
    [CascadingParameter] public required HttpContext Http { get; set; }

    [Parameter] public string Code { get; set; } = "";
    [Parameter] public string Part { get; set; } = "";
    [SupplyParameterFromQuery(Name = "onderdeel")] public string? Item { get; set; }
    [SupplyParameterFromQuery(Name = "gedaan")] public string? Done { get; set; }

    private string Here => Item is not null && _groups is [var group] ? Words.Name(group) : T[$"Part.{_part}"];

    private string Title => $"{Here} – {T["Draft.Title", Words.Of(_view!.Running.ShortName)]}";

    private IReadOnlyList<PageLink> Trail =>
    [
        new(T["List.Title"], "/beheer/programmas"), new(T["Draft.Here"], ProgrammeParts.Draft(Code)),
        .. Item is null ? Array.Empty<PageLink>() : [new PageLink(T[$"Part.{_part}"], ProgrammeParts.Address(Code, _part!.Value))],
    ];

    private bool Ordering => Done == MovedWord || _refused is ProgrammeEdit.Move;

    /// <summary>Why something cannot be taken out: said beside that choice, as long as there is one.</summary>
    private Refusal? Staying => _refused is ProgrammeEdit.Remove && Removable.Count > 0 ? _refusal : null;

    /// <summary>The list that this page shows one by one.</summary>
    private string? List => _part switch { ProgrammePart.Criteria => ProgrammeForms.Criteria, ProgrammePart.Kinds => ProgrammeForms.Kinds, ProgrammePart.Sessions => ProgrammeForms.Sessions, _ => null };

    /// <summary>What can be added below the fields.</summary>
    private string? AddTo => _part switch
    {
        ProgrammePart.Phases => ProgrammeForms.Phases,
        ProgrammePart.Rows => ProgrammeForms.Rows,
        ProgrammePart.Profile when _groups.Count > 0 => ProgrammeForms.Competences,
        ProgrammePart.Kinds when Item is not null => $"{ProgrammeForms.Kinds}/{Item}/guidelines",
        _ => null,
    };

    private IReadOnlyList<Choice> Removable => _part switch
    {
        ProgrammePart.Phases or ProgrammePart.Sessions or ProgrammePart.Criteria or ProgrammePart.Rows or ProgrammePart.Profile or ProgrammePart.Kinds => [.. _groups.Where(g => g.Item is not null).Select(g => new Choice(g.Path, Words.Name(g))), .. Guidelines()],
        _ => [],
    };

    protected override async Task OnParametersSetAsync()
    {
        _part = ProgrammeParts.Find(Part);
        if (_part is not { } part || !(await read.RunAsync(Code)).Try(out _view, out _))
        {
            (_view, _part) = (null, null);
            nav.NotFound();
            return;
        }

        _groups = [.. _view.Of(part).Where(g => Item is null || g.Item == Item)];
        if (Item is not null && _view.Groups is not null && _groups.Count == 0) nav.NotFound();
    }

    private IEnumerable<Choice> Guidelines() => Item is null || _part != ProgrammePart.Kinds ? [] : _groups.SelectMany(g => g.Entries)
        .Where(e => e.Label == "Guideline" && e.Language == "nl").Select(e => new Choice(e.Path[..^3], T["Remove.Guideline", e.Value ?? e.Path]));

    private IReadOnlyList<string>? TypedFor(ProgrammeEntry entry) => _typed is null ? null
        : _typed.GetValueOrDefault(entry.Path) ?? (entry.Kind is EntryKind.Flag or EntryKind.Set ? (IReadOnlyList<string>)[] : null);

    private Task SaveAsync() => ActAsync(new ProgrammeEdit.Fields(_part!.Value, Item is null ? null : _groups[0].Path, Form()), ProgrammeParts.Address(Code, _part.Value, Item));

    private Task SaveTextsAsync()
    {
        var typed = Form();
        var templates = typed.Where(t => t.Key.StartsWith(TemplatePrefix, StringComparison.Ordinal)).ToDictionary(t => t.Key[TemplatePrefix.Length..], t => t.Value[0]);
        if (typed.GetValueOrDefault(NewTemplate)?[0].Trim() is { Length: > 0 } name) templates.TryAdd(name, typed.GetValueOrDefault(NewTemplate + "-tekst")?[0] ?? "");
        return ActAsync(new ProgrammeEdit.Texts(typed.GetValueOrDefault(YamlName)?[0], templates), ProgrammeParts.Address(Code, _part!.Value));
    }

    private async Task AddAsync(ProgrammeEdit.Add add)
    {
        var part = _part!.Value;
        await ActAsync(add, null);
        // What was added stands last, and the rest of it is filled in on its own page.
        if (_refusal is null && (await read.RunAsync(Code)).Try(out var view, out _)) nav.NavigateTo(ProgrammeParts.Address(Code, part, part.HasItemPages() ? Item ?? view.Of(part)[^1].Item : null));
    }

    private async Task RemoveAsync(string path)
    {
        var (cut, whole) = (path.LastIndexOf('/'), _groups.Any(g => g.Path == path));
        if (cut > 0) await ActAsync(new ProgrammeEdit.Remove(path[..cut], path[(cut + 1)..]), ProgrammeParts.Address(Code, _part!.Value, whole ? null : Item));
    }

    /// <summary>Comes back to where the item stands now, for the next step.</summary>
    private Task MoveAsync(ProgrammeEdit.Move move)
    {
        var before = _groups.Where(g => g.List == move.List).TakeWhile(g => g.Item != move.Item).Count();
        return ActAsync(move, ProgrammeParts.Address(Code, _part!.Value), $"{MovedWord}#{OrderForm.Place(move.Up ? before - 1 : before + 1)}");
    }

    private async Task ActAsync(ProgrammeEdit edit, string? address, string done = "bewaard")
    {
        var typed = Form();
        _refusal = await save.RunAsync(Code, int.TryParse(typed.GetValueOrDefault(SeenName)?[0], out var seen) ? seen : -1, edit);
        if (_refusal is null)
        {
            if (address is not null) nav.NavigateTo($"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}gedaan={done}");
            return;
        }

        _refused = edit;
        if (edit is ProgrammeEdit.Fields or ProgrammeEdit.Texts) _typed = typed;
        await OnParametersSetAsync();
    }

    private Dictionary<string, IReadOnlyList<string>> Form() => Http.Request.Form.ToDictionary(f => f.Key, f => (IReadOnlyList<string>)[.. f.Value.OfType<string>()]);
}
