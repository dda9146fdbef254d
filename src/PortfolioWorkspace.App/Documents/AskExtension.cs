using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.App.Documents.Answers;
using PortfolioWorkspace.App.Live;
using PortfolioWorkspace.App.Programmes;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;
using PortfolioWorkspace.Domain.Documents;

namespace PortfolioWorkspace.App.Documents;

/// <summary>A participant asks for more time for one document, and says why.</summary>
public sealed class AskExtension(Gate gate, ProgrammeCatalog catalog)
{
    public Task<Refusal?> RunAsync(Guid document, DateOnly? until, string? reason, CancellationToken stop = default) =>
        gate.ActAsync(Operation.AskExtension, Subject.Document(document), async p =>
        {
            var found = await p.Db.Documents.Include(d => d.Extensions).SingleAsync(d => d.Id == document, p.Stop);
            if (found.AskExtension(until, reason, await p.DateOfAsync(catalog, found), p.NewId(), p.Actor, p.Now) is { } refusal) return refusal;
            await p.EndAnswerAsync(found.ParticipationId, AnswerField.ExtensionOf(document), reason);

            // Asked twice in one moment changes two rows of a list; the version of the document makes it one thing.
            p.Db.Entry(found).Property(d => d.Version).IsModified = true;
            p.HistoryDetail = $"tot {until:yyyy-MM-dd}";
            foreach (var reader in (await p.ReadersAsync(found)).Notified) p.Tell(reader, LiveTopic.ExtensionAsked, document);
            return null;
        }, stop);
}
