using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.App.Live;
using PortfolioWorkspace.Domain.Access;
using PortfolioWorkspace.Domain.Certification;
using PortfolioWorkspace.Domain.Cohorts;

namespace PortfolioWorkspace.App.Certification;

/// <summary>What waits for the word of a trainer, who hears that something waits for a trainer, and who hears that a trainer gave the word.</summary>
internal static class AwaitedNews
{
    public static IQueryable<ContactEntry> ContactToConfirm(this Passage p) => p.Db.ContactEntries.Where(e => e.WithdrawnAt == null && e.LoggedById != null && e.ConfirmedAt == null);

    public static IQueryable<AgreedEndProduct> ProductsToAgree(this Passage p) => p.Db.AgreedEndProducts.Where(a => a.WithdrawnAt == null && a.TrainerOn == null);

    /// <summary>Null where nothing waits any more: a colleague gave the word, or it was taken back.</summary>
    public static async Task<NoticeWords?> AwaitedNoticeAsync(this Passage p, LiveNotice notice)
    {
        var stands = notice.Topic switch
        {
            LiveTopic.ContactLogged => await p.ContactToConfirm().AnyAsync(e => e.ParticipationId == notice.SubjectId, p.Stop),
            LiveTopic.EndProductProposed => await p.ProductsToAgree().AnyAsync(a => a.ParticipationId == notice.SubjectId, p.Stop),
            _ => true,
        };
        return stands ? new NoticeWords(notice, "", $"/dossiers/{notice.SubjectId}/{(notice.Topic is LiveTopic.ContactLogged or LiveTopic.ContactConfirmed ? "uren" : "eindproduct")}") : null;
    }

    /// <summary>From the participant to the trainers, or back: whoever did it knows already.</summary>
    public static async Task TellAsync(this Passage passage, Guid participation, LiveTopic topic)
    {
        var head = passage.Db.Participations.Where(x => x.Id == participation);
        var hearers = passage.Relations.Contains(Relation.Self)
            ? head.Join(passage.Db.Staff.Where(s => s.Role == StaffRole.Trainer), x => x.CohortId, s => s.CohortId, (_, s) => s.PersonId)
            : head.Select(x => x.PersonId);
        foreach (var person in await hearers.Where(person => person != passage.Actor).Distinct().ToListAsync(passage.Stop)) passage.Tell(person, topic, participation);
    }
}
