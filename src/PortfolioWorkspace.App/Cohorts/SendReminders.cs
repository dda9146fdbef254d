using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.App.Certification;
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
            var (head, sessions, _) = await DossierFactsQuery.HeadAsync(p, cohort);
            var chosen = (await DossierFactsQuery.MembersAsync(p, cohort, sessions)).Where(m => participations.Contains(m.ParticipationId)).ToList();
            if (chosen.Count < participations.Distinct().Count()) return Refusal.Unknown;

            var today = DutchTime.At(p.Today, TimeOnly.MinValue);
            var reminded = await p.Db.History.Where(h => h.Operation == Operation.RemindParticipants && h.SubjectId == cohort && h.At >= today).Select(h => h.ParticipationId).ToListAsync(p.Stop);
            var programme = catalog.Get(head.ProgrammeCode, head.ProgrammeVersion);
            var people = await p.Db.Participations.Where(x => x.CohortId == cohort).ToDictionaryAsync(x => x.Id, x => x.PersonId, p.Stop);
            var told = 0;
            foreach (var member in chosen.Where(m => m.CertificateNumber is null && !reminded.Contains(m.ParticipationId)))
            {
                var standing = DossierStanding.Weigh(programme, member.Facts);
                var missing = standing.Outlook(standing.CircumstancesIn(head, null)).ToRemind.Select(c => c.Criterion.Id).ToList();
                if (missing.Count == 0) continue;
                p.Tell(people[member.ParticipationId], LiveTopic.Reminded, member.ParticipationId, member.ParticipationId);
                p.NoteOn(member.ParticipationId, string.Join(' ', missing.Take(DetailCriteria)));
                told++;
            }

            p.NoteHistory();
            return told == 0 ? new Refusal("nobody-to-remind") : told;
        }, stop);
}
