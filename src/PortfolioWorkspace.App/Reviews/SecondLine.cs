using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.Domain.Access;
using PortfolioWorkspace.Domain.Reviews;

namespace PortfolioWorkspace.App.Reviews;

/// <summary>Who asked which trainer to read along, why, and whether that happened: for everybody who may read the submission.</summary>
public sealed record SecondLine(Guid Trainer, string TrainerName, string AskedBy, string Reason, DateTimeOffset AskedAt, DateTimeOffset? AnsweredAt)
{
    public string TrainerFirstName => TrainerName.Split(' ')[0];

    public string AskedByFirstName => AskedBy.Split(' ')[0];
}

/// <summary>Reads second opinions, and finds the one that the actor still owes.</summary>
internal static class SecondOpinionQuery
{
    public static async Task<IReadOnlyList<SecondLine>> SecondsAsync(this Passage p, Guid submission) =>
        await p.Db.SecondOpinions.Where(s => s.SubmissionId == submission).OrderBy(s => s.AskedAt)
            .Select(s => new SecondLine(
                s.TrainerId, p.Db.Users.Where(u => u.Id == s.TrainerId).Select(u => u.Name).First(), p.Db.Users.Where(u => u.Id == s.AskedById).Select(u => u.Name).First(), s.Reason, s.AskedAt, s.AnsweredAt))
            .ToListAsync(p.Stop);

    public static Task<SecondOpinion?> OpenSecondAsync(this Passage p, Guid submission) =>
        p.Db.SecondOpinions.SingleOrDefaultAsync(s => s.SubmissionId == submission && s.TrainerId == p.Actor && s.AnsweredAt == null, p.Stop);

    /// <summary>Whether the actor can answer also after another reader asked for more: as second reader, or because they took back what they had sent before.</summary>
    public static async Task<bool> AnswersBesideAsync(this Passage p, Guid submission) =>
        await p.OpenSecondAsync(submission) is not null || await p.Db.Reviews.AnyAsync(
            r => r.SubmissionId == submission && r.ReviewerId == p.Actor && r.SentAt == null && p.Db.History.Any(h => h.SubjectId == r.Id && h.Operation == Operation.RecallFeedback), p.Stop);

    /// <summary>What the group promises now, for what was handed in before promises were kept.</summary>
    public static Task<int> FeedbackDaysAsync(this Passage p, Guid participation) =>
        p.Db.Participations.Where(x => x.Id == participation).Join(p.Db.Cohorts, x => x.CohortId, c => c.Id, (_, c) => c.FeedbackWithinDays).SingleAsync(p.Stop);
}
