namespace PortfolioWorkspace.Domain.Certification.Rules;

/// <summary>What rests on somebody's word: intake, profile, judgement and the outside party.</summary>
internal static class PersonRules
{
    public static Tally Count(Criterion.IntakeDone criterion, DossierFacts facts)
    {
        if (facts.Intake is not { } intake)
            return new(1, 0);
        var directorDone = intake.DirectorOn is not null || (criterion.DirectorWaivable && intake.DirectorWaived);
        var done = intake.ParticipantOn is not null && directorDone;
        var on = intake.DirectorOn > intake.ParticipantOn ? intake.DirectorOn : intake.ParticipantOn ?? intake.DirectorOn;
        return new(1, done ? 1 : 0) { Pending = done ? 0 : 1, Evidence = [new(EvidenceKind.Intake, intake.Id, on, done)] };
    }

    public static Tally CountRatings(DossierFacts facts)
    {
        if (facts.Ratings.Count == 0) return new(2, 0);
        var first = facts.Ratings.OrderBy(r => r.SubmittedOn).ThenBy(r => r.Id).DistinctBy(r => r.Rater).ToList();
        return new(2, first.Count) { Evidence = [.. first.Select(r => new Evidence(EvidenceKind.Rating, r.Id, r.SubmittedOn, Counts: true))] };
    }

    // "Not yet" is no end: the judgement stays open until it is positive.
    public static Tally CountJudgement(DossierFacts facts) => facts.Judgement switch
    {
        { Positive: true } j => new(1, 1) { Evidence = [new(EvidenceKind.Judgement, j.Id, j.On, Counts: true)] },
        _ => new(1, 0) { Begun = facts.Judgement is not null },
    };

    public static Tally Count(Criterion.ExternalAlignment criterion, DossierFacts facts) => facts.Alignment switch
    {
        { Agreed: true } a => new(1, 1) { Evidence = [new(EvidenceKind.Alignment, a.Id, a.On, Counts: true)] },
        null => new(1, 0) { Remarks = criterion.Blocking ? [CriterionRemark.WaitsForExternalParty] : [] },
        _ => new(1, 0) { Closed = true },
    };
}
