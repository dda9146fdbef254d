using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.App.Certification;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;

namespace PortfolioWorkspace.App.Live;

/// <summary>Says what a notice is about to the one who got it: who did it and where it is. A notice carries an id only, so what somebody may no longer see stays unsaid.</summary>
public sealed class ReadNotice(Gate gate)
{
    public Task<Answer<NoticeWords>> RunAsync(LiveNotice notice, CancellationToken stop = default) =>
        gate.ReadAsync<NoticeWords>(Operation.SeeOwnDesk, Subject.OwnDesk, async p =>
            notice.PersonId != p.Actor ? Refusal.Unknown : await FindAsync(p, notice) is { } words ? words : Refusal.Unknown, stop);

    /// <summary>Null: the one who asks may not know it, or no longer.</summary>
    internal static async Task<NoticeWords?> FindAsync(Passage p, LiveNotice notice) => notice.Topic switch
    {
        LiveTopic.FeedbackSent => await FeedbackAsync(p, notice.SubjectId),
        LiveTopic.SubmissionOpened => await OpenedAsync(p, notice.SubjectId),
        LiveTopic.DocumentSubmitted => await WrittenAsync(p, notice, $"/beoordelen/{notice.SubjectId}"),
        LiveTopic.SecondOpinionAsked => await SecondAsync(p, notice),
        LiveTopic.ExtensionAsked or LiveTopic.ExtensionAnswered => await ExtensionAsync(p, notice),
        LiveTopic.SubmissionWithdrawn => await WrittenAsync(p, notice, $"/beoordelen/{notice.SubjectId}"),
        LiveTopic.ConversationLogged or LiveTopic.ConversationCancelled or LiveTopic.ConversationConfirmed or LiveTopic.ConfirmationTakenBack => await ConversationAsync(p, notice),
        LiveTopic.CommentAnswered or LiveTopic.CommentSettled => await CommentAsync(p, notice),
        LiveTopic.ReaderSatDown or LiveTopic.DeskTakenOver => await DeskAsync(p, notice),
        LiveTopic.ProfileSubmitted => new NoticeWords(notice, "", $"/dossiers/{notice.SubjectId}/profiel"),
        LiveTopic.DecisionSigned or LiveTopic.CertificateIssued or LiveTopic.WaiverChanged or LiveTopic.AttendanceMarked or LiveTopic.LeercoachAssigned or LiveTopic.ConflictNoted or LiveTopic.TrackChanged or LiveTopic.EvidenceMoved or LiveTopic.DeadlineExtended => new NoticeWords(notice, "", $"/dossiers/{notice.SubjectId}"),
        LiveTopic.ContactLogged or LiveTopic.ContactConfirmed or LiveTopic.EndProductProposed or LiveTopic.EndProductAgreed => await p.AwaitedNoticeAsync(notice),
        LiveTopic.QuestionAsked or LiveTopic.SupportAsked or LiveTopic.SupportAnswered or LiveTopic.SupportAgreed or LiveTopic.SupportClosed => await SupportNotice.OfAsync(p, notice),
        LiveTopic.PracticeAnnounced or LiveTopic.PracticeChanged or LiveTopic.PracticeCancelled or LiveTopic.PracticeJoined => await SupportNotice.OfPracticeAsync(p, notice),
        LiveTopic.SessionChanged or LiveTopic.SessionCancelled => await SessionAsync(p, notice),
        LiveTopic.CohortMoved => await CohortMovedAsync(p, notice),
        LiveTopic.VersionChanged => await VersionChangedAsync(p, notice),
        LiveTopic.Reminded => await RemindedAsync(p, notice),
        // The screen in the room counts; nobody is named.
        LiveTopic.CheckedIn => null,
        _ => new NoticeWords(notice, "", "/"),
    };

    private static async Task<NoticeWords?> FeedbackAsync(Passage p, Guid submission)
    {
        var found = await p.Db.Reviews.Where(r => r.SubmissionId == submission && r.SentAt != null).OrderByDescending(r => r.SentAt)
            .Join(p.Db.Submissions, r => r.SubmissionId, s => s.Id, (r, s) => new { r.ReviewerId, s.DocumentId, s.Number })
            .Join(p.Db.Users, r => r.ReviewerId, u => u.Id, (r, u) => new { u.Name, r.DocumentId, r.Number }).FirstOrDefaultAsync(p.Stop);
        return found is null ? null : new NoticeWords(new LiveNotice(p.Actor, LiveTopic.FeedbackSent, submission), found.Name, $"/documenten/{found.DocumentId}/inleveringen/{found.Number}");
    }

