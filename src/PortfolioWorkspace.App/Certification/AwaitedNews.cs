using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.App.Live;
using PortfolioWorkspace.Domain.Access;
using PortfolioWorkspace.Domain.Cohorts;

namespace PortfolioWorkspace.App.Certification;

/// <summary>Who hears that something waits for a trainer, and who hears that a trainer gave the word.</summary>
internal static class AwaitedNews
{
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
