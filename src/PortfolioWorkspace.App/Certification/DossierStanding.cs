using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.App.Programmes;
using PortfolioWorkspace.Domain.Certification;
using PortfolioWorkspace.Domain.Cohorts;
using PortfolioWorkspace.Domain.Programmes;

namespace PortfolioWorkspace.App.Certification;

/// <summary>One dossier weighed: the programme it follows, the facts, the evaluation and the rows people recognise. The starting point of home, dossier, matrix and decision.</summary>
public sealed record DossierStanding(Programme Programme, DossierFacts Facts, Evaluation Evaluation, IReadOnlyList<RequirementStanding> Requirements)
{
    /// <summary>How many things still stand in the way of certifying, as people count them: one row may hold two criteria, and what only advises is none of them.</summary>
    public int OpenRequirements => Requirements.Count(r => r.Blocks) + Evaluation.OpenBeforeDecision.Count(c => !Requirements.Any(r => r.Results.Contains(c)));

    /// <summary>The certificate waits for the word of an outside party.</summary>
    public bool AlignmentBlocks => Programme.Criteria.OfType<Criterion.ExternalAlignment>().Any(c => c.Blocking);

    public Outlook Outlook(Circumstances circumstances) => Domain.Certification.Outlook.Of(Programme.Criteria, Facts, Evaluation, circumstances);

    /// <param name="coached">How many people the leercoach of this person has now.</param>
    /// <param name="nobodyFree">There is no leercoach, and none in the group has room.</param>
    public Circumstances CircumstancesIn(Cohort cohort, int? coached, bool nobodyFree) => new(cohort.CertificationOn, Programme.ProfileOpensOn(Facts, cohort.StartsOn), coached, nobodyFree);

    public static async Task<DossierStanding> OfAsync(Passage passage, ProgrammeCatalog catalog, Guid participation)
    {
        var cohort = await passage.Db.Participations.Where(p => p.Id == participation)
            .Join(passage.Db.Cohorts, p => p.CohortId, c => c.Id, (_, c) => new { c.ProgrammeCode, c.ProgrammeVersion })
            .SingleAsync(passage.Stop);
        var facts = await DossierFactsQuery.OfAsync(passage, participation);
        return Weigh(catalog, cohort.ProgrammeCode, cohort.ProgrammeVersion, facts);
    }

    /// <summary>By the version that the group follows, or the one that stays with a dossier that was decided on.</summary>
    public static DossierStanding Weigh(ProgrammeCatalog catalog, string code, int version, DossierFacts facts) => Weigh(catalog.Get(code, facts.KeepsVersion ?? version), facts);

    public static DossierStanding Weigh(Programme programme, DossierFacts facts)
    {
        var evaluation = Evaluator.Evaluate(programme.Criteria, facts);
        return new DossierStanding(programme, facts, evaluation, RequirementStanding.Of(programme, evaluation));
    }
}
