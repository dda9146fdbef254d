using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.App.Programmes;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;
using PortfolioWorkspace.Domain.Documents;

namespace PortfolioWorkspace.App.Reviews;

/// <summary>Everybody who waits for the person who looks, in the order of the inbox, to walk through from desk to desk: ids alone, so that the whole queue costs less than one page of the list.</summary>
public sealed class ReadQueue(Gate gate, ProgrammeCatalog catalog)
{
    /// <param name="group">Only this group; one that is not the reader's own is no filter.</param>
    /// <param name="kind">Only this kind of document; an unknown one is no filter.</param>
    /// <param name="stop">Ends the question when the visitor has gone.</param>
    public Task<Answer<IReadOnlyList<QueuePlace>>> RunAsync(Guid? group = null, string? kind = null, CancellationToken stop = default) =>
        gate.ReadAsync<IReadOnlyList<QueuePlace>>(Operation.SeeOwnDesk, Subject.OwnDesk, async p =>
        {
            var (db, all) = (p.Db, await InboxScope.OfAsync(p, catalog));
            var waiting = all.Only(all.Groups.FirstOrDefault(g => g.Id == group)?.Id, all.Kinds.FirstOrDefault(k => k.Code == kind)?.Code).Mine(DocumentStatus.Submitted);
            return await db.Submissions.Where(s => waiting.Contains(s.DocumentId) && s.WithdrawnAt == null && !db.Submissions.Any(x => x.DocumentId == s.DocumentId && x.WithdrawnAt == null && x.Number > s.Number))
                .OrderBy(s => s.SubmittedAt).ThenBy(s => s.DocumentId)
                .Select(s => new QueuePlace(s.Id, db.Reviews.Any(r => r.SubmissionId == s.Id && r.ReviewerId == p.Actor && r.SentAt == null && r.ReadyAt != null))).ToListAsync(p.Stop);
        }, stop);
}

/// <summary>One of those who wait.</summary>
/// <param name="Ready">The answer lies ready; nothing has to be read for it any more.</param>
public sealed record QueuePlace(Guid Submission, bool Ready);
