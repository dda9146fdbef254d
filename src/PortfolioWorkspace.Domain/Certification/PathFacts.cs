using PortfolioWorkspace.Domain.Documents;
using PortfolioWorkspace.Domain.Programmes;

namespace PortfolioWorkspace.Domain.Certification;

/// <summary>Where a participant is on the path, for choosing what to show first. No text, only facts.</summary>
public sealed record PathFacts(Programme Programme, DossierFacts Facts, Evaluation Evaluation, IReadOnlyList<WritingFact> Writing, DateOnly StartsOn, DateOnly? CertificationOn)
{
    public bool IsOver => Facts.IsOver;

    /// <summary>The profile may be filled in and this person's own rating is not in yet.</summary>
    public bool ProfileIsOpen =>
        Programme.Criteria.OfType<Criterion.ProfileByBoth>().Any()
        && Facts.Ratings.All(r => r.Rater != Rater.Participant)
        && ProfileOpensOn <= Facts.Today;

    /// <summary>The kind of conversation that is furthest behind, when one is still wanted.</summary>
    public string? MissingConversation =>
        Programme.Criteria.OfType<Criterion.ConfirmedConversations>()
            .Select(c => (c.Kind, Result: Evaluation.Results.FirstOrDefault(r => r.CriterionId == c.Id)))
            .Where(x => x.Result is { IsDone: false, Missing: > 0 } && x.Result.Missing > x.Result.Pending)
            .OrderByDescending(x => x.Result!.Missing - x.Result.Pending).Select(x => x.Kind).FirstOrDefault();

    public DateOnly? ProfileOpensOn => Programme.ProfileOpensOn(Facts, StartsOn);

    /// <summary>The product that was agreed on instead, while it is not approved.</summary>
    public bool IsAgreedProduct(string documentKind) => documentKind == AgreedEndProduct.DocumentKind && !IsOver && Facts.Agreement is { ApprovedOn: null };

    /// <summary>The agreed product stands for this kind too; the first is what it really replaces, the others may still be made (facts §4.6, case 8).</summary>
    public bool IsStillOffered(string documentKind) => !IsOver && Facts.Agreement is { } agreement && agreement.ReplacesKinds.Skip(1).Contains(documentKind);

    /// <summary>Whether a document of this kind still brings the dossier further.</summary>
    public bool IsWanted(string documentKind) => IsAgreedProduct(documentKind) || (!IsOver && !(Facts.Agreement?.ReplacesKinds.Contains(documentKind) ?? false) && IsOpen(documentKind));

    private bool IsOpen(string documentKind) =>
        Programme.CriterionOf(documentKind) is { } criterion
        && Evaluation.Results.FirstOrDefault(r => r.CriterionId == criterion.Id) is { IsDone: false };
}

/// <summary>A document of the participant as far as the path needs it.</summary>
public sealed record WritingFact(Guid Id, string Kind, int Number, DocumentStatus Status, bool UnreadFeedback, int? FeedbackOn, DateTimeOffset? SavedAt);

/// <summary>Finds the step of a programme that a document or a conversation belongs to.</summary>
public static class ProgrammeSteps
{
    public static Criterion? CriterionOf(this Programme programme, string documentKind) => programme.Criteria.FirstOrDefault(c => c switch
    {
        Criterion.ApprovedReports x => x.ReportKind == documentKind,
        Criterion.EndProductApproved x => x.OneOf.Contains(documentKind),
        Criterion.FormCompleted x => x.Form == documentKind,
        _ => false,
    });

    /// <summary>A kind that no requirement shows has the plainest shape.</summary>
    public static StepShape ShapeOf(this Programme programme, string documentKind) => programme.ShapeOf(programme.CriterionOf(documentKind));

    public static StepShape ShapeOfConversation(this Programme programme, string conversationKind) =>
        programme.ShapeOf(programme.Criteria.OfType<Criterion.ConfirmedConversations>().FirstOrDefault(c => c.Kind == conversationKind));

    private static StepShape ShapeOf(this Programme programme, Criterion? criterion) =>
        programme.Requirements.FirstOrDefault(r => criterion is not null && r.CriterionIds.Contains(criterion.Id))?.Shape ?? StepShape.Square;
}
