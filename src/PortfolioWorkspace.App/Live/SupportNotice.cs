using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;

namespace PortfolioWorkspace.App.Live;

/// <summary>The words of notices about questions, extra support and practice moments; what is out of reach by now finds nothing behind the wall.</summary>
internal static class SupportNotice
{
    public static async Task<NoticeWords?> OfAsync(Passage p, LiveNotice notice)
    {
        var found = await p.Db.SupportThreads.Where(t => t.Id == notice.SubjectId)
            .Select(t => new { t.LastById, t.ClosedById, t.AgreedById, Asker = p.Db.Participations.Where(x => x.Id == t.ParticipationId).Select(x => x.PersonId).First() }).SingleOrDefaultAsync(p.Stop);
        if (found is null) return null;
        var who = notice.Topic switch
        {
            LiveTopic.QuestionAsked or LiveTopic.SupportAsked => found.Asker,
            LiveTopic.SupportClosed => found.ClosedById ?? found.LastById,
            LiveTopic.SupportAgreed => found.AgreedById ?? found.LastById,
            _ => found.LastById,
        };
        return new NoticeWords(notice, await NameAsync(p, who), $"/vragen/{notice.SubjectId}");
    }

    public static async Task<NoticeWords?> OfPracticeAsync(Passage p, LiveNotice notice)
    {
        if (await p.Db.PracticeMoments.Where(m => m.Id == notice.SubjectId).Select(m => (Guid?)m.AnnouncedById).SingleOrDefaultAsync(p.Stop) is not { } announcer) return null;
        var latest = notice.Topic != LiveTopic.PracticeJoined ? null : await p.Db.PracticeSeats.Where(s => s.MomentId == notice.SubjectId && s.PersonId != p.Actor).OrderByDescending(s => s.JoinedAt).Select(s => (Guid?)s.PersonId).FirstOrDefaultAsync(p.Stop);
        return notice.Topic == LiveTopic.PracticeJoined && latest is null ? null : new NoticeWords(notice, await NameAsync(p, latest ?? announcer), $"/oefenen/{notice.SubjectId}");
    }

    private static Task<string> NameAsync(Passage p, Guid person) => p.Db.Users.Where(u => u.Id == person).Select(u => u.Name).SingleAsync(p.Stop);
}
