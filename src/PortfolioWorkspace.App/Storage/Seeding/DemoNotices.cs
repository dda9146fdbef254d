using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Live;
using PortfolioWorkspace.App.Notices;

namespace PortfolioWorkspace.App.Storage.Seeding;

/// <summary>What Sanne and Marieke were told in the last days, as the Gate would have told it.</summary>
internal sealed class DemoNotices(PortfolioDb db, DemoClock clock, DemoPeople people)
{
    public async Task AddAsync(CancellationToken stop)
    {
        var (sanne, marieke) = (people["Sanne de Wit"].Id, people["Marieke Bos"].Id);
        var dossier = await db.Participations.IgnoreQueryFilters().Where(p => p.PersonId == sanne).Select(p => p.Id).SingleAsync(stop);
        foreach (var review in await db.Reviews.IgnoreQueryFilters().Where(r => r.ParticipationId == dossier && r.SentAt != null).OrderByDescending(r => r.SentAt).Take(3).ToListAsync(stop))
            Tell(sanne, LiveTopic.FeedbackSent, review.SubmissionId, dossier, review.SentAt!.Value, review.ReadAt is not null);
        foreach (var talk in await db.Conversations.IgnoreQueryFilters().Where(c => c.ParticipationId == dossier && c.ConfirmedById != null && c.ConfirmedById != sanne).OrderByDescending(c => c.HeldOn).Take(2).ToListAsync(stop))
            Tell(sanne, LiveTopic.ConversationConfirmed, talk.Id, dossier, clock.DaysAgo(clock.Today.DayNumber - talk.HeldOn.DayNumber, 19), isRead: true);
        var waiting = await db.Submissions.IgnoreQueryFilters().Where(s => s.OpenedAt == null && s.WithdrawnAt == null)
            .Join(db.LeercoachAssignments.IgnoreQueryFilters().Where(a => a.LeercoachId == marieke && a.Until == null), s => s.ParticipationId, a => a.ParticipationId, (s, _) => s)
            .OrderByDescending(s => s.SubmittedAt).ToListAsync(stop);
        foreach (var (submission, place) in waiting.Select((s, i) => (s, i))) Tell(marieke, LiveTopic.DocumentSubmitted, submission.Id, submission.ParticipationId, submission.SubmittedAt, isRead: place > 1);
    }

    private void Tell(Guid person, LiveTopic topic, Guid subject, Guid dossier, DateTimeOffset at, bool isRead)
    {
        var moment = at > clock.Now ? clock.Now : at;
        var notice = Notice.Of(new LiveNotice(person, topic, subject), dossier, Guid.CreateVersion7(moment), moment);
        if (isRead) notice.MarkRead(moment);
        db.Notices.Add(notice);
    }
}
