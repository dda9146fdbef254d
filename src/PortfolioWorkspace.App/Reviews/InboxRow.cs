using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.App.Programmes;
using PortfolioWorkspace.App.Reviews.Comments;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;
using PortfolioWorkspace.Domain.Certification;
using PortfolioWorkspace.Domain.Documents;
using PortfolioWorkspace.Domain.Programmes;
using PortfolioWorkspace.Domain.Reviews;

namespace PortfolioWorkspace.App.Reviews;

/// <summary>One document in the reader's lists: whose it is, which version, and since when somebody waits.</summary>
/// <param name="Version">Number of the submission.</param>
/// <param name="Days">Calendar days since it was handed in, or since the feedback.</param>
/// <param name="AnswerBy">The last day of the answer that was promised.</param>
/// <param name="Over">Working days since then, while somebody waits; 0 is in time.</param>
/// <param name="Late">Handed in after its last day.</param>
/// <param name="Begun">The person who looks has feedback in the making.</param>
/// <param name="Opener">Somebody else opened it first.</param>
public sealed record InboxRow(
    Guid Submission,
    Guid Document,
    Guid Participation,
    string Participant,
    LocalText Kind,
    int Number,
    int Version,
    StepShape Shape,
    DateTimeOffset SubmittedAt,
    DateTimeOffset? AnsweredAt,
    int Days,
    DateOnly AnswerBy,
    int Over,
    bool Late,
    bool Begun,
    string? Opener)
{
    /// <summary>The feedback of the person who looks lies ready and was not sent.</summary>
    public bool Ready { get; init; }

    /// <summary>The person who looks recalled their feedback and did not send it again.</summary>
    public bool Recalled { get; init; }

    /// <summary>Who asked this trainer to read it as well; null: it is waited for anyway.</summary>
    public string? SecondFor { get; init; }

    /// <summary>Comments on earlier versions that the desk carries, and how many of them the participant ticked.</summary>
    public int Comments { get; init; }

    public int Handled { get; init; }

    public string ParticipantFirstName => Participant.Split(' ')[0];
}

/// <summary>Reads one page of a list, sorted by the database.</summary>
internal static class InboxRowsQuery
{
    public static async Task<IReadOnlyList<InboxRow>> InboxRowsAsync(this Passage p, ProgrammeCatalog catalog, IQueryable<Guid> documents, InboxList list, int skip, int take)
    {
        var db = p.Db;
        if (list == InboxList.Done)
        {
            // An archive is long: first its page, then what is said about it.
            var shown = await db.Documents.Where(d => documents.Contains(d.Id)).OrderByDescending(d => d.ApprovedOn).ThenByDescending(d => d.Id).Skip(skip).Take(take).Select(d => d.Id).ToListAsync(p.Stop);
            (documents, skip) = (db.Documents.Where(d => shown.Contains(d.Id)).Select(d => d.Id), 0);
        }

        var rows = db.Documents.Where(d => documents.Contains(d.Id))
            .Join(db.Submissions.Where(s => s.WithdrawnAt == null && !db.Submissions.Any(x => x.DocumentId == s.DocumentId && x.WithdrawnAt == null && x.Number > s.Number)), d => d.Id, s => s.DocumentId, (d, s) => new { Document = d, Submission = s })
            .Select(r => new
            {
                r.Document,
                SubmissionId = r.Submission.Id,
                Version = r.Submission.Number,
                r.Submission.SubmittedAt,
                r.Submission.PromisedOn,
                r.Submission.Late,
                r.Submission.OpenedById,
                AnsweredAt = db.Reviews.Where(x => x.SubmissionId == r.Submission.Id && x.SentAt != null).Max(x => x.SentAt),
            });
        var sorted = list switch
        {
            InboxList.Done => rows.OrderByDescending(r => r.Document.ApprovedOn).ThenByDescending(r => r.Document.Id),
            InboxList.Participant => rows.OrderBy(r => r.AnsweredAt).ThenBy(r => r.Document.Id),
            _ => rows.OrderBy(r => r.SubmittedAt).ThenBy(r => r.Document.Id),
        };
        var page = await sorted.Skip(skip).Take(take).Select(r => new
        {
            r.SubmissionId,
            r.Document.Id,
            r.Document.ParticipationId,
            r.Document.Kind,
            r.Document.Number,
            r.Version,
            r.SubmittedAt,
            r.PromisedOn,
            r.Late,
            r.AnsweredAt,
            SecondFor = db.SecondOpinions.Where(x => x.SubmissionId == r.SubmissionId && x.TrainerId == p.Actor && x.AnsweredAt == null).Select(x => db.Users.Where(u => u.Id == x.AskedById).Select(u => u.Name).First()).FirstOrDefault(),
            Participant = db.Participations.Where(x => x.Id == r.Document.ParticipationId).Select(x => db.Users.Where(u => u.Id == x.PersonId).Select(u => u.Name).First()).First(),
            CohortId = db.Participations.Where(x => x.Id == r.Document.ParticipationId).Select(x => x.CohortId).First(),
            Begun = db.Reviews.Any(x => x.SubmissionId == r.SubmissionId && x.ReviewerId == p.Actor && x.SentAt == null),
            Ready = db.Reviews.Any(x => x.SubmissionId == r.SubmissionId && x.ReviewerId == p.Actor && x.SentAt == null && x.ReadyAt != null),
            Recalled = db.Reviews.Any(x => x.SubmissionId == r.SubmissionId && x.ReviewerId == p.Actor && x.SentAt == null && db.History.Any(h => h.SubjectId == x.Id && h.Operation == Operation.RecallFeedback)),
            Opener = db.Users.Where(u => u.Id == r.OpenedById && u.Id != p.Actor).Select(u => u.Name).FirstOrDefault(),
        }).ToListAsync(p.Stop);
        var ids = page.Select(r => r.CohortId).Distinct().ToList();
        var cohorts = await db.Cohorts.Where(c => ids.Contains(c.Id)).Select(c => new { c.Id, c.ProgrammeCode, c.ProgrammeVersion, c.FeedbackWithinDays }).ToDictionaryAsync(c => c.Id, p.Stop);
        // Who still waits is read at the desk, beside what was said before that version; what was answered is looked back at with all of it.
        var waits = list is InboxList.Waiting or InboxList.Leercoach;
        var comments = await p.CarriedCountsAsync(page.ToDictionary(r => r.Id, r => waits ? (int?)r.Version : null));

        return [.. page.Select(r =>
        {
            var cohort = cohorts[r.CohortId];
            var programme = catalog.Get(cohort.ProgrammeCode, cohort.ProgrammeVersion);
            var since = DutchTime.DayOf(list == InboxList.Participant ? r.AnsweredAt ?? r.SubmittedAt : r.SubmittedAt);
            var answerBy = Submission.AnswerBy(r.PromisedOn, r.SubmittedAt, cohort.FeedbackWithinDays);
            var said = comments.GetValueOrDefault(r.Id);
            return new InboxRow(
                r.SubmissionId, r.Id, r.ParticipationId, r.Participant, programme.Kind(r.Kind).Name, r.Number, r.Version, programme.ShapeOf(r.Kind), r.SubmittedAt, r.AnsweredAt,
                WaitingTime.Days(since, p.Today), answerBy, waits ? WaitingTime.WorkingDays(answerBy, p.Today) : 0, r.Late, r.Begun, r.Opener)
            {
                Ready = r.Ready,
                Recalled = r.Recalled,
                SecondFor = r.SecondFor,
                Comments = said.All,
                Handled = said.Handled,
            };
        })];
    }
}
