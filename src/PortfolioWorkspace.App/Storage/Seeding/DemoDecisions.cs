using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.App.Certification;
using PortfolioWorkspace.Domain.Access;
using PortfolioWorkspace.Domain.Certification;
using PortfolioWorkspace.Domain.Cohorts;
using PortfolioWorkspace.Domain.Programmes;

namespace PortfolioWorkspace.App.Storage.Seeding;

/// <summary>The decisions of the demo, signed on an evaluation of what really lies in the dossier.</summary>
internal sealed class DemoDecisions(PortfolioDb db, DemoClock clock, DemoTexts texts, DemoPeople people, Programme programme)
{
    public async Task<Decision> SignAsync(DemoDossier dossier, int daysAgo, CancellationToken stop)
    {
        var (joost, karim) = (people["Joost Meijer"], people["Karim Aydın"]);
        var facts = await DossierFactsQuery.OfAsync(PassageAt(dossier, daysAgo, stop), dossier.Participation.Id);
        var decision = new Decision
        {
            Id = dossier.NewId(),
            ParticipationId = dossier.Participation.Id,
            Number = 1,
            Outcome = DecisionOutcome.Certified,
            Motivation = texts["motivering-gecertificeerd"],
            FirstById = joost.Id,
            FirstAt = clock.DaysAgo(daysAgo, 15),
            On = clock.Day(-daysAgo),
            NeedsSecond = programme.Certificate.SecondSignature,
            FrozenEvaluation = Certification.FrozenEvaluation.Of(Evaluator.Evaluate(programme.Criteria, facts)),
        };
        if (decision.NeedsSecond && decision.AgreeAsSecond(karim.Id, clock.DaysAgo(daysAgo, 18)) is { } refusal) throw new InvalidOperationException(refusal.Code);
        db.Decisions.Add(decision);
        return decision;
    }

    public void Agree(DemoDossier dossier, Decision decision, int daysAgo) => db.Alignments.Add(new Alignment
    {
        Id = dossier.NewId(),
        ParticipationId = dossier.Participation.Id,
        DecisionId = decision.Id,
        Party = programme.Criteria.OfType<Criterion.ExternalAlignment>().Single().Party,
        Agreed = true,
        On = clock.Day(-daysAgo),
        ById = people["Joost Meijer"].Id,
    });

    public async Task IssueAsync(DemoDossier dossier, Cohort cohort, string name, CancellationToken stop)
    {
        var facts = await DossierFactsQuery.OfAsync(PassageAt(dossier, 0, stop), dossier.Participation.Id);
        db.Certificates.Add(Line(dossier, cohort, name, StepsTaken.Of(DossierStanding.Weigh(programme, facts))));
    }

    private Passage PassageAt(DemoDossier dossier, int daysAgo, CancellationToken stop) =>
        new(db, people["Joost Meijer"].Id, new HashSet<Relation> { Relation.Trainer }, dossier.Participation.Id, clock.DaysAgo(daysAgo, 15), stop);

    private Certificate Line(DemoDossier dossier, Cohort cohort, string name, IReadOnlyList<StepShape> steps) => new()
    {
        Id = dossier.NewId(),
        ParticipationId = dossier.Participation.Id,
        Kind = CertificateKind.Certificate,
        Number = $"{programme.Certificate.NumberPrefix}-{cohort.CertificationOn!.Value.Year}-0001",
        Code = CertificateCode.New(),
        NameAsIssued = name,
        ProgrammeName = programme.Name.Nl,
        CohortName = cohort.Name,
        Statement = programme.Certificate.Statement.Nl,
        Field = programme.Field,
        IssuedOn = cohort.CertificationOn.Value,
        IssuedById = people["Hanneke Smit"].Id,
        SignedBy = [people["Joost Meijer"].Name, people["Karim Aydın"].Name],
        Steps = [.. steps],
    };
}
