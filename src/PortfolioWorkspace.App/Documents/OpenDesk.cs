using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.App.Programmes;
using PortfolioWorkspace.App.Reviews.Comments;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;
using PortfolioWorkspace.Domain.Certification;
using PortfolioWorkspace.Domain.Documents;
using PortfolioWorkspace.Domain.Programmes;

namespace PortfolioWorkspace.App.Documents;

/// <summary>What lies on the writing desk round the text: the kind with its guidance, the conversation, the readers and the last feedback. The text itself goes to the browser module by its own way.</summary>
public sealed class OpenDesk(Gate gate, ProgrammeCatalog catalog)
{
    public Task<Answer<WritingDesk>> RunAsync(Guid document, CancellationToken stop = default) =>
        gate.ReadAsync<WritingDesk>(Operation.SeeDocument, Subject.Document(document), async p =>
        {
            var found = await p.Db.Documents.SingleAsync(d => d.Id == document, p.Stop);
            var participation = await p.Db.Participations.SingleAsync(x => x.Id == found.ParticipationId, p.Stop);
            var (programme, deadline) = await p.HandInDateAsync(catalog, participation, found.Kind);
            var line = (await p.DocumentLinesAsync([found.ParticipationId], _ => programme)).Single(l => l.Id == document);
            var about = await p.AboutAsync(document);
            var kind = programme.Kind(found.Kind);
            var feedback = await SentFeedbackQuery.NewestAsync(p, document);
            var submitted = found.Status is DocumentStatus.Submitted or DocumentStatus.Approved ? await SubmittedAsync(p, line) : null;
            return new WritingDesk(
                line, kind, programme.Phases.FirstOrDefault(f => f.Code == found.Phase)?.Name, about is [var first, ..] ? first : null, programme.ShapeOf(found.Kind), p.Actor,
                await p.ReadersAsync(found), feedback, deadline is null || found.ExtendedUntil is null || found.ExtendedUntil < deadline ? deadline : found.ExtendedUntil, await FeedbackDaysAsync(p, participation.CohortId),
                submitted?.Markdown,
                await WroteAfterHandingInAsync(p, document),
                feedback is null ? [] : await p.CarriedFeedbackAsync(document, await p.Db.Drafts.Where(d => d.Id == document).Select(d => d.Markdown).SingleAsync(p.Stop)))
            {
                AlsoAbout = [.. about.Skip(1)],
                PrivateBlocks = submitted?.PrivateBlocks ?? [],
                OtherLetters = feedback is null ? [] : await SentFeedbackQuery.EarlierOfAsync(p, feedback.Submission),
            };
        }, stop);

    private static async Task<bool> WroteAfterHandingInAsync(Passage p, Guid document)
    {
        var last = await p.Db.Submissions.Where(s => s.DocumentId == document).OrderByDescending(s => s.Number).Select(s => (DateTimeOffset?)s.SubmittedAt).FirstOrDefaultAsync(p.Stop);
        return last is { } at && await p.Db.DraftVersions.AnyAsync(v => v.DraftId == document && v.Reason == DraftVersionReason.SetAside && v.WrittenAt > at, p.Stop);
    }

    private static Task<int> FeedbackDaysAsync(Passage p, Guid cohort) => p.Db.Cohorts.Where(c => c.Id == cohort).Select(c => c.FeedbackWithinDays).SingleAsync(p.Stop);

    private static async Task<ReadableText?> SubmittedAsync(Passage p, DocumentLine line)
    {
        if (line.Latest is not { } latest) return null;
        var found = await p.Db.Submissions.Where(s => s.Id == latest.Id).Select(s => new { s.Markdown, s.PrivateBlocks }).SingleAsync(p.Stop);
        return p.ReadableTo(found.Markdown, found.PrivateBlocks);
    }
}

/// <summary>What a report is about, for writer and readers the same.</summary>
internal static class AboutQuery
{
    public static async Task<IReadOnlyList<AboutConversation>> AboutAsync(this Passage p, Guid document) =>
        await p.Db.DocumentConversations.Where(c => c.DocumentId == document).Join(p.Db.Conversations, l => l.ConversationId, c => c.Id, (_, c) => c).OrderBy(c => c.HeldOn).ThenBy(c => c.LoggedAt)
            .Select(c => new AboutConversation(c.Id, c.Kind, c.HeldOn, c.PartnerRole, c.PartnerPseudonym)).ToListAsync(p.Stop);
}

/// <summary>The desk of one document.</summary>
/// <param name="SubmittedText">Set while the text is handed in or approved: then the desk is a reading view.</param>
/// <param name="Carried">The comments of everybody who read the last version that was answered and what is still open from before it, and where their passages are in the draft as it is now.</param>
/// <param name="WroteAfterHandingIn">Among the versions is text that was written after the last submission, and that nobody has seen yet.</param>
public sealed record WritingDesk(
    DocumentLine Line,
    DocumentKind Kind,
    LocalText? Phase,
    AboutConversation? About,
    StepShape Shape,
    Guid Writer,
    DocumentReaders Readers,
    FeedbackLetter? Feedback,
    DateOnly? Deadline,
    int FeedbackWithinDays,
    string? SubmittedText,
    bool WroteAfterHandingIn,
    IReadOnlyList<CarriedFeedback> Carried)
{
    /// <summary>More conversations that the text is about, where the programme lets one report cover several.</summary>
    public IReadOnlyList<AboutConversation> AlsoAbout { get; init; } = [];

    /// <summary>What other readers wrote about the same version as the last feedback.</summary>
    public IReadOnlyList<FeedbackLetter> OtherLetters { get; init; } = [];

    /// <summary>Blocks of the text that was handed in which trainers do not read.</summary>
    public IReadOnlyList<int> PrivateBlocks { get; init; } = [];

    public IReadOnlyList<CarriedComment> Comments => [.. Carried.SelectMany(f => f.Comments)];

    /// <summary>Some of the feedback beside the text was not seen before.</summary>
    public bool HasUnread => Feedback is { ReadAt: null } || OtherLetters.Any(l => l.ReadAt is null);
}
