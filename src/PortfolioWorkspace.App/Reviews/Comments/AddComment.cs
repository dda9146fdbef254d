using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.App.Documents;
using PortfolioWorkspace.App.Markdown;
using PortfolioWorkspace.App.Reviews.Round;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;
using PortfolioWorkspace.Domain.Reviews;
using PortfolioWorkspace.Domain.Reviews.Anchoring;

namespace PortfolioWorkspace.App.Reviews.Comments;

/// <summary>Begins a comment on a passage that a reader selected; concept, like all of their feedback.</summary>
public sealed class AddComment(Gate gate)
{
    /// <returns>The comment, still without words.</returns>
    public Task<Answer<Guid>> RunAsync(NewComment comment, CancellationToken stop = default) =>
        gate.ActAsync<Guid>(Operation.SendFeedback, Subject.Review(comment.Review), async p =>
        {
            if (await p.FindOwnReviewAsync(comment.Review) is not { } review) return Refusal.Unknown;
            await p.SitOnAsync(review.Id);
            if (await p.Db.Submissions.SingleOrDefaultAsync(s => s.Id == review.SubmissionId && s.WithdrawnAt == null, p.Stop) is not { } submission) return new Refusal("submission-withdrawn");
            var text = p.ReadableTo(submission);
            if (PassageAnchor.On(PlainText.Extract(text.Markdown), comment.Start, comment.End) is not { } anchor) return new Refusal("no-passage", PassageAnchor.LongestQuote);
            var id = p.NewId();
            return review.Comment(anchor, comment.Kind, id, p.Now, onSharedText: text.Shared is not null) is { } refusal ? refusal : id;
        }, stop);
}

/// <summary>A passage of the submission under review.</summary>
/// <param name="Start">In UTF-16 units of its plain text, like <paramref name="End"/>.</param>
public sealed record NewComment(Guid Review, int Start, int End, CommentKind Kind);
