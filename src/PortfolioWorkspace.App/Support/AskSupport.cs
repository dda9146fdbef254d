using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.App.Documents.Answers;
using PortfolioWorkspace.App.Live;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;
using PortfolioWorkspace.Domain.Documents;
using PortfolioWorkspace.Domain.Support;

namespace PortfolioWorkspace.App.Support;

/// <summary>A participant asks a question or calls for extra support; who is to answer hears it at once.</summary>
public sealed class AskSupport(Gate gate)
{
    public Task<Answer<Guid>> RunAsync(NewSupport wish, CancellationToken stop = default) =>
        gate.ActAsync<Guid>(Operation.AskSupport, Subject.Participation(wish.Participation), async p =>
        {
            var own = p.Db.SupportThreads.Where(t => t.ParticipationId == wish.Participation);
            if (await SentAlreadyAsync(p, wish) is { } sent) return sent;
            if (await own.CountAsync(t => t.ClosedAt == null, p.Stop) >= SupportThread.MostOpen) return new Refusal("support-many-open", SupportThread.MostOpen);
            if (wish.Document is { } document && !await p.Db.Documents.AnyAsync(d => d.Id == document && d.ParticipationId == wish.Participation, p.Stop)) return Refusal.Unknown;

            var circle = await SupportCircle.OfAsync(p, wish.Participation);
            var thread = new SupportThread { Id = p.NewId(), ParticipationId = wish.Participation, Kind = wish.Kind, OpenedAt = p.Now, DocumentId = wish.Document };
            thread.ReadBy(circle.Leercoach is not null, wish.OthersToo);
            if (!thread.Write(p.NewId(), p.Actor, wish.Body, p.Now).Try(out var message, out var refusal)) return refusal;
            p.Db.SupportThreads.Add(thread);
            p.Db.SupportMessages.Add(message);
            await p.EndAnswerAsync(wish.Participation, AnswerField.Support(wish.Kind), wish.Body);
            p.HistoryDetail = wish.Kind.ToString();
            circle.TellOthers(p, thread, wish.Kind == SupportKind.Question ? LiveTopic.QuestionAsked : LiveTopic.SupportAsked);
            return thread.Id;
        }, stop);

    /// <summary>The same words from a second tab or a second press are one question.</summary>
    private static Task<Guid?> SentAlreadyAsync(Passage p, NewSupport wish)
    {
        var (text, since) = (SupportMessage.Tidy(wish.Body), p.Now.AddMinutes(-2));
        return p.Db.SupportMessages.Where(m => m.ParticipationId == wish.Participation && m.WriterId == p.Actor && m.At > since && m.Body == text)
            .Join(p.Db.SupportThreads.Where(t => t.Kind == wish.Kind && t.ClosedAt == null && t.Messages == 1), m => m.ThreadId, t => t.Id, (_, t) => (Guid?)t.Id).FirstOrDefaultAsync(p.Stop);
    }
}

/// <summary>A question or a call for support.</summary>
/// <param name="OthersToo">A question also to the trainers, a call for support also to the leercoach.</param>
/// <param name="Document">The own report it is about.</param>
public sealed record NewSupport(Guid Participation, SupportKind Kind, string? Body, bool OthersToo = false, Guid? Document = null);
