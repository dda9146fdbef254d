using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.People;
using PortfolioWorkspace.Domain.Reviews;
using PortfolioWorkspace.Domain.Reviews.Anchoring;

namespace PortfolioWorkspace.TestKit;

public sealed partial class TestData
{
    /// <summary>The first comment of feedback that was sent, answered by its writer and linked by them in their draft.</summary>
    public Task<Review> AnsweredAsync(Review review, Person writer, string words) => ChangeAsync(async db =>
    {
        var comment = await db.Comments.IgnoreQueryFilters().Include(c => c.Replies).FirstAsync(c => c.ReviewId == review.Id);
        Must(comment.Reply(writer.Id, words, NewId(), Now));
        var link = new CommentLink { Id = comment.Id, DocumentId = comment.DocumentId, ParticipationId = comment.ParticipationId, OwnerId = writer.Id };
        link.PointAt(PassageAnchor.On(words, 0, words.Length)!, words, Now);
        db.CommentLinks.Add(link);
        return review;
    });
}
