using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.App.Programmes;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;
using PortfolioWorkspace.Domain.Certification;

namespace PortfolioWorkspace.App.Certification;

/// <summary>Shows the intake of one dossier, where its training asks for one.</summary>
public sealed class ReadIntake(Gate gate, ProgrammeCatalog catalog)
{
    public Task<Answer<IntakeView>> RunAsync(Guid participation, CancellationToken stop = default) =>
        gate.ReadAsync<IntakeView>(Operation.SeeProgress, Subject.Participation(participation), async passage =>
        {
            var view = await ReadDossier.ViewAsync(passage, catalog, participation);
            if (view.Standing.Programme.Criteria.OfType<Criterion.IntakeDone>().FirstOrDefault() is not { } criterion) return Refusal.Unknown;
            var intake = await passage.Db.Intakes.SingleOrDefaultAsync(i => i.ParticipationId == participation, passage.Stop);
            var own = passage.Relations.Contains(Relation.Self);
            return new IntakeView(view, intake, criterion.DirectorWaivable && !own)
            {
                MayRecord = AccessRules.Allows(Operation.RecordIntake, passage.Relations) && view.Decision is null or { Outcome: DecisionOutcome.NotYet },
                ReadsWhy = own || AccessRules.Allows(Operation.RecordIntake, passage.Relations),
            };
        }, stop);
}

/// <summary>The intake of one dossier.</summary>
/// <param name="MayWaive">Whether the one who looks may say that there is no director.</param>
public sealed record IntakeView(DossierView Dossier, Intake? Intake, bool MayWaive)
{
    public bool IsOwn => Dossier.Relations.Contains(Relation.Self);

    public bool MayRecord { get; init; }

    /// <summary>Whether the one who looks sees why there is no director.</summary>
    public bool ReadsWhy { get; init; }
}
