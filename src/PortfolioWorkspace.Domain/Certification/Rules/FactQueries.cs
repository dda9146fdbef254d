using PortfolioWorkspace.Domain.Documents;

namespace PortfolioWorkspace.Domain.Certification.Rules;

/// <summary>Questions that several rules ask of the facts, always answered in a fixed order.</summary>
internal static class FactQueries
{
    public static WaiverFact? WaiverOf(this DossierFacts facts, Criterion criterion) =>
        facts.Waivers.Where(w => w.CriterionId == criterion.Id).OrderBy(w => w.On).ThenBy(w => w.Id).FirstOrDefault();

    public static IEnumerable<DocumentFact> DocumentsOf(this DossierFacts facts, IReadOnlyList<string> kinds) =>
        facts.Documents.Where(d => kinds.Contains(d.Kind)).OrderBy(d => d.ApprovedOn ?? DateOnly.MaxValue).ThenBy(d => d.FirstSubmittedOn ?? DateOnly.MaxValue).ThenBy(d => d.Id);

    public static bool IsApproved(this DocumentFact document) => document.Status == DocumentStatus.Approved;

    public static bool IsSubmitted(this DocumentFact document) => document.Status == DocumentStatus.Submitted;

    public static Evidence AsEvidence(this DocumentFact document, bool counts) =>
        new(EvidenceKind.Document, document.Id, document.ApprovedOn ?? document.FirstSubmittedOn, counts);
}
