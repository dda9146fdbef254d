using PortfolioWorkspace.Domain.Documents;

namespace PortfolioWorkspace.Domain.Certification.Rules;

/// <summary>Questions that several rules ask of the facts, always answered in a fixed order.</summary>
internal static class FactQueries
{
    public static WaiverFact? WaiverOf(this DossierFacts facts, Criterion criterion) =>
        facts.Waivers.Count == 0 ? null : facts.Waivers.Where(w => w.CriterionId == criterion.Id).OrderBy(w => w.On).ThenBy(w => w.Id).FirstOrDefault();

    public static List<DocumentFact> DocumentsOf(this DossierFacts facts, IReadOnlyList<string> kinds)
    {
        List<DocumentFact> documents = [.. facts.Documents.Where(d => kinds.Contains(d.Kind))];
        documents.Sort(static (a, b) => Order(a).CompareTo(Order(b)));
        return documents;
    }

    public static bool IsApproved(this DocumentFact document) => document.Status == DocumentStatus.Approved;

    public static bool IsSubmitted(this DocumentFact document) => document.Status == DocumentStatus.Submitted;

    public static Evidence AsEvidence(this DocumentFact document, bool counts) =>
        new(EvidenceKind.Document, document.Id, document.ApprovedOn ?? document.FirstSubmittedOn, counts);

    private static (DateOnly Approved, DateOnly Submitted, Guid Id) Order(DocumentFact document) =>
        (document.ApprovedOn ?? DateOnly.MaxValue, document.FirstSubmittedOn ?? DateOnly.MaxValue, document.Id);
}
