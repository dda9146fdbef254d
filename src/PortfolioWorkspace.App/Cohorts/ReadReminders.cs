using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.App.Programmes;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;
using PortfolioWorkspace.Domain.Programmes;

namespace PortfolioWorkspace.App.Cohorts;

/// <summary>Whom in a group one can remind of what, and who was reminded last by whom, so that nobody is asked twice in a week without anybody knowing.</summary>
public sealed class ReadReminders(Gate gate, ProgrammeCatalog catalog)
{
    public Task<Answer<Reminders>> RunAsync(Guid cohort, CancellationToken stop = default) =>
        gate.ReadAsync<Reminders>(Operation.RemindParticipants, Subject.Cohort(cohort), async p =>
        {
            var group = await p.PeopleToRemindAsync(catalog, cohort);
            var lines = await p.Db.History.Where(h => h.Operation == Operation.RemindParticipants && h.SubjectId == cohort && h.ParticipationId != null)
                .Join(p.Db.Users, h => h.ActorId, u => u.Id, (h, u) => new { Participation = h.ParticipationId!.Value, h.At, u.Name }).ToListAsync(p.Stop);
            var last = lines.GroupBy(l => l.Participation).Select(g => g.MaxBy(l => l.At)!).ToDictionary(l => l.Participation, l => new Reminder(DutchTime.DayOf(l.At), l.Name));
            var sender = await p.Db.Users.Where(u => u.Id == p.Actor).Select(u => u.Name).SingleAsync(p.Stop);
            return new Reminders(group.Cohort.Name, group.Programme.Field, sender.Split(' ')[0], p.Today, group.People, group.All - group.People.Count, last);
        }, stop);
}

/// <summary>A group as the page of reminders shows it.</summary>
/// <param name="Sender">First name of the one who looks, for the preview.</param>
/// <param name="Others">How many people can do nothing now, or are done.</param>
/// <param name="Last">By participation, whoever was ever reminded.</param>
public sealed record Reminders(string Name, ProgrammeField Field, string Sender, DateOnly Today, IReadOnlyList<PersonToRemind> People, int Others, IReadOnlyDictionary<Guid, Reminder> Last);

/// <summary>One reminder.</summary>
public sealed record Reminder(DateOnly On, string By);
