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

/// <summary>
/// Keeps the comments, the words per guideline and the verdict as concept; the participant sees nothing of it until the feedback is sent.
/// What was not chosen on this page is as it is kept: it may have been chosen on another device since. A comment that was taken away elsewhere stays away.
/// </summary>
public sealed class SaveJudgements(Gate gate, ProgrammeCatalog catalog)
{
    public Task<Refusal?> RunAsync(Judgements judgements, CancellationToken stop = default) =>
        gate.ActAsync(Operation.SendFeedback, Subject.Review(judgements.Review), async p =>
        {
            if (await p.FindOwnReviewAsync(judgements.Review) is not { } review) return Refusal.Unknown;
            await p.SitOnAsync(review.Id);
            var kind = await p.Db.Documents.Where(d => d.Id == review.DocumentId).Select(d => d.Kind).SingleAsync(p.Stop);
            var guidelines = (await p.ProgrammeOfParticipationAsync(catalog, review.ParticipationId)).Kind(kind).Guidelines;
            foreach (var judgement in judgements.Guidelines)
            {
                if (guidelines.All(g => g.Code != judgement.Guideline)) return Refusal.Unknown;
                if (review.Judge(judgement.Guideline, judgement.Word ?? review.WordOn(judgement.Guideline), judgement.Reason, p.NewId()) is { } refusal) return refusal;
            }

            foreach (var comment in judgements.Comments)
                if (review.Comments.Find(c => c.Id == comment.Id) is { } there && review.Say(there.Id, comment.Kind ?? there.Kind, comment.Body) is { } refusal) return refusal;

            return review.Choose(judgements.Verdict ?? review.Verdict);
        }, stop);
}

/// <summary>What a reader makes of passages, of the guidelines, and of the whole, as one page has it; nothing where nothing was chosen.</summary>
public sealed record Judgements(Guid Review, Verdict? Verdict, IReadOnlyList<GuidelineAnswer> Guidelines)
{
    public IReadOnlyList<CommentWords> Comments { get; init; } = [];
}

/// <summary>What a comment says.</summary>
/// <param name="Kind">Null: as it is kept.</param>
public sealed record CommentWords(Guid Id, CommentKind? Kind, string? Body);
