using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.Domain.Access;
using PortfolioWorkspace.Domain.Reviews;

namespace PortfolioWorkspace.App.Reviews.Comments;

/// <summary>Who talks under the comments of a review: the writer of the text and the reader who sent them. Everybody else who may read only looks on.</summary>
public enum ThreadSide { Onlooker, Writer, Reader }

/// <summary>Finds threads, and on which side of them somebody is.</summary>
internal static class ThreadSides
{
    /// <summary>A leercoach of now takes over the threads of a reader who has no more to do with the dossier.</summary>
    public static async Task<ThreadSide> SideAsync(this Passage passage, Guid reviewer, Guid participation)
    {
        if (passage.Relations.Contains(Relation.Self)) return ThreadSide.Writer;
        if (reviewer == passage.Actor) return ThreadSide.Reader;
        if (!passage.Relations.Contains(Relation.Leercoach)) return ThreadSide.Onlooker;
        return await passage.Db.Reach.AnyAsync(r => r.PersonId == reviewer && r.ParticipationId == participation, passage.Stop) ? ThreadSide.Onlooker : ThreadSide.Reader;
    }

    /// <summary>A comment that both sides can see: in feedback that was sent, on a text that was not taken back.</summary>
    public static async Task<FoundThread?> FindThreadAsync(this Passage passage, Guid review, Guid comment)
    {
        var sent = await passage.Db.Reviews.Where(r => r.Id == review && r.SentAt != null)
            .Select(r => new { r.ReviewerId, r.SubmissionId, r.ParticipationId, Withdrawn = passage.Db.Submissions.Any(s => s.Id == r.SubmissionId && s.WithdrawnAt != null) }).SingleOrDefaultAsync(passage.Stop);
        if (sent is null) return null;
        var found = await passage.Db.Comments.Include(c => c.Replies).SingleOrDefaultAsync(c => c.Id == comment && c.ReviewId == review, passage.Stop);
        return found is null ? null : new FoundThread(found, sent.ReviewerId, sent.Withdrawn, await passage.SideAsync(sent.ReviewerId, sent.ParticipationId));
    }

    /// <summary>Who hears of what happened in a thread: the one on the other side, or who took it over.</summary>
    public static async Task<Guid> OtherSideAsync(this Passage passage, PassageComment comment, Guid reviewer, ThreadSide side)
    {
        if (side != ThreadSide.Writer) return await OpenReview.WriterAsync(passage, comment.ParticipationId);
        if (await passage.Db.Reach.AnyAsync(r => r.PersonId == reviewer && r.ParticipationId == comment.ParticipationId, passage.Stop)) return reviewer;
        return await passage.Db.LeercoachAssignments.Where(a => a.ParticipationId == comment.ParticipationId && a.Until == null).Select(a => (Guid?)a.LeercoachId).FirstOrDefaultAsync(passage.Stop) ?? reviewer;
    }
}

/// <summary>A comment with what was said under it.</summary>
internal sealed record FoundThread(PassageComment Comment, Guid Reviewer, bool Withdrawn, ThreadSide Side);
