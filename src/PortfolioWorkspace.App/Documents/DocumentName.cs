using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.App.Programmes;
using PortfolioWorkspace.Domain.Documents;
using PortfolioWorkspace.Domain.Programmes;

namespace PortfolioWorkspace.App.Documents;

/// <summary>What a page round one document needs to name it and to say how it stands.</summary>
public sealed record DocumentName(Guid Id, DocumentKind Kind, int Number, LocalText? Phase, DocumentStatus Status)
{
    /// <summary>The text does not move while somebody reads it, or once it is approved.</summary>
    public bool IsClosed => Status is DocumentStatus.Submitted or DocumentStatus.Approved;

    internal static DocumentName Of(Programme programme, Document document) =>
        new(document.Id, programme.Kind(document.Kind), document.Number, programme.Phases.FirstOrDefault(f => f.Code == document.Phase)?.Name, document.Status);
}

/// <summary>Reads it for a document in use.</summary>
internal static class DocumentNameQuery
{
    public static async Task<DocumentName> DocumentNameAsync(this Passage passage, ProgrammeCatalog catalog, Guid document)
    {
        var found = await passage.Db.Documents.SingleAsync(d => d.Id == document, passage.Stop);
        return DocumentName.Of(await passage.ProgrammeOfParticipationAsync(catalog, found.ParticipationId), found);
    }
}
