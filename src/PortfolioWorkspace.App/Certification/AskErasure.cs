using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;
using PortfolioWorkspace.Domain.Certification;

namespace PortfolioWorkspace.App.Certification;

/// <summary>A participant asks to have the own texts removed, once the paper is there; it happens after the time to think.</summary>
public sealed class AskErasure(Gate gate)
{
    /// <param name="certain">The participant said to know that it cannot be undone.</param>
    public Task<Refusal?> RunAsync(Guid participation, bool certain, CancellationToken stop = default) =>
        gate.ActAsync(Operation.EraseDossier, Subject.Participation(participation), async p =>
        {
            if (!await p.Db.Certificates.AnyAsync(c => c.ParticipationId == participation, p.Stop)) return new Refusal("erasure-too-early");
            if (await p.Db.Erasures.AnyAsync(e => e.ParticipationId == participation && e.WithdrawnAt == null && e.RunAt == null, p.Stop)) return new Refusal("erasure-asked");
            if (!certain) return new Refusal("erasure-uncertain");
            p.Db.Erasures.Add(new Erasure { Id = p.NewId(), ParticipationId = participation, AskedById = p.Actor, AskedOn = p.Today, RunsOn = Erasure.FirstDay(p.Today) });
            p.HistoryDetail = "asked";
            return null;
        }, stop);
}
