using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.App.Cohorts;
using PortfolioWorkspace.App.Programmes;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;
using PortfolioWorkspace.Domain.Certification;
using PortfolioWorkspace.Domain.Cohorts;
using PortfolioWorkspace.Domain.Profiles;
using PortfolioWorkspace.Domain.Programmes;

namespace PortfolioWorkspace.App.Profiles;

/// <summary>The profile as its page shows it: one's own, and the other's only once both are in. A trainer sees what was handed in.</summary>
public sealed class ReadProfile(Gate gate, ProgrammeCatalog catalog)
{
    public Task<Answer<ProfileView>> RunAsync(Guid participation, CancellationToken stop = default) =>
        gate.ReadAsync<ProfileView>(Operation.ReadProfiles, Subject.Participation(participation), async passage =>
        {
            var db = passage.Db;
            var head = await db.Participations.Where(p => p.Id == participation)
                .Select(p => new
                {
                    p.Track,
                    Participant = db.Users.Where(u => u.Id == p.PersonId).Select(u => u.Name).First(),
                    Leercoach = p.Assignments.Where(a => a.Until == null).Select(a => new { Id = a.LeercoachId, Name = db.Users.Where(u => u.Id == a.LeercoachId).Select(u => u.Name).First() }).FirstOrDefault(),
                    Cohort = db.Cohorts.First(c => c.Id == p.CohortId),
                    Trainings = db.Sessions.Where(s => s.CohortId == p.CohortId && s.Kind == SessionKind.Training && s.CancelledAt == null).Select(s => s.Start).ToList(),
                })
                .SingleAsync(passage.Stop);
            if (head.Track == Track.TrainingOnly || catalog.Get(head.Cohort.ProgrammeCode, head.Cohort.ProgrammeVersion) is not { Profile: { } instrument } programme) return Refusal.Unknown;

            var ratings = await db.ProfileRatings.Include(r => r.Competences).Where(r => r.ParticipationId == participation).ToListAsync(passage.Stop);
            var ratesAs = RaterOf(passage.Relations);
            var mine = ratings.FirstOrDefault(r => r.RaterPersonId == passage.Actor && r.Rater == ratesAs);
            var counting = CountingProfiles.Among(ratings, head.Leercoach?.Id);
            var (self, coach) = (counting.Self, counting.Coach);
            var talk = await db.ProfileTalks.Where(t => t.ParticipationId == participation).OrderByDescending(t => t.On).ThenByDescending(t => t.Id).FirstOrDefaultAsync(passage.Stop);
            // A trainer who coaches this participant fills in blind like any other leercoach.
            var showBoth = counting.AreBothIn || (ratesAs is null && passage.Relations.Contains(Relation.Trainer));
            return new ProfileView(
                participation,
                head.Participant,
                head.Leercoach?.Name,
                instrument,
                ratesAs,
                OpensOn(programme, head.Cohort, head.Trainings),
                passage.Today,
                mine is null ? null : Sheet(mine),
                showBoth && self is not null ? Sheet(self) : null,
                showBoth && coach is not null ? Sheet(coach) : null,
                self is not null,
                coach is not null,
                talk is null ? null : (talk.Remark, talk.On))
            {
                CannotHandIn = ratesAs == Rater.Leercoach && await passage.HasConflictAsync(participation, passage.Actor),
            };
        }, stop);

    internal static Rater? RaterOf(IReadOnlySet<Relation> relations) =>
        relations.Contains(Relation.Self) ? Rater.Participant : relations.Contains(Relation.Leercoach) ? Rater.Leercoach : null;

    internal static DateOnly? OpensOn(Programme programme, Cohort cohort, IEnumerable<DateTimeOffset?> trainings) =>
        programme.ProfileOpensOn([.. trainings.Select(t => t is { } start ? DutchTime.DayOf(start) : (DateOnly?)null)], cohort.StartsOn);

    private static ProfileSheet Sheet(ProfileRating rating) => new(
        rating.Competences.ToDictionary(c => c.Competence, c => new CompetenceAnswer(c.Level, c.Evidence)),
        rating.Strongest,
        rating.Develop,
        rating.Conclusion,
        rating.SavedAt,
        rating.SubmittedOn);
}
