using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.App.Programmes;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;
using PortfolioWorkspace.Domain.Documents;
using PortfolioWorkspace.Domain.Programmes;

namespace PortfolioWorkspace.App.Documents;

/// <summary>The page about more time for one document: the date as it stands, and everything that was asked and answered.</summary>
public sealed class ReadExtensions(Gate gate, ProgrammeCatalog catalog)
{
    public Task<Answer<ExtensionsView>> RunAsync(Guid document, CancellationToken stop = default) =>
        gate.ReadAsync<ExtensionsView>(Operation.ReadSubmission, Subject.Document(document), async p =>
        {
            var found = await p.Db.Documents.SingleAsync(d => d.Id == document, p.Stop);
            var programme = await p.ProgrammeOfParticipationAsync(catalog, found.ParticipationId);
            var writer = await p.Db.Participations.Where(x => x.Id == found.ParticipationId).Join(p.Db.Users, x => x.PersonId, u => u.Id, (_, u) => u.Name).SingleAsync(p.Stop);
            var date = await p.DateOfAsync(catalog, found);
            return new ExtensionsView(
                document, found.ParticipationId, programme.Kind(found.Kind), found.Number, programme.Phases.FirstOrDefault(f => f.Code == found.Phase)?.Name, found.Status, writer,
                p.Relations.Contains(Relation.Self), found.ExtendedUntil > date ? found.ExtendedUntil : date, p.Today, await p.ExtensionsAsync(document));
        }, stop);
}

/// <summary>More time for one document.</summary>
/// <param name="Date">The last day as it stands now; null: there is none.</param>
public sealed record ExtensionsView(
    Guid Document, Guid Participation, DocumentKind Kind, int Number, LocalText? Phase, DocumentStatus Status, string Writer, bool Own, DateOnly? Date, DateOnly Today, IReadOnlyList<ExtensionLine> Lines)
{
    public string WriterFirstName => Writer.Split(' ')[0];

    public ExtensionLine? Asked => Lines.FirstOrDefault(l => l.State == ExtensionState.Asked);
}
