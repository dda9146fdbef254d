using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.App.Documents.Answers;
using PortfolioWorkspace.App.Live;
using PortfolioWorkspace.App.Programmes;
using PortfolioWorkspace.App.Reviews;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;
using PortfolioWorkspace.Domain.Documents;

namespace PortfolioWorkspace.App.Documents;

/// <summary>A reader gives more time for one document, asked or not, or says no to who asked.</summary>
public sealed class AnswerExtension(Gate gate, ProgrammeCatalog catalog)
{
    public Task<Refusal?> RunAsync(ExtensionAnswer answer, CancellationToken stop = default) =>
        gate.ActAsync(Operation.GrantExtension, Subject.Document(answer.Document), async p =>
        {
            var found = await p.Db.Documents.Include(d => d.Submissions).Include(d => d.Extensions).AsSplitQuery().SingleAsync(d => d.Id == answer.Document, p.Stop);
            var refusal = answer.Grant
                ? found.Extend(answer.Until, answer.Reason, await p.DateOfAsync(catalog, found), p.NewId(), p.Actor, p.Now)
                : found.DeclineExtension(answer.Reason, p.Actor, p.Now);
            if (refusal is not null) return refusal;
            await p.EndAnswerAsync(found.ParticipationId, AnswerField.ExtensionOf(answer.Document), answer.Reason);
            p.Db.Entry(found).Property(d => d.Version).IsModified = true;
            p.HistoryDetail = answer.Grant ? $"tot {answer.Until:yyyy-MM-dd}" : "niet gegeven";
            p.Tell(await OpenReview.WriterAsync(p, found.ParticipationId), LiveTopic.ExtensionAnswered, answer.Document);
            return null;
        }, stop);
}

/// <summary>What a reader answers.</summary>
/// <param name="Until">Of no meaning when it is not given.</param>
public sealed record ExtensionAnswer(Guid Document, bool Grant, DateOnly? Until, string? Reason);
