using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.App.Programmes;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;
using PortfolioWorkspace.Domain.Certification;
using PortfolioWorkspace.Domain.Programmes;

namespace PortfolioWorkspace.App.Certification;

/// <summary>Shows what was proposed or agreed on instead of the end products of the training.</summary>
public sealed class ReadEndProduct(Gate gate, ProgrammeCatalog catalog)
{
    public Task<Answer<EndProductView>> RunAsync(Guid participation, CancellationToken stop = default) =>
        gate.ReadAsync<EndProductView>(Operation.ReadDossier, Subject.Participation(participation), async passage =>
        {
            var view = await ReadDossier.ViewAsync(passage, catalog, participation);
            var programme = view.Standing.Programme;
            var kinds = Replaceable(programme);
            if (kinds.Count == 0 || view.Track == Track.TrainingOnly) return Refusal.Unknown;
            var agreement = await passage.Db.AgreedEndProducts.SingleOrDefaultAsync(a => a.ParticipationId == participation && a.WithdrawnAt == null, passage.Stop);
            var trainer = agreement?.TrainerId is { } id ? await passage.Db.Users.Where(u => u.Id == id).Select(u => u.Name).SingleAsync(passage.Stop) : null;
            var open = view.Decision is null or { Outcome: DecisionOutcome.NotYet };
            return new EndProductView(view, agreement, trainer, [.. kinds.Select(programme.Kind)])
            {
                MayPropose = open && agreement is not { IsAgreed: true } && AccessRules.Allows(Operation.ProposeEndProduct, passage.Relations),
                MayAgree = open && agreement is { IsAgreed: false } && AccessRules.Allows(Operation.AgreeEndProduct, passage.Relations),
                MayWithdraw = open && agreement is not null && AccessRules.Allows(Operation.WithdrawEndProduct, passage.Relations),
            };
        }, stop);

    /// <summary>The kinds that an agreed product may stand for; none where the training has no such agreement.</summary>
    public static IReadOnlyList<string> Replaceable(Programme programme) =>
        programme.FindKind(AgreedEndProduct.DocumentKind) is null ? []
        : [.. programme.Criteria.OfType<Criterion.EndProductApproved>().Where(c => c.AlternativeByAgreement).SelectMany(c => c.OneOf).Where(k => k != AgreedEndProduct.DocumentKind).Distinct()];
}

/// <summary>The agreement about an end product.</summary>
/// <param name="Kinds">What it may stand for.</param>
public sealed record EndProductView(DossierView Dossier, AgreedEndProduct? Agreement, string? TrainerName, IReadOnlyList<DocumentKind> Kinds)
{
    public bool MayPropose { get; init; }
    public bool MayAgree { get; init; }
    public bool MayWithdraw { get; init; }

    public bool IsOwn => Dossier.Relations.Contains(Relation.Self);
}
