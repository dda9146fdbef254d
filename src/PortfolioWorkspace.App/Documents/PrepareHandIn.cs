using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.App.Markdown;
using PortfolioWorkspace.App.Programmes;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;
using PortfolioWorkspace.Domain.Documents;
using PortfolioWorkspace.Domain.Programmes;
using PortfolioWorkspace.Domain.Reviews;

namespace PortfolioWorkspace.App.Documents;

/// <summary>Shows what will be handed in and to whom, with everything worth a second look. It warns and never stops anybody.</summary>
public sealed class PrepareHandIn(Gate gate, ProgrammeCatalog catalog)
{
    public Task<Answer<HandInPreview>> RunAsync(Guid document, CancellationToken stop = default) =>
        gate.ReadAsync<HandInPreview>(Operation.SubmitDocument, Subject.Document(document), async p =>
        {
            var found = await p.Db.Documents.Include(d => d.Submissions).SingleAsync(d => d.Id == document, p.Stop);
            var draft = await p.Db.Drafts.SingleAsync(d => d.Id == document, p.Stop);
            var participation = await p.Db.Participations.SingleAsync(x => x.Id == found.ParticipationId, p.Stop);
            var (programme, deadline) = await p.HandInDateAsync(catalog, participation, found.Kind);
            var kind = programme.Kind(found.Kind);
            var readers = await p.ReadersAsync(found);
            return new HandInPreview(
                found.Id, kind, found.Number, programme.Phases.FirstOrDefault(f => f.Code == found.Phase)?.Name, found.Status,
                found.Submissions.Count == 0 ? 1 : found.Submissions.Max(s => s.Number) + 1,
                draft.Revision, draft.Markdown, PlainText.WordCount(draft.Markdown),
                readers, WrittenSections.EmptyRequired(kind, draft.Markdown), PrivacyHints.Find(PlainText.Extract(draft.Markdown)),
                found.IsLate(deadline, p.Today) ? found.ExtendedUntil > deadline ? found.ExtendedUntil : deadline : null)
            {
                Private = PrivatePassages.ChoicesIn(draft.Markdown, found.Submissions.MaxBy(s => s.Number), mayKeep: kind.PrivatePassages && readers.Leercoach is not null),
                AnswerBy = kind.Approver == Approver.None ? null : WaitingTime.PromisedOn(p.Today, await p.Db.Cohorts.Where(c => c.Id == participation.CohortId).Select(c => c.FeedbackWithinDays).SingleAsync(p.Stop)),
            };
        }, stop);
}

/// <summary>The page before handing in.</summary>
/// <param name="Revision">Goes along with handing in; when the draft has moved on by then, it is refused.</param>
/// <param name="LateSince">The last day on which it would have been on time; null when it is on time.</param>
public sealed record HandInPreview(
    Guid Document,
    DocumentKind Kind,
    int Number,
    LocalText? Phase,
    DocumentStatus Status,
    int SubmissionNumber,
    int Revision,
    string Markdown,
    int Words,
    DocumentReaders Readers,
    IReadOnlyList<string> EmptyHeadings,
    IReadOnlyList<PrivacyHint> PrivacyHints,
    DateOnly? LateSince)
{
    /// <summary>What is promised to who hands in today; null where nobody answers.</summary>
    public DateOnly? AnswerBy { get; init; }

    /// <summary>What may be kept for the leercoach; none where nobody would read it or everybody has to.</summary>
    public PrivateChoices Private { get; init; } = PrivateChoices.None;
}
