using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.App.Documents;
using PortfolioWorkspace.App.Programmes;
using PortfolioWorkspace.App.Reviews.Round;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;
using PortfolioWorkspace.Domain.Documents;
using PortfolioWorkspace.Domain.Reviews;

namespace PortfolioWorkspace.App.Reviews;

/// <summary>Keeps as concept what a reader chooses, the moment it is chosen. What was not chosen on this page stays as it is: a page that stood open puts nothing older back.</summary>
public sealed class KeepChoices(Gate gate, ProgrammeCatalog catalog)
{
    public Task<Refusal?> RunAsync(Choices choices, CancellationToken stop = default) =>
        // A comment or another choice came at the same moment; the second look puts this one beside it.
        SecondTry.RunAsync(() => KeepAsync(choices, stop));

    private Task<Refusal?> KeepAsync(Choices choices, CancellationToken stop) =>
        gate.ActAsync(Operation.ChooseForFeedback, Subject.Review(choices.Review), async p =>
        {
            if (await p.FindOwnReviewAsync(choices.Review) is not { } review) return Refusal.Unknown;
            await p.SitOnAsync(review.Id);
            var kind = await p.Db.Documents.Where(d => d.Id == review.DocumentId).Select(d => d.Kind).SingleAsync(p.Stop);
            var guidelines = (await p.ProgrammeOfParticipationAsync(catalog, review.ParticipationId)).Kind(kind).Guidelines;
            foreach (var (guideline, word) in choices.Words)
            {
                if (guidelines.All(g => g.Code != guideline)) return Refusal.Unknown;
                if (review.ChooseWord(guideline, word, p.NewId()) is { } refusal) return refusal;
            }

            foreach (var (comment, chosen) in choices.Kinds)
                if (review.ChooseKind(comment, chosen) is { } refusal) return refusal;

            // Words and kinds are rows of their own: without this they could still change while the feedback leaves.
            p.Db.Entry(review).Property(r => r.Version).IsModified = true;
            return choices.Verdict is { } verdict ? review.Choose(verdict) : null;
        }, stop);
}

/// <summary>What somebody chose on one page since it was kept last; a verdict of nothing is no choice.</summary>
public sealed record Choices(Guid Review, Verdict? Verdict, IReadOnlyDictionary<string, GuidelineWord> Words, IReadOnlyDictionary<Guid, CommentKind> Kinds);
