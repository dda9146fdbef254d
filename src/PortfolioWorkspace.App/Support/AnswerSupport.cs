using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.App.Documents.Answers;
using PortfolioWorkspace.App.Live;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;
using PortfolioWorkspace.Domain.Documents;
using PortfolioWorkspace.Domain.Support;

namespace PortfolioWorkspace.App.Support;

/// <summary>Writes in a thread: the answer, or one thing more to ask. A closed thread opens again.</summary>
public sealed class AnswerSupport(Gate gate)
{
    public Task<Refusal?> RunAsync(Guid thread, string? body, CancellationToken stop = default) =>
        gate.ActAsync(Operation.AnswerSupport, Subject.SupportThread(thread), async p =>
        {
            var found = await p.Db.SupportThreads.SingleAsync(t => t.Id == thread, p.Stop);
            var last = await p.Db.SupportMessages.Where(m => m.ThreadId == thread).OrderByDescending(m => m.At).Select(m => new { m.WriterId, m.Body }).FirstAsync(p.Stop);
            // The same words from a second tab are said once.
            if (last.WriterId == p.Actor && last.Body == SupportMessage.Tidy(body)) return null;
            var circle = await SupportCircle.OfAsync(p, found.ParticipationId);
            if (!p.Relations.Contains(Relation.Self)) found.KeepReaders(circle.Leercoach?.Id);
            if (!found.Write(p.NewId(), p.Actor, body, p.Now).Try(out var message, out var refusal)) return refusal;
            p.Db.SupportMessages.Add(message);
            await p.EndAnswerAsync(found.ParticipationId, AnswerField.Message(thread), body);
            p.HistoryDetail = found.Kind.ToString();
            circle.TellOthers(p, found, LiveTopic.SupportAnswered);
            return null;
        }, stop);
}
