using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.App.Live;
using PortfolioWorkspace.Domain.Reviews;

namespace PortfolioWorkspace.App.Storage.Outbox;

/// <summary>Takes back the news of feedback that was recalled, and of what its reader said under it: what is not there may not count at the bell of its writer, nor leave in a letter that waits. It is somebody else's news, so that the filter is lifted.</summary>
internal static class RecalledNews
{
    /// <param name="passage">That of whoever recalls.</param>
    /// <param name="review">What is recalled.</param>
    /// <param name="sent">When it was sent.</param>
    public static async Task TakeNewsBackAsync(this Passage passage, Review review, DateTimeOffset sent)
    {
        var db = passage.Db;
        // News has the moment of the act that told it: what another reader of the same version sent stays.
        var told = db.History.Where(h => h.SubjectId == review.Id && h.ActorId == passage.Actor && h.At >= sent).Select(h => h.At);
        db.Notices.RemoveRange(await db.Notices.IgnoreQueryFilters()
            .Where(n => n.SubjectId == review.SubmissionId && n.ReadAt == null && n.PersonId != passage.Actor && told.Contains(n.At)
                && (n.Topic == LiveTopic.FeedbackSent || n.Topic == LiveTopic.CommentAnswered || n.Topic == LiveTopic.CommentSettled))
            .ToListAsync(passage.Stop));
    }
}
