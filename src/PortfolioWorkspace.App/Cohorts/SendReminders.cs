using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.App.Live;
using PortfolioWorkspace.App.Programmes;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;

namespace PortfolioWorkspace.App.Cohorts;

/// <summary>Reminds several people at once of what they can do now. It carries no words: everybody reads in the own dossier what is missing at that moment.</summary>
public sealed class SendReminders(Gate gate, ProgrammeCatalog catalog)
{
    /// <summary>As many as a history line has room for.</summary>
    private const int DetailCriteria = 8;

    /// <returns>How many people were reminded: nobody twice on one day, and nobody of nothing.</returns>
    public Task<Answer<int>> RunAsync(Guid cohort, IReadOnlyCollection<Guid> participations, CancellationToken stop = default) =>
        gate.ActAsync<int>(Operation.RemindParticipants, Subject.Cohort(cohort), async p =>
        {
            if (participations.Count == 0) return new Refusal("nobody-chosen");
            var chosen = await p.Db.Participations.Where(x => x.CohortId == cohort && participations.Contains(x.Id)).ToDictionaryAsync(x => x.Id, x => x.PersonId, p.Stop);
            if (chosen.Count < participations.Distinct().Count()) return Refusal.Unknown;

            var today = DutchTime.At(p.Today, TimeOnly.MinValue);
            var reminded = await p.Db.History.Where(h => h.Operation == Operation.RemindParticipants && h.SubjectId == cohort && h.At >= today).Select(h => h.ParticipationId).ToListAsync(p.Stop);
            var told = (await p.PeopleToRemindAsync(catalog, cohort)).People.Where(x => chosen.ContainsKey(x.ParticipationId) && !reminded.Contains(x.ParticipationId)).ToList();
            foreach (var person in told)
            {
                p.Tell(chosen[person.ParticipationId], LiveTopic.Reminded, person.ParticipationId, person.ParticipationId);
                p.NoteOn(person.ParticipationId, string.Join(' ', person.Outlook.ToRemind.Select(c => c.Criterion.Id).Take(DetailCriteria)));
            }

            p.NoteHistory();
            return told.Count == 0 ? new Refusal("nobody-to-remind") : told.Count;
        }, stop);
}
