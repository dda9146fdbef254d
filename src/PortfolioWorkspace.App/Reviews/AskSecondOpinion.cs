using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.App.Documents;
using PortfolioWorkspace.App.Documents.Answers;
using PortfolioWorkspace.App.Live;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;
using PortfolioWorkspace.Domain.Documents;
using PortfolioWorkspace.Domain.Reviews;

namespace PortfolioWorkspace.App.Reviews;

/// <summary>The leercoach, or the participant, asks a trainer of the group to read one submission as well. It opens no door: the trainer could read it already, and now is waited for.</summary>
public sealed class AskSecondOpinion(Gate gate)
{
    public Task<Refusal?> RunAsync(Guid submission, Guid? trainer, string? reason, CancellationToken stop = default) =>
        gate.ActAsync(Operation.AskSecondOpinion, Subject.Submission(submission), async p =>
        {
            var asked = await p.Db.Submissions.SingleAsync(s => s.Id == submission, p.Stop);
            var document = await p.Db.Documents.Include(d => d.Submissions).SingleAsync(d => d.Id == asked.DocumentId, p.Stop);
            if (asked.WithdrawnAt is not null) return new Refusal("submission-withdrawn");
            if (document.CanConclude(submission, second: true) is { } closed) return closed.Code == "already-reviewed" ? new Refusal("already-approved") : closed;
            if ((await p.SecondReadersAsync(document)).All(t => t.Id != trainer)) return new Refusal("not-a-trainer-here");
            if (SecondOpinion.Check(reason) is { } refusal) return refusal;
            if (await p.Db.SecondOpinions.AnyAsync(s => s.SubmissionId == submission && s.TrainerId == trainer, p.Stop)) return new Refusal("second-already-asked");

            p.Db.SecondOpinions.Add(new SecondOpinion
            {
                Id = p.NewId(),
                SubmissionId = submission,
                DocumentId = document.Id,
                ParticipationId = document.ParticipationId,
                AskedById = p.Actor,
                TrainerId = trainer!.Value,
                Reason = reason!.Trim(),
                AskedAt = p.Now,
            });
            await p.EndAnswerAsync(document.ParticipationId, AnswerField.SecondOpinion(submission), reason);
            p.HistoryDetail = $"versie {asked.Number}";
            p.Tell(trainer.Value, LiveTopic.SecondOpinionAsked, submission);
            return null;
        }, stop);
}

/// <summary>Whom one can ask.</summary>
internal static class SecondReadersQuery
{
    /// <summary>The trainers of the group, without who asks, whose text it is, and who answered it already.</summary>
    public static async Task<IReadOnlyList<DocumentReader>> SecondReadersAsync(this Passage p, Document document)
    {
        var latest = document.Latest?.Id;
        var writer = await OpenReview.WriterAsync(p, document.ParticipationId);
        var answered = await p.Db.Reviews.Where(r => r.SubmissionId == latest && r.SentAt != null).Select(r => r.ReviewerId).ToListAsync(p.Stop);
        return [.. (await p.ReadersAsync(document)).Trainers.Where(t => t.Id != p.Actor && t.Id != writer && !answered.Contains(t.Id))];
    }
}
