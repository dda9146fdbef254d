using PortfolioWorkspace.Domain.Documents;

namespace PortfolioWorkspace.Domain.Certification.Rules;

/// <summary>What is made or filled in once: end products, the agreed alternative, and forms per phase.</summary>
internal static class ProductRules
{
    public static Tally Count(Criterion.EndProductApproved criterion, DossierFacts facts)
    {
        var documents = facts.DocumentsOf(criterion.OneOf);
        var agreement = criterion.AlternativeByAgreement && facts.Agreement is { } a && a.ReplacesKinds.Any(criterion.OneOf.Contains) ? a : null;
        if (documents.Find(d => d.IsApproved()) is { } approved)
            return new(1, 1) { Evidence = [approved.AsEvidence(counts: true)] };
        if (agreement is { ApprovedOn: { } on })
            return new(1, 1) { Evidence = [AsEvidence(agreement, on, counts: true)], Remarks = [CriterionRemark.AgreedAlternative] };

        var submitted = documents.Where(d => d.IsSubmitted()).Select(d => d.AsEvidence(counts: false)).ToList();
        return new(1, 0)
        {
            Pending = Math.Min(1, submitted.Count),
            Begun = documents.Count > 0 || agreement is not null,
            // An agreement is a beginning, and nothing that waits for anybody's answer.
            Evidence = agreement is null ? submitted : [.. submitted, AsEvidence(agreement, agreement.AgreedOn, counts: false)],
            Remarks = agreement is null ? [] : [CriterionRemark.AgreedAlternative],
        };
    }

    public static Tally Count(Criterion.FormCompleted criterion, DossierFacts facts)
    {
        var documents = facts.DocumentsOf([criterion.Form]);
        var complete = documents.Where(d => d.Status is DocumentStatus.Submitted or DocumentStatus.Approved).ToList();
        List<DocumentFact> counted = criterion.EachOf.Count == 0
            ? [.. complete.Take(1)]
            : [.. criterion.EachOf.Distinct().Select(phase => complete.Find(d => d.Phase == phase)).OfType<DocumentFact>()];
        return new(Math.Max(1, criterion.EachOf.Distinct().Count()), counted.Count)
        {
            Begun = documents.Count > 0,
            Evidence = [.. counted.Select(d => d.AsEvidence(counts: true))],
        };
    }

    private static Evidence AsEvidence(AgreementFact agreement, DateOnly on, bool counts) => new(EvidenceKind.Agreement, agreement.Id, on, counts);
}
