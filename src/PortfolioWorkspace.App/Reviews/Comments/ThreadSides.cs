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
    /// <summary>The leercoach of now takes over the threads of a reader who may not read the submission any more; where there is none, the trainers do.</summary>
    public static async Task<ThreadSide> SideAsync(this Passage passage, Guid reviewer, Guid submission)
    {
        if (passage.Relations.Contains(Relation.Self)) return ThreadSide.Writer;
        if (reviewer == passage.Actor) return ThreadSide.Reader;
        return (await passage.HeirsAsync(reviewer, submission)).Contains(passage.Actor) ? ThreadSide.Reader : ThreadSide.Onlooker;
    }

    /// <summary>A comment that both sides can see: in feedback that was sent, on a text that was not taken back.</summary>
    public static async Task<FoundThread?> FindThreadAsync(this Passage passage, Guid review, Guid comment)
    {
        var sent = await passage.Db.Reviews.Where(r => r.Id == review && r.SentAt != null)
            .Select(r => new { r.ReviewerId, r.SubmissionId, Withdrawn = passage.Db.Submissions.Any(s => s.Id == r.SubmissionId && s.WithdrawnAt != null) }).SingleOrDefaultAsync(passage.Stop);
        if (sent is null) return null;
        var found = await passage.Db.Comments.Include(c => c.Replies).SingleOrDefaultAsync(c => c.Id == comment && c.ReviewId == review, passage.Stop);
        return found is null || !await passage.IsShownAsync(found) ? null : new FoundThread(found, sent.ReviewerId, sent.Withdrawn, await passage.SideAsync(sent.ReviewerId, sent.SubmissionId));
    }

    /// <summary>Who hears of what happened in a thread: the one on the other side, or who took it over; no trainer hears of a passage that is the leercoach's alone.</summary>
    public static async Task<IReadOnlyList<Guid>> OtherSideAsync(this Passage passage, PassageComment comment, Guid reviewer, ThreadSide side) =>
        side == ThreadSide.Writer ? await passage.HeirsAsync(reviewer, comment.SubmissionId, trainersToo: await passage.IsSharedAsync(comment)) : [await OpenReview.WriterAsync(passage, comment.ParticipationId)];

    /// <summary>The reader as long as they read, and after that who reads in their place. Whoever only organises reads nothing.</summary>
    private static async Task<IReadOnlyList<Guid>> HeirsAsync(this Passage passage, Guid reviewer, Guid submission, bool trainersToo = true)
    {
        var db = passage.Db;
        var readers = await db.Submissions.Where(s => s.Id == submission)
            .Join(db.Reach, s => s.ParticipationId, r => r.ParticipationId, (s, r) => new { r.PersonId, r.Relation, s.LeercoachReads })
            .Where(r => (trainersToo && r.Relation == "Trainer") || (r.Relation == "Leercoach" && r.LeercoachReads)).ToListAsync(passage.Stop);
        if (readers.Exists(r => r.PersonId == reviewer)) return [reviewer];
        var leercoach = readers.Where(r => r.Relation == "Leercoach").Select(r => r.PersonId).ToList();
        return leercoach.Count > 0 ? leercoach : [.. readers.Select(r => r.PersonId).Distinct()];
    }
}

/// <summary>A comment with what was said under it.</summary>
internal sealed record FoundThread(PassageComment Comment, Guid Reviewer, bool Withdrawn, ThreadSide Side);
