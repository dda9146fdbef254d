using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.App.Documents;
using PortfolioWorkspace.App.Programmes;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;
using PortfolioWorkspace.Domain.Certification;

namespace PortfolioWorkspace.App.Certification;

/// <summary>Notes who confirmed the intake. A participant speaks for themselves; the director, who has no account, is noted by a trainer or organiser, or why there is none.</summary>
public sealed class RecordIntake(Gate gate, ProgrammeCatalog catalog)
{
    /// <param name="Seen">Version that the page showed; null when there was none.</param>
    public sealed record Input(Guid ParticipationId, DateOnly? ParticipantOn, DateOnly? DirectorOn, string? WithoutDirector, int? Seen);

    public Task<Refusal?> RunAsync(Input input, CancellationToken stop = default) =>
        gate.ActAsync(Operation.RecordIntake, Subject.Participation(input.ParticipationId), async passage =>
        {
            var programme = await passage.ProgrammeOfParticipationAsync(catalog, input.ParticipationId);
            if (programme.Criteria.OfType<Criterion.IntakeDone>().FirstOrDefault() is not { } criterion) return Refusal.Unknown;
            if (await passage.RefusalWhenDecidedAsync(input.ParticipationId) is { } decided) return decided;
            var intake = await passage.Db.Intakes.SingleOrDefaultAsync(i => i.ParticipationId == input.ParticipationId, passage.Stop);
            if (intake?.Version != input.Seen) return Refusal.ChangedMeanwhile;
            var own = passage.Relations.Contains(Relation.Self);
            if (intake is null) passage.Db.Intakes.Add(intake = new Intake { Id = passage.NewId(), ParticipationId = input.ParticipationId });
            var without = own || !criterion.DirectorWaivable ? intake.DirectorWaivedReason : input.WithoutDirector;
            return intake.Record(input.ParticipantOn, own ? intake.DirectorOn : input.DirectorOn, without, passage.Actor, passage.Today);
        }, stop);
}