    private static async Task<NoticeWords?> OpenedAsync(Passage p, Guid submission)
    {
        var found = await p.Db.Submissions.Where(s => s.Id == submission).Join(p.Db.Users, s => s.OpenedById, u => u.Id, (s, u) => new { u.Name, s.DocumentId, s.Number }).FirstOrDefaultAsync(p.Stop);
        return found is null ? null : new NoticeWords(new LiveNotice(p.Actor, LiveTopic.SubmissionOpened, submission), found.Name, $"/documenten/{found.DocumentId}/inleveringen/{found.Number}");
    }

    private static async Task<NoticeWords?> WrittenAsync(Passage p, LiveNotice notice, string address)
    {
        var name = await p.Db.Submissions.Where(s => s.Id == notice.SubjectId).Join(p.Db.Participations, s => s.ParticipationId, x => x.Id, (_, x) => x.PersonId)
            .Join(p.Db.Users, id => id, u => u.Id, (_, u) => u.Name).FirstOrDefaultAsync(p.Stop);
        return name is null ? null : new NoticeWords(notice, name, address);
    }

    /// <summary>The other one of the two who talk: for the writer the reader, and for the reader the writer.</summary>
    private static async Task<NoticeWords?> CommentAsync(Passage p, LiveNotice notice)
    {
        var found = await p.Db.Submissions.Where(s => s.Id == notice.SubjectId).Select(s => new { s.ParticipationId, s.DocumentId, s.Number, Writer = p.Db.Participations.Where(x => x.Id == s.ParticipationId).Select(x => x.PersonId).First() }).FirstOrDefaultAsync(p.Stop);
        // Feedback that was recalled has no talk under it any more.
        if (found is null || !await p.Db.Reviews.AnyAsync(r => r.SubmissionId == notice.SubjectId && r.SentAt != null, p.Stop)) return null;
        var others = p.Db.History.Where(h => h.ParticipationId == found.ParticipationId && h.ActorId != p.Actor && (h.Operation == Operation.HandleComment || p.Db.Reviews.Any(r => r.Id == h.SubjectId && r.SubmissionId == notice.SubjectId)) && (h.Operation == Operation.AnswerComment || h.Operation == Operation.ResolveComment || h.Operation == Operation.HandleComment));
        var who = found.Writer != p.Actor ? found.Writer : await others.OrderByDescending(h => h.At).Select(h => h.ActorId).FirstOrDefaultAsync(p.Stop);
        var name = await p.Db.Users.Where(u => u.Id == who).Select(u => u.Name).FirstOrDefaultAsync(p.Stop);
        return name is null ? null : new NoticeWords(notice, name, $"/documenten/{found.DocumentId}/inleveringen/{found.Number}?toon=feedback");
    }

    private static async Task<NoticeWords?> SecondAsync(Passage p, LiveNotice notice)
    {
        var name = await p.Db.SecondOpinions.Where(s => s.SubmissionId == notice.SubjectId && s.TrainerId == p.Actor).Join(p.Db.Users, s => s.AskedById, u => u.Id, (_, u) => u.Name).FirstOrDefaultAsync(p.Stop);
        return name is null ? null : new NoticeWords(notice, name, $"/beoordelen/{notice.SubjectId}");
    }

    /// <summary>Who took over is the one who is busy now; who only sat down beside somebody is known by the history.</summary>
    private static async Task<NoticeWords?> DeskAsync(Passage p, LiveNotice notice)
    {
        if (await p.Db.DeskTurns.Where(t => t.Id == notice.SubjectId).Select(t => (Guid?)t.HolderId).SingleOrDefaultAsync(p.Stop) is not { } holder) return null;
        var who = holder != p.Actor ? holder : await p.Db.History.Where(h => h.SubjectId == notice.SubjectId && h.Operation == Operation.ReviewSubmission && h.ActorId != p.Actor).OrderByDescending(h => h.At).Select(h => h.ActorId).FirstOrDefaultAsync(p.Stop);
        var name = await p.Db.Users.Where(u => u.Id == who).Select(u => u.Name).FirstOrDefaultAsync(p.Stop);
        return name is null ? null : new NoticeWords(notice, name, $"/beoordelen/{notice.SubjectId}");
    }

