using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.App.Cohorts;
using PortfolioWorkspace.App.Documents;
using PortfolioWorkspace.App.Markdown;
using PortfolioWorkspace.App.Programmes;
using PortfolioWorkspace.App.Reviews.Comments;
using PortfolioWorkspace.App.Reviews.Round;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;
using PortfolioWorkspace.Domain.Documents;
using PortfolioWorkspace.Domain.Reviews;

namespace PortfolioWorkspace.App.Reviews;

/// <summary>What lies on the review desk: the text, what the writer asks, the own feedback in the making and who else is reading. The letter itself goes to the browser module by its own way.</summary>
public sealed class ReadReviewDesk(Gate gate, ProgrammeCatalog catalog)
{
    public Task<Answer<ReviewDesk>> RunAsync(Guid submission, CancellationToken stop = default) =>
        gate.ReadAsync<ReviewDesk>(Operation.ReviewSubmission, Subject.Submission(submission), async p =>
        {
            var db = p.Db;
            var read = await db.Submissions.SingleAsync(s => s.Id == submission, p.Stop);
            var document = await db.Documents.SingleAsync(d => d.Id == read.DocumentId, p.Stop);
            var kind = (await p.ProgrammeOfParticipationAsync(catalog, document.ParticipationId)).Kind(document.Kind);
            var participant = await db.Participations.Where(x => x.Id == document.ParticipationId).Join(db.Users, x => x.PersonId, u => u.Id, (_, u) => u.Name).SingleAsync(p.Stop);
            var versions = await db.Submissions.Where(s => s.DocumentId == document.Id && s.WithdrawnAt == null).OrderBy(s => s.Number)
                .Select(s => new ReviewVersion(s.Id, s.Number, s.SubmittedAt, db.Reviews.Any(r => r.SubmissionId == s.Id && r.SentAt != null))).ToListAsync(p.Stop);
            var own = await db.Reviews.Include(r => r.Guidelines).SingleOrDefaultAsync(r => r.SubmissionId == submission && r.ReviewerId == p.Actor, p.Stop);
            var current = read.WithdrawnAt is null && versions[^1].Submission == submission;
            var text = p.ReadableTo(read);
            return new ReviewDesk(
                read.Id, document.Id, document.ParticipationId, participant, kind, document.Number, read.Number, read.WithdrawnAt is null ? text.Markdown : null, PlainText.WordCount(text.Markdown), read.SubmittedAt, read.Late,
                read.WithdrawnAt is null ? FeedbackQuestion.In(kind, text.Markdown) : null, [.. read.SelfChecked], p.Actor, document.Status, current, own is null ? null : Mine(own), await OthersAsync(p, read.Id), versions)
            {
                Comments = own is null ? [] : await p.CommentsOfAsync(own.Id),
                EarlierFeedback = read.WithdrawnAt is null ? await p.CarriedFeedbackAsync(document.Id, text.Markdown, before: read.Number) : [],
                PrivateBlocks = text.PrivateBlocks,
                HasGaps = text.Shared is not null,
                Busy = await p.BusyReaderAsync(read.Id),
                ReadyLetter = own is { SentAt: null } && (own.ReadyAt is not null || !current || document.Status != DocumentStatus.Submitted) ? await db.Drafts.Where(d => d.Id == own.Id).Select(d => d.Markdown).SingleOrDefaultAsync(p.Stop) : null,
                AnswerBy = Submission.AnswerBy(read.PromisedOn, read.SubmittedAt, await p.FeedbackDaysAsync(document.ParticipationId)),
                Today = p.Today,
                Seconds = await p.SecondsAsync(read.Id),
                Extensions = await p.ExtensionsAsync(document.Id),
                About = await p.AboutAsync(document.Id),
                CannotApprove = await p.HasConflictAsync(document.ParticipationId, p.Actor),
                AnswersBeside = await p.AnswersBesideAsync(read.Id),
            };
        }, stop);

    private static OwnReview Mine(Review review) =>
        new(review.Id, review.Verdict, [.. review.Guidelines.Select(g => new GuidelineAnswer(g.Guideline, g.Word, g.Reason))], review.SentAt)
        {
            ReadyAt = review.ReadyAt,
            SendAt = review.SendAt,
            NotSent = review.NotSent is { } code ? new Refusal(code) : null,
            ReadAt = review.ReadAt,
        };

    /// <summary>Somebody else's concept stays theirs; that they opened it is in the history.</summary>
    private static async Task<IReadOnlyList<OtherReader>> OthersAsync(Passage p, Guid submission)
    {
        var db = p.Db;
        var opened = await db.History.Where(h => h.SubjectId == submission && h.Operation == Operation.ReviewSubmission && h.ActorId != p.Actor)
            .Join(db.Users, h => h.ActorId, u => u.Id, (h, u) => new { u.Id, u.Name, h.At }).ToListAsync(p.Stop);
        var sent = await db.Reviews.Where(r => r.SubmissionId == submission && r.ReviewerId != p.Actor && r.SentAt != null)
            .Join(db.Users, r => r.ReviewerId, u => u.Id, (r, u) => new { u.Id, u.Name, r.SentAt, r.StartedAt }).ToListAsync(p.Stop);
        return [.. opened.Select(o => (o.Id, o.Name, o.At)).Concat(sent.Select(s => (s.Id, s.Name, At: s.StartedAt))).GroupBy(r => (r.Id, r.Name))
            .Select(g => new OtherReader(g.Key.Name, g.Min(r => r.At), sent.FirstOrDefault(s => s.Id == g.Key.Id)?.SentAt)).OrderBy(r => r.Since)];
    }
}

