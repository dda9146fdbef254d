using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.App.Programmes;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;
using PortfolioWorkspace.Domain.Certification;

namespace PortfolioWorkspace.App.Certification;

/// <summary>What a trainer can let count for another criterion.</summary>
public sealed class ReadMoves(Gate gate, ProgrammeCatalog catalog)
{
    public Task<Answer<MovesView>> RunAsync(Guid participation, CancellationToken stop = default) =>
        gate.ReadAsync<MovesView>(Operation.MoveEvidence, Subject.Participation(participation), async p =>
        {
            var dossier = await ReadDossier.ViewAsync(p, catalog, participation);
            var possible = MovedEvidence.Possible(dossier.Standing.Programme, dossier.Standing.Facts);
            return new MovesView(
                dossier, await p.RefusalWhenDecidedAsync(participation) is not null,
                [.. possible.Select(m => (Move: m, Line: dossier.Evidence.FirstOrDefault(e => e.Kind == m.Kind && e.Id == m.SubjectId))).Where(m => m.Line is not null).Select(m => new MoveChoice(m.Move, m.Line!))]);
        }, stop);
}

/// <summary>The page on which evidence moves.</summary>
/// <param name="Decided">The trainers decided on how it stood: nothing moves any more.</param>
public sealed record MovesView(DossierView Dossier, bool Decided, IReadOnlyList<MoveChoice> Choices);

/// <summary>One move with the name of its piece.</summary>
public sealed record MoveChoice(PossibleMove Move, EvidenceLine Line)
{
    public string Value => $"{Move.SubjectId} {Move.To.Id}";
}
