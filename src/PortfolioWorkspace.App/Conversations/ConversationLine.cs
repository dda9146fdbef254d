using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.App.Programmes;
using PortfolioWorkspace.Domain.Certification;
using PortfolioWorkspace.Domain.Conversations;
using PortfolioWorkspace.Domain.Documents;
using PortfolioWorkspace.Domain.Programmes;

namespace PortfolioWorkspace.App.Conversations;

/// <summary>One conversation as lists and its own page show it.</summary>
/// <param name="Passed">Its day is here or behind us.</param>
/// <param name="Confirmer">Who says that it took place; null: nobody has to.</param>
/// <param name="Report">What is written about it, when somebody began.</param>
/// <param name="ReportKind">What is to be written about it; null: nothing.</param>
public sealed record ConversationLine(
    Guid Id,
    Guid Participation,
    string Participant,
    string Kind,
    DateOnly On,
    bool Passed,
    int Minutes,
    ConversationSetting Setting,
    string? Pseudonym,
    string? PartnerRole,
    DateOnly? PartnerInformedOn,
    Guid? Session,
    int? SessionNumber,
    string? Leercoach,
    ConversationStatus Status,
    ConfirmedBy? Confirmer,
    StepShape Shape,
    ConversationReport? Report,
    DocumentKind? ReportKind)
{
    public Guid? LeercoachId { get; init; }

    /// <summary>Another leercoach of the group guided it, who is asked to confirm it instead of the one who looks.</summary>
    public bool GuidedByOther { get; init; }

    /// <summary>What it was before it was planned anew, the last change first.</summary>
    public IReadOnlyList<ConversationMoveLine> Moves { get; init; } = [];

    /// <summary>The meeting that it follows on from does not go on.</summary>
    public bool SessionCancelled { get; init; }

    /// <summary>Who confirmed it without being there, and why.</summary>
    public ConfirmedForOther? ForOther { get; init; }

    public string ParticipantFirstName => Participant.Split(' ')[0];

    public bool NeedsReport => ReportKind is not null && Report is null && Passed && Status != ConversationStatus.Cancelled;

    /// <summary>For a list of a leercoach: the person who looks is the one to confirm it.</summary>
    public bool AsksMe => WaitsForConfirmation && !GuidedByOther;

    public bool WaitsForConfirmation => Confirmer == ConfirmedBy.Leercoach && Passed && Status is ConversationStatus.Held or ConversationStatus.Planned;
}

/// <summary>A trainer confirmed where no leercoach could.</summary>
public sealed record ConfirmedForOther(string By, string Reason);

/// <summary>The report on a conversation, without a word of its text.</summary>
public sealed record ConversationReport(Guid Document, LocalText Name, int Number, DocumentStatus Status);

/// <summary>Reads the lines of any choice of conversations in few queries.</summary>
internal static class ConversationLinesQuery
{
    public static async Task<IReadOnlyList<ConversationLine>> ConversationLinesAsync(this Passage p, ProgrammeCatalog catalog, IQueryable<Conversation> which, IQueryable<ConversationHead>? heads = null)
    {
        var db = p.Db;
        var found = await which.OrderByDescending(c => c.HeldOn).ThenByDescending(c => c.LoggedAt)
            .Join(heads ?? ConversationHead.InReach(p), c => c.ParticipationId, x => x.ParticipationId, (c, x) => new { Talk = c, x.PersonId, x.CohortId })
            .Join(db.Cohorts, r => r.CohortId, k => k.Id, (r, k) => new
            {
                r.Talk,
                k.ProgrammeCode,
                k.ProgrammeVersion,
                Participant = db.Users.Where(u => u.Id == r.PersonId).Select(u => u.Name).First(),
                Leercoach = db.Users.Where(u => u.Id == r.Talk.LeercoachId).Select(u => u.Name).FirstOrDefault(),
                ForOther = r.Talk.ConfirmedBecause == null ? null : db.Users.Where(u => u.Id == r.Talk.ConfirmedById).Select(u => u.Name).FirstOrDefault(),
                GuidedByOther = db.GuideReach.Any(g => g.ConversationId == r.Talk.Id && g.PersonId != p.Actor),
                SessionCancelled = db.Sessions.Any(s => s.Id == r.Talk.SessionId && s.CancelledAt != null),
                SessionNumber = db.Sessions.Where(s => s.Id == r.Talk.SessionId).Select(s => (int?)s.Number).FirstOrDefault(),
            })
            .ToListAsync(p.Stop);
        var reports = (await db.DocumentConversations.Where(l => which.Select(c => c.Id).Contains(l.ConversationId))
            .Join(db.Documents, l => l.DocumentId, d => d.Id, (l, d) => new { l.ConversationId, d.Id, d.Kind, d.Number, d.Status })
            .ToListAsync(p.Stop)).ToLookup(l => l.ConversationId);
        var moves = await p.ConversationMovesAsync(which);

        return [.. found.OrderByDescending(f => f.Talk.HeldOn).ThenByDescending(f => f.Talk.LoggedAt).Select(f =>
        {
            var (talk, programme) = (f.Talk, catalog.Get(f.ProgrammeCode, f.ProgrammeVersion));
            var report = reports[talk.Id].OrderBy(r => r.Number).FirstOrDefault();
            return new ConversationLine(
                talk.Id, talk.ParticipationId, f.Participant, talk.Kind, talk.HeldOn, talk.HeldOn <= p.Today, talk.DurationMinutes, talk.Setting, talk.PartnerPseudonym, talk.PartnerRole,
                talk.PartnerInformedOn, talk.SessionId, f.SessionNumber, f.Leercoach, talk.Status, programme.ConfirmerOf(talk.Kind), programme.ShapeOfConversation(talk.Kind),
                report is null ? null : new ConversationReport(report.Id, programme.Kind(report.Kind).Name, report.Number, report.Status), programme.ReportOn(talk.Kind))
            {
                LeercoachId = talk.LeercoachId,
                GuidedByOther = f.GuidedByOther,
                Moves = [.. moves[talk.Id]],
                SessionCancelled = f.SessionCancelled,
                ForOther = f.ForOther is { } by ? new ConfirmedForOther(by, talk.ConfirmedBecause!) : null,
            };
        })];
    }
}