/// <summary>The desk of one submission.</summary>
/// <param name="Markdown">Null: the writer took it back, so nobody else reads it any more.</param>
/// <param name="Question">What the writer asks the reader.</param>
/// <param name="Current">It is the newest that is handed in.</param>
/// <param name="Own">The feedback of the person who looks.</param>
public sealed record ReviewDesk(
    Guid Submission,
    Guid Document,
    Guid Participation,
    string Participant,
    Domain.Programmes.DocumentKind Kind,
    int Number,
    int Version,
    string? Markdown,
    int Words,
    DateTimeOffset SubmittedAt,
    bool Late,
    string? Question,
    IReadOnlyList<string> SelfChecked,
    Guid Reader,
    DocumentStatus Status,
    bool Current,
    OwnReview? Own,
    IReadOnlyList<OtherReader> Others,
    IReadOnlyList<ReviewVersion> Versions)
{
    /// <summary>Of the person who looks, in the order of the text.</summary>
    public IReadOnlyList<CommentLine> Comments { get; init; } = [];

    /// <summary>Of each who read the version before, and what is still open from those before that.</summary>
    public IReadOnlyList<CarriedFeedback> EarlierFeedback { get; init; } = [];

    public IReadOnlyList<CarriedComment> Earlier => [.. EarlierFeedback.SelectMany(f => f.Comments)];

    /// <summary>Blocks that trainers do not read, for who does.</summary>
    public IReadOnlyList<int> PrivateBlocks { get; init; } = [];

    /// <summary>The writer kept passages for the leercoach, and the person who looks reads the rest.</summary>
    public bool HasGaps { get; init; }

    /// <summary>Another reader who is busy with it now.</summary>
    public BusyReader? Busy { get; init; }

    /// <summary>The own letter while it is to read and not to write on: it lies ready, or can no longer be sent from here.</summary>
    public string? ReadyLetter { get; init; }

    /// <summary>What was handed in after this one.</summary>
    public ReviewVersion? Newer => Versions.LastOrDefault(v => v.Number > Version);

    /// <summary>What the participant wrote before this one.</summary>
    public ReviewVersion? Before => Versions.LastOrDefault(v => v.Number < Version);

    /// <summary>Feedback lies ready and can be sent.</summary>
    public bool IsReady => Own is { SentAt: null, ReadyAt: not null };

    /// <summary>The last day of the answer that was promised.</summary>
    public DateOnly AnswerBy { get; init; }

    public DateOnly Today { get; init; }

    /// <summary>Trainers who were asked to read this one as well, with who asked and why.</summary>
    public IReadOnlyList<SecondLine> Seconds { get; init; } = [];

    /// <summary>More time that was asked for or given; the newest first.</summary>
    public IReadOnlyList<ExtensionLine> Extensions { get; init; } = [];

    /// <summary>The conversations that the report is about.</summary>
    public IReadOnlyList<AboutConversation> About { get; init; } = [];

    /// <summary>The person who looks has another tie with the participant: feedback yes, approval by a trainer.</summary>
    public bool CannotApprove { get; init; }

    public string ParticipantFirstName => Participant.Split(' ')[0];

    /// <summary>Also after another reader asked for more: a second reader, and who took back what they had sent.</summary>
    public bool AnswersBeside { get; init; }

    /// <summary>Feedback can be written and sent.</summary>
    public bool CanAnswer => Current && Own is { SentAt: null, ReadyAt: null } && (Status == DocumentStatus.Submitted || (Status == DocumentStatus.RevisionRequested && AnswersBeside));
}

/// <summary>Feedback in the making, or as it was sent.</summary>
public sealed record OwnReview(Guid Id, Verdict? Verdict, IReadOnlyList<GuidelineAnswer> Guidelines, DateTimeOffset? SentAt)
{
    /// <summary>Since when it lies ready.</summary>
    public DateTimeOffset? ReadyAt { get; init; }

    /// <summary>When it leaves by itself.</summary>
    public DateTimeOffset? SendAt { get; init; }

    /// <summary>Why it did not leave at its moment.</summary>
    public Refusal? NotSent { get; init; }

    public DateTimeOffset? ReadAt { get; init; }
}

/// <summary>Another reader of the same submission.</summary>
public sealed record OtherReader(string Name, DateTimeOffset Since, DateTimeOffset? SentAt)
{
    public string FirstName => Name.Split(' ')[0];
}

/// <summary>One version of the document that a reader may see.</summary>
public sealed record ReviewVersion(Guid Submission, int Number, DateTimeOffset At, bool Answered);