    /// <summary>Its trainers look at the group, a leercoach at the people they guide in it.</summary>
    private static async Task<NoticeWords?> CohortMovedAsync(Passage p, LiveNotice notice)
    {
        var version = await p.Db.Cohorts.Where(c => c.Id == notice.SubjectId).Select(c => c.ProgrammeVersion).FirstOrDefaultAsync(p.Stop);
        if (await p.Db.Staff.AnyAsync(s => s.CohortId == notice.SubjectId && s.PersonId == p.Actor, p.Stop)) return Said($"/groepen/{notice.SubjectId}");
        var guided = await p.Db.Participations.Where(x => x.CohortId == notice.SubjectId && x.Assignments.Any(a => a.LeercoachId == p.Actor && a.Until == null)).Select(x => x.Id).Take(2).ToListAsync(p.Stop);
        return guided switch { [] => null, [var one] => Said($"/dossiers/{one}"), _ => Said("/") };

        NoticeWords Said(string address) => new(notice, "", address) { About = $"{version}" };
    }

    private static async Task<NoticeWords?> VersionChangedAsync(Passage p, LiveNotice notice)
    {
        var version = await p.Db.Participations.Where(x => x.Id == notice.SubjectId && x.PersonId == p.Actor)
            .Join(p.Db.Cohorts, x => x.CohortId, c => c.Id, (x, c) => x.KeepsVersion ?? c.ProgrammeVersion).FirstOrDefaultAsync(p.Stop);
        return version == 0 ? null : new NoticeWords(notice, "", $"/dossiers/{notice.SubjectId}") { About = $"{version}" };
    }

    private static async Task<NoticeWords?> RemindedAsync(Passage p, LiveNotice notice)
    {
        var name = await p.Db.History.Where(h => h.ParticipationId == notice.SubjectId && h.Operation == Operation.RemindParticipants).OrderByDescending(h => h.At)
            .Join(p.Db.Users, h => h.ActorId, u => u.Id, (_, u) => u.Name).FirstOrDefaultAsync(p.Stop);
        return name is null || !await p.Db.Participations.AnyAsync(x => x.Id == notice.SubjectId && x.PersonId == p.Actor, p.Stop) ? null : new NoticeWords(notice, name, $"/dossiers/{notice.SubjectId}");
    }

    /// <summary>To the line in the own dossier, which says what it was; who is no participant finds it from home.</summary>
    private static async Task<NoticeWords?> SessionAsync(Passage p, LiveNotice notice)
    {
        var found = await p.Db.Sessions.Where(s => s.Id == notice.SubjectId && (s.CancelledAt != null) == (notice.Topic == LiveTopic.SessionCancelled))
            .Select(s => new { s.Number, Dossier = p.Db.Participations.Where(x => x.CohortId == s.CohortId && x.PersonId == p.Actor).Select(x => (Guid?)x.Id).FirstOrDefault() }).SingleOrDefaultAsync(p.Stop);
        return found is null ? null : new NoticeWords(notice, "", found.Dossier is { } dossier ? $"/dossiers/{dossier}#bijeenkomst-{found.Number}" : "/");
    }

    private static async Task<NoticeWords?> ExtensionAsync(Passage p, LiveNotice notice)
    {
        var asked = notice.Topic == LiveTopic.ExtensionAsked;
        var name = await p.Db.Extensions.Where(e => e.DocumentId == notice.SubjectId).OrderByDescending(e => e.At)
            .Join(p.Db.Users, e => asked ? e.ById : e.AnsweredById ?? e.ById, u => u.Id, (_, u) => u.Name).FirstOrDefaultAsync(p.Stop);
        return name is null ? null : new NoticeWords(notice, name, $"/documenten/{notice.SubjectId}/meer-tijd");
    }

    private static async Task<NoticeWords?> ConversationAsync(Passage p, LiveNotice notice)
    {
        var found = await p.Db.Conversations.Where(c => c.Id == notice.SubjectId)
            .Select(c => new { c.ConfirmedById, c.LeercoachId, Writer = p.Db.FactRows.Where(f => f.Fact == FactRow.Person && f.ParticipationId == c.ParticipationId).Select(f => f.Id).First() }).FirstOrDefaultAsync(p.Stop);
        if (found is null) return null;
        var who = notice.Topic switch { LiveTopic.ConversationConfirmed => found.ConfirmedById ?? found.Writer, LiveTopic.ConfirmationTakenBack => found.LeercoachId ?? found.Writer, _ => found.Writer };
        return new NoticeWords(notice, await p.Db.Users.Where(u => u.Id == who).Select(u => u.Name).SingleAsync(p.Stop), $"/gesprekken/{notice.SubjectId}");
    }
}

/// <summary>A notice as it can be said.</summary>
/// <param name="Who">Whose doing it is; empty where the sentence names nobody.</param>
public sealed record NoticeWords(LiveNotice Notice, string Who, string Address)
{
    public string FirstName => Who.Split(' ')[0];

    /// <summary>What else the sentence names: the number of a version.</summary>
    public string About { get; init; } = "";
}
