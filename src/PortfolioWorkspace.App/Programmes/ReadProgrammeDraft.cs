using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.App.Programmes.Editing;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;
using PortfolioWorkspace.Domain.Programmes;

namespace PortfolioWorkspace.App.Programmes;

/// <summary>A draft as organisers work on it: its forms, its faults, and how it differs from the version that runs.</summary>
public sealed class ReadProgrammeDraft(Gate gate, ProgrammeCatalog catalog)
{
    public Task<Answer<ProgrammeDraftView>> RunAsync(string code, CancellationToken stop = default) =>
        gate.ReadAsync<ProgrammeDraftView>(Operation.EditProgramme, Subject.Programmes, async p =>
        {
            if (await p.DraftOfAsync(code) is not { } draft || await p.NewestAsync(code) is not { } newest) return Refusal.Unknown;
            var (source, tree) = (draft.Source(), YamlTree.Read(draft.Yaml));
            var places = new FaultPlaces(tree, source.Check(code).Faults);
            var forms = tree is null ? null : new ProgrammeForms(tree);
            return new ProgrammeDraftView(
                code, catalog.Get(code, newest.Version), draft.BasedOn, newest.Version, draft.Version, await p.Db.Users.Where(u => u.Id == draft.SavedById).Select(u => u.Name).SingleAsync(p.Stop), draft.SavedAt,
                draft.Yaml, source.Templates, places.All, ProgrammeComparison.Of(newest.Source(), source))
            {
                Groups = forms is null ? null : Enum.GetValues<ProgrammePart>().ToDictionary(part => part, part => places.Mark(forms.Of(part))),
            };
        }, stop);
}

/// <summary>A draft of a programme.</summary>
/// <param name="Running">The newest version there is.</param>
/// <param name="Version">Goes along with a save, so that nobody writes over somebody else.</param>
/// <param name="Changes">Against the newest version; null while the source is no YAML.</param>
public sealed record ProgrammeDraftView(
    string Code, Programme Running, int BasedOn, int Newest, int Version, string SavedBy, DateTimeOffset SavedAt,
    string Yaml, IReadOnlyDictionary<string, string> Templates, IReadOnlyList<PlacedFault> Faults, IReadOnlyList<ProgrammeChange>? Changes)
{
    /// <summary>The forms; null while the source is no YAML.</summary>
    public IReadOnlyDictionary<ProgrammePart, IReadOnlyList<ProgrammeGroup>>? Groups { get; init; }

    public bool CanPublish => Faults.Count == 0 && Changes is { Count: > 0 };

    public IReadOnlyList<ProgrammeGroup> Of(ProgrammePart part) => Groups?[part] ?? [];
}
