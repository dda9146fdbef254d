using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.App.Attendance;
using PortfolioWorkspace.App.Documents;
using PortfolioWorkspace.App.Programmes;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;
using PortfolioWorkspace.Domain.Certification;
using PortfolioWorkspace.Domain.Conversations;
using PortfolioWorkspace.Domain.Documents;

namespace PortfolioWorkspace.App.Conversations;

/// <summary>One conversation with what the person who looks can do with it.</summary>
public sealed class ReadConversation(Gate gate, ProgrammeCatalog catalog)
{
    public Task<Answer<ConversationView>> RunAsync(Guid conversation, CancellationToken stop = default) =>
        gate.ReadAsync<ConversationView>(Operation.SeeConversations, Subject.Conversation(conversation), async p =>
        {
            var line = (await p.ConversationLinesAsync(catalog, p.Db.Conversations.Where(c => c.Id == conversation), ConversationHead.Seen(p))).Single();
            var own = p.Relations.Contains(Relation.Self);
            return new ConversationView(line, own, own ? PseudonymHints.Find(line.Pseudonym) : null,
                !own && line.WaitsForConfirmation && (p.Relations.Contains(Relation.Guide) || (p.Relations.Contains(Relation.Leercoach) && !line.GuidedByOther)))
            {
                CanConfirmForOther = !own && line.WaitsForConfirmation && p.Relations.Contains(Relation.Trainer),
                SessionMoved = line is { Status: ConversationStatus.Planned, Session: { } session } ? await MovedSinceAsync(p, line, session) : null,
                Joins = own && line.NeedsReport ? await OpenReportAsync(p, line) : null,
                OnlyThis = !p.Relations.Any(r => r != Relation.Guide),
            };
        }, stop);

    /// <summary>The meeting went elsewhere after the conversation was planned, so that the day of the conversation may be wrong now.</summary>
    private static async Task<SessionMoveLine?> MovedSinceAsync(Passage p, ConversationLine line, Guid session)
    {
        var planned = line.Moves is [var last, ..] ? last.At : await p.Db.Conversations.Where(c => c.Id == line.Id).Select(c => c.LoggedAt).SingleAsync(p.Stop);
        var moves = await p.MovesOfAsync(session);
        return moves is [{ Became.CalledOff: true }, ..] ? null : moves.FirstOrDefault(m => m.At > planned && !m.Was.IsSameMeeting(m.Became));
    }

    /// <summary>A report that this conversation can still be added to, where one may be about several.</summary>
    private async Task<Guid?> OpenReportAsync(Passage p, ConversationLine line)
    {
        var programme = await p.ProgrammeOfParticipationAsync(catalog, line.Participation);
        var kind = line.ReportKind!.Code;
        return !programme.CoversSeveral(kind) ? null
            : await p.Db.Documents.Where(d => d.ParticipationId == line.Participation && d.Kind == kind && d.Status != DocumentStatus.Approved).OrderByDescending(d => d.Number).Select(d => (Guid?)d.Id).FirstOrDefaultAsync(p.Stop);
    }
}

/// <summary>One conversation as a page.</summary>
/// <param name="Own">The person who looks noted it.</param>
/// <param name="Hint">The pseudonym looks like a real name; said to its writer alone.</param>
/// <param name="CanConfirm">The person who looks is asked to confirm it.</param>
public sealed record ConversationView(ConversationLine Line, bool Own, PseudonymHint? Hint, bool CanConfirm)
{
    /// <summary>The person who looks is a trainer, and may say that it took place where no leercoach can.</summary>
    public bool CanConfirmForOther { get; init; }

    /// <summary>Where the meeting that it follows on from went, after the conversation was planned.</summary>
    public SessionMoveLine? SessionMoved { get; init; }

    /// <summary>A report of the own hand that can be about this conversation too.</summary>
    public Guid? Joins { get; init; }

    /// <summary>The person who looks guided this conversation and reads nothing else of the dossier.</summary>
    public bool OnlyThis { get; init; }

    public bool CanChange => Own && Line.Status != ConversationStatus.Cancelled && (Line.Status != ConversationStatus.Confirmed || Line.Confirmer == ConfirmedBy.Participant);

    public bool CanCancel => Own && Line.Status != ConversationStatus.Cancelled;

    /// <summary>The report that will not count any more when the conversation lapses.</summary>
    public ConversationReport? FallsBack => Line.Report is { Status: DocumentStatus.Approved or DocumentStatus.Submitted } report ? report : null;
}
