using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.App.Programmes;
using PortfolioWorkspace.App.Reviews;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;
using PortfolioWorkspace.Domain.Documents;
using PortfolioWorkspace.Domain.Programmes;

namespace PortfolioWorkspace.App.Documents;

/// <summary>One submission with its feedback, for the writer and for those who may read it. What was taken back only its writer still sees.</summary>
public sealed class ReadSubmission(Gate gate, ProgrammeCatalog catalog)
{
    public Task<Answer<SubmissionView>> RunAsync(Guid document, int number, CancellationToken stop = default) =>
        gate.ReadAsync<SubmissionView>(Operation.ReadSubmission, Subject.Document(document), async p =>
        {
            var own = p.Relations.Contains(Relation.Self);
            var submission = await p.Db.Submissions.SingleOrDefaultAsync(s => s.DocumentId == document && s.Number == number, p.Stop);
            if (submission is null || (submission.WithdrawnAt is not null && !own)) return Refusal.Unknown;
            var found = await p.Db.Documents.SingleAsync(d => d.Id == document, p.Stop);
            var programme = await p.ProgrammeOfParticipationAsync(catalog, found.ParticipationId);
            var writer = await p.Db.Participations.Where(x => x.Id == found.ParticipationId).Join(p.Db.Users, x => x.PersonId, u => u.Id, (_, u) => new { u.Id, u.Name }).SingleAsync(p.Stop);
            var numbers = await p.Db.Submissions.Where(s => s.DocumentId == document && (own || s.WithdrawnAt == null)).OrderBy(s => s.Number).Select(s => s.Number).ToListAsync(p.Stop);
            var text = p.ReadableTo(submission);
            return new SubmissionView(
                found.Id, found.ParticipationId, programme.Kind(found.Kind), found.Number, programme.Phases.FirstOrDefault(f => f.Code == found.Phase)?.Name, found.Status, own, writer.Name,
                new SubmittedText(submission.Id, submission.Number, text.Markdown, text.Shared is null ? submission.Hash : TextHash.Of(text.Markdown), submission.SubmittedAt, submission.Late, submission.WithdrawnAt, submission.SelfChecked) { PrivateBlocks = text.PrivateBlocks, HasGaps = text.Shared is not null },
                numbers, await SentFeedbackQuery.OfAsync(p, submission.Id), await p.ReadersAsync(found), await ReadingsAsync(p, submission, writer.Id))
            {
                AnswerBy = programme.Kind(found.Kind).Approver == Approver.None ? null : Submission.AnswerBy(submission.PromisedOn, submission.SubmittedAt, await p.FeedbackDaysAsync(found.ParticipationId)),
                Today = p.Today,
                Seconds = await p.SecondsAsync(submission.Id),
                Extensions = await p.ExtensionsAsync(found.Id),
                OtherLetters = await SentFeedbackQuery.EarlierOfAsync(p, submission.Id),
            };
        }, stop);

    private static async Task<IReadOnlyList<ReadingNote>> ReadingsAsync(Passage p, Submission submission, Guid writer)
    {
        var lines = await p.Db.History
            .Where(h => h.SubjectId == submission.Id && h.ActorId != writer && (h.Operation == Operation.ReadSubmission || h.Operation == Operation.ReviewSubmission))
            .Join(p.Db.Users, h => h.ActorId, u => u.Id, (h, u) => new { h.At, u.Name }).ToListAsync(p.Stop);
        if (submission is { OpenedById: { } opener, OpenedAt: { } at })
            lines.Add(new { At = at, Name = await p.Db.Users.Where(u => u.Id == opener).Select(u => u.Name).SingleAsync(p.Stop) });
        return [.. lines.GroupBy(l => l.Name).Select(g => new ReadingNote(g.Key, g.Min(l => l.At))).OrderBy(r => r.At)];
    }
}

/// <summary>One submission as a page.</summary>
/// <param name="Own">The person who looks wrote it.</param>
/// <param name="Numbers">Every submission of this document that the person who looks may see.</param>
public sealed record SubmissionView(
    Guid Document,
    Guid Participation,
    DocumentKind Kind,
    int Number,
    LocalText? Phase,
    DocumentStatus Status,
    bool Own,
    string Writer,
    SubmittedText Submitted,
    IReadOnlyList<int> Numbers,
    FeedbackLetter? Feedback,
    DocumentReaders Readers,
    IReadOnlyList<ReadingNote> Readings)
{
    /// <summary>The last day of the promised answer; null where nobody answers.</summary>
    public DateOnly? AnswerBy { get; init; }

    public DateOnly Today { get; init; }

    /// <summary>Trainers who were asked to read this one as well.</summary>
    public IReadOnlyList<SecondLine> Seconds { get; init; } = [];

    /// <summary>More time that was asked for or given; the newest first.</summary>
    public IReadOnlyList<ExtensionLine> Extensions { get; init; } = [];

    /// <summary>What other readers wrote before the newest feedback on this same submission.</summary>
    public IReadOnlyList<FeedbackLetter> OtherLetters { get; init; } = [];
}

/// <summary>The text, word for word, with its fingerprint.</summary>
public sealed record SubmittedText(Guid Id, int Number, string Markdown, string Hash, DateTimeOffset At, bool Late, DateTimeOffset? WithdrawnAt, IReadOnlyList<string> SelfChecked)
{
    /// <summary>Blocks that trainers do not read, for who does.</summary>
    public IReadOnlyList<int> PrivateBlocks { get; init; } = [];

    /// <summary>The writer kept passages for the leercoach, and the person who looks reads the rest.</summary>
    public bool HasGaps { get; init; }
}

/// <summary>Who read it, and when first.</summary>
public sealed record ReadingNote(string Name, DateTimeOffset At);
