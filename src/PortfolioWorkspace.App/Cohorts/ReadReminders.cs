using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;

namespace PortfolioWorkspace.App.Cohorts;

/// <summary>Who in a group was reminded last, when and by whom, so that nobody is asked twice in a week without anybody knowing.</summary>
public sealed class ReadReminders(Gate gate)
{
    public Task<Answer<Reminders>> RunAsync(Guid cohort, CancellationToken stop = default) =>
        gate.ReadAsync<Reminders>(Operation.RemindParticipants, Subject.Cohort(cohort), async p =>
        {
            var lines = await p.Db.History.Where(h => h.Operation == Operation.RemindParticipants && h.SubjectId == cohort && h.ParticipationId != null)
                .Join(p.Db.Users, h => h.ActorId, u => u.Id, (h, u) => new { Participation = h.ParticipationId!.Value, h.At, u.Name }).ToListAsync(p.Stop);
            var sender = await p.Db.Users.Where(u => u.Id == p.Actor).Select(u => u.Name).SingleAsync(p.Stop);
            return new Reminders(sender.Split(' ')[0], lines.GroupBy(l => l.Participation).ToDictionary(g => g.Key, g => g.MaxBy(l => l.At)!).ToDictionary(g => g.Key, g => new Reminder(DutchTime.DayOf(g.Value.At), g.Value.Name)));
        }, stop);
}

/// <summary>What a group was reminded of, by person.</summary>
/// <param name="Sender">First name of the one who looks, for the preview.</param>
public sealed record Reminders(string Sender, IReadOnlyDictionary<Guid, Reminder> Last);

/// <summary>One reminder.</summary>
public sealed record Reminder(DateOnly On, string By);
