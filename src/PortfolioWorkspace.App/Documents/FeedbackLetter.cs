using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.App.Reviews.Comments;
using PortfolioWorkspace.Domain.Documents;
using PortfolioWorkspace.Domain.Reviews;

namespace PortfolioWorkspace.App.Documents;

/// <summary>Feedback as it was sent: the letter, the word per guideline and the verdict.</summary>
/// <param name="FromLeercoach">The sender coaches this participant now; otherwise a trainer wrote it.</param>
public sealed record FeedbackLetter(
    Guid Review,
    int SubmissionNumber,
    string Reviewer,
    bool FromLeercoach,
    DateTimeOffset SentAt,
    string Letter,
    Verdict Verdict,
    IReadOnlyList<GuidelineAnswer> Guidelines)
{
    /// <summary>In the order of the text they are about.</summary>
    public IReadOnlyList<CommentLine> Comments { get; init; } = [];

    /// <summary>How many there are on passages that the person who looks does not read.</summary>
    public int HiddenComments { get; init; }

    /// <summary>What the person who looks may do under the comments.</summary>
    public ThreadSide Side { get; init; }

    /// <summary>What it is about.</summary>
    public Guid Submission { get; init; }

    /// <summary>When the participant first saw it.</summary>
    public DateTimeOffset? ReadAt { get; init; }

    /// <summary>The person who looks sent it.</summary>
    public bool Mine { get; init; }

    public string ReviewerFirstName => Reviewer.Split(' ')[0];
}

/// <summary>How the reader sees one guideline.</summary>
public sealed record GuidelineAnswer(string Guideline, GuidelineWord? Word, string? Reason);

/// <summary>Reads feedback that was sent; what is still concept belongs to its writer.</summary>
internal static class SentFeedbackQuery
{
    public static Task<FeedbackLetter?> NewestAsync(Passage passage, Guid document) => FirstAsync(passage, passage.Db.Reviews.Where(r => r.DocumentId == document));

    public static Task<FeedbackLetter?> OfAsync(Passage passage, Guid submission) => FirstAsync(passage, passage.Db.Reviews.Where(r => r.SubmissionId == submission));

    /// <summary>Two readers at most, so that asking for each by itself costs nothing.</summary>
    public static async Task<IReadOnlyList<FeedbackLetter>> EarlierOfAsync(Passage passage, Guid submission)
    {
        List<FeedbackLetter> letters = [];
        foreach (var id in await passage.Db.Reviews.Where(r => r.SubmissionId == submission && r.SentAt != null).OrderByDescending(r => r.SentAt).ThenBy(r => r.Id).Select(r => r.Id).Skip(1).ToListAsync(passage.Stop))
            letters.Add((await FirstAsync(passage, passage.Db.Reviews.Where(r => r.Id == id)))!);
        return letters;
    }

    private static async Task<FeedbackLetter?> FirstAsync(Passage passage, IQueryable<Review> reviews)
    {
        var db = passage.Db;
        var found = await reviews.Where(r => r.SentAt != null).OrderByDescending(r => r.SentAt).ThenBy(r => r.Id)
            .Join(db.Users, r => r.ReviewerId, u => u.Id, (r, u) => new
            {
                r.Id,
                Number = db.Submissions.Where(s => s.Id == r.SubmissionId).Select(s => s.Number).First(),
                u.Name,
                Coach = db.LeercoachAssignments.Any(a => a.ParticipationId == r.ParticipationId && a.LeercoachId == r.ReviewerId),
                r.SentAt,
                r.ReviewerId,
                r.Letter,
                r.Verdict,
                r.SubmissionId,
                r.ReadAt,
                Mine = r.ReviewerId == passage.Actor,
                HasPrivate = db.Submissions.Any(s => s.Id == r.SubmissionId && s.PrivateBlocks != null),
            })
            .FirstOrDefaultAsync(passage.Stop);
        if (found is null) return null;
        var words = await db.GuidelineJudgements.Where(g => g.ReviewId == found.Id).Select(g => new GuidelineAnswer(g.Guideline, g.Word, g.Reason)).ToListAsync(passage.Stop);
        var comments = await passage.CommentsOfAsync(found.Id);
        return new FeedbackLetter(found.Id, found.Number, found.Name, found.Coach, found.SentAt!.Value, found.Letter!, found.Verdict!.Value, words)
        {
            Comments = comments,
            HiddenComments = found.HasPrivate ? await db.Comments.CountAsync(c => c.ReviewId == found.Id, passage.Stop) - comments.Count : 0,
            Side = await passage.SideAsync(found.ReviewerId, found.SubmissionId),
            Submission = found.SubmissionId,
            ReadAt = found.ReadAt,
            Mine = found.Mine,
        };
    }
}
