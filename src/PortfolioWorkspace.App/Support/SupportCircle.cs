using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.App.Live;
using PortfolioWorkspace.Domain.Cohorts;
using PortfolioWorkspace.Domain.Support;

namespace PortfolioWorkspace.App.Support;

/// <summary>The people round one dossier who can be asked something: said before a question is sent, and told when something is written.</summary>
internal sealed record SupportCircle(SupportPerson Participant, SupportPerson? Leercoach, IReadOnlyList<SupportPerson> Trainers)
{
    public static async Task<SupportCircle> OfAsync(Passage p, Guid participation)
    {
        var db = p.Db;
        var found = await db.Participations.Where(x => x.Id == participation).Join(db.Users, x => x.PersonId, u => u.Id, (x, u) => new { x.CohortId, Person = new SupportPerson(u.Id, u.Name) }).SingleAsync(p.Stop);
        var leercoach = await db.LeercoachAssignments.Where(a => a.ParticipationId == participation && a.Until == null)
            .Join(db.Users, a => a.LeercoachId, u => u.Id, (_, u) => new SupportPerson(u.Id, u.Name)).SingleOrDefaultAsync(p.Stop);
        // Nobody answers their own call: a trainer who takes part is not one of the trainers here.
        var trainers = await db.Staff.Where(s => s.CohortId == found.CohortId && s.Role == StaffRole.Trainer && s.PersonId != found.Person.Id)
            .Join(db.Users, s => s.PersonId, u => u.Id, (_, u) => u).OrderBy(u => u.Name).Select(u => new SupportPerson(u.Id, u.Name)).ToListAsync(p.Stop);
        return new SupportCircle(found.Person, leercoach, trainers);
    }

    /// <summary>Who reads a thread as it is now, its writer left out.</summary>
    public IReadOnlyList<SupportPerson> ReadersOf(SupportThread thread) =>
    [
        .. thread.LeercoachReads && Leercoach is not null ? [Leercoach] : Array.Empty<SupportPerson>(),
        .. thread.TrainersRead ? Trainers : [],
    ];

    public void TellOthers(Passage p, SupportThread thread, LiveTopic topic)
    {
        foreach (var person in ReadersOf(thread).Append(Participant).Select(r => r.Id).Distinct().Where(id => id != p.Actor)) p.Tell(person, topic, thread.Id);
    }
}

/// <summary>Somebody who can read a thread.</summary>
public sealed record SupportPerson(Guid Id, string Name)
{
    public string FirstName => Name.Split(' ')[0];
}
