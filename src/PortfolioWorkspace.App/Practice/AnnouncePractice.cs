using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.App.Live;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;
using PortfolioWorkspace.Domain.Practice;

namespace PortfolioWorkspace.App.Practice;

/// <summary>Somebody of a group announces a moment to practise; everybody in the group hears it.</summary>
public sealed class AnnouncePractice(Gate gate)
{
    /// <summary>More to come at once would bury each other.</summary>
    public const int MostToCome = 30;

    public Task<Answer<Guid>> RunAsync(Guid cohort, PracticeNote note, CancellationToken stop = default) =>
        gate.ActAsync<Guid>(Operation.AnnouncePractice, Subject.Group(cohort), async p =>
        {
            var toCome = p.Db.PracticeMoments.Where(m => m.CohortId == cohort && m.StartsAt > p.Now && m.CancelledAt == null);
            if (await toCome.CountAsync(p.Stop) >= MostToCome) return new Refusal("practice-many", MostToCome);
            // The same moment from a second tab or a second press is one moment.
            if (await toCome.Where(m => m.AnnouncedById == p.Actor && m.StartsAt == note.StartsAt && m.Description == note.Description.Trim()).Select(m => (Guid?)m.Id).FirstOrDefaultAsync(p.Stop) is { } there) return there;

            var moment = new PracticeMoment { Id = p.NewId(), CohortId = cohort, AnnouncedById = p.Actor, AnnouncedAt = p.Now };
            if (moment.Note(note, p.Now) is { } refusal) return refusal;
            var guides = !p.Relations.Contains(Relation.Member);
            if (!guides && moment.TakePlace(p.Now) is { } full) return full;
            p.Db.PracticeMoments.Add(moment);
            p.Db.PracticeSeats.Add(new PracticeSeat { Id = p.NewId(), MomentId = moment.Id, CohortId = cohort, PersonId = p.Actor, Guides = guides, JoinedAt = p.Now });
            foreach (var person in await p.Db.GroupReach.Where(r => r.CohortId == cohort && r.Relation != nameof(Relation.Organiser) && r.PersonId != p.Actor).Select(r => r.PersonId).Distinct().ToListAsync(p.Stop))
                p.Tell(person, LiveTopic.PracticeAnnounced, moment.Id);
            return moment.Id;
        }, stop);
}
