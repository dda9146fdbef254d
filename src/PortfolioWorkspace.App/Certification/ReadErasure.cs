using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.App.Programmes;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;
using PortfolioWorkspace.Domain.Documents;

namespace PortfolioWorkspace.App.Certification;

/// <summary>Shows a participant what erasing would remove and what stays, before and after it was asked for.</summary>
public sealed class ReadErasure(Gate gate, ProgrammeCatalog catalog)
{
    public Task<Answer<ErasureView>> RunAsync(Guid participation, CancellationToken stop = default) =>
        gate.ReadAsync<ErasureView>(Operation.EraseDossier, Subject.Participation(participation), async p => new ErasureView(
            await ReadDossier.ViewAsync(p, catalog, participation),
            await p.Db.Documents.CountAsync(x => x.ParticipationId == participation, p.Stop),
            await p.Db.Drafts.CountAsync(x => x.ParticipationId == participation && x.Purpose == DraftPurpose.Note, p.Stop),
            await p.Db.Conversations.CountAsync(x => x.ParticipationId == participation, p.Stop),
            await p.Db.Photos.CountAsync(x => x.ParticipationId == participation, p.Stop),
            await p.Db.SupportThreads.CountAsync(x => x.ParticipationId == participation, p.Stop)), stop);
}

/// <summary>What goes, counted; the dossier says whether it was asked for.</summary>
public sealed record ErasureView(DossierView Dossier, int Documents, int Notes, int Conversations, int Photos, int Questions)
{
    /// <summary>Also after an earlier time: what somebody wrote since.</summary>
    public bool SomethingIsLeft => Documents + Notes + Conversations + Photos + Questions > 0;
}
