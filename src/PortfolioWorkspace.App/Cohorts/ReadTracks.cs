using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.App.Certification;
using PortfolioWorkspace.App.Programmes;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;
using PortfolioWorkspace.Domain.Certification;

namespace PortfolioWorkspace.App.Cohorts;

/// <summary>The other ways of taking part that the training offers, each with what would change.</summary>
public sealed class ReadTracks(Gate gate, ProgrammeCatalog catalog)
{
    public Task<Answer<TracksView>> RunAsync(Guid participation, CancellationToken stop = default) =>
        gate.ReadAsync<TracksView>(Operation.ChangeTrack, Subject.Participation(participation), async p =>
        {
            var dossier = await ReadDossier.ViewAsync(p, catalog, participation);
            var standing = dossier.Standing;
            return new TracksView(
                dossier,
                await p.Db.Participations.Where(x => x.Id == participation).Select(x => x.Version).SingleAsync(p.Stop),
                dossier.Certificate is { Withdrawn: false } || await p.RefusalWhenDecidedAsync(participation) is not null,
                AccessRules.Allows(Operation.WriteAnswer, p.Relations),
                [.. standing.Programme.Tracks.Where(t => t != dossier.Track).Select(t => TrackPreview.Of(standing.Programme, standing.Facts, t))]);
        }, stop);
}

/// <summary>The page about another way of taking part.</summary>
/// <param name="Version">Of the participation, so that what was shown is what is changed.</param>
/// <param name="Decided">The trainers decided, or a certificate was issued: the way stays.</param>
/// <param name="KeepsAnswers">What the person who looks types is kept while they type.</param>
public sealed record TracksView(DossierView Dossier, int Version, bool Decided, bool KeepsAnswers, IReadOnlyList<TrackPreview> Others);
