using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.App.Live;
using PortfolioWorkspace.App.Programmes;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;
using PortfolioWorkspace.Domain.Certification;
using PortfolioWorkspace.Domain.Profiles;
using PortfolioWorkspace.Domain.Programmes;

namespace PortfolioWorkspace.App.Profiles;

/// <summary>Keeps what somebody filled in, and hands it in when asked; participant and leercoach don't see each other's until both are in.</summary>
public sealed class SaveProfile(Gate gate, ProgrammeCatalog catalog)
{
    public sealed record Input(Guid ParticipationId, Rater Rater, IReadOnlyDictionary<string, CompetenceAnswer> Competences, string? Strongest, string? Develop, string? Conclusion, bool HandIn);

    public Task<Refusal?> RunAsync(Input input, CancellationToken stop = default) =>
        gate.ActAsync(input.Rater == Rater.Participant ? Operation.RateProfileAsParticipant : Operation.RateProfileAsLeercoach, Subject.Participation(input.ParticipationId), async passage =>
        {
            var db = passage.Db;
            var head = await db.Participations.Where(p => p.Id == input.ParticipationId)
                .Select(p => new
                {
                    p.Track,
                    p.PersonId,
                    Cohort = db.Cohorts.First(c => c.Id == p.CohortId),
                    Last = db.Sessions.Where(s => s.CohortId == p.CohortId && s.Kind == SessionKind.Training).Max(s => s.Start),
                    Coach = p.Assignments.Where(a => a.Until == null).Select(a => (Guid?)a.LeercoachId).FirstOrDefault(),
                })
                .SingleAsync(passage.Stop);
            if (head.Track == Track.TrainingOnly || catalog.Get(head.Cohort.ProgrammeCode, head.Cohort.ProgrammeVersion).Profile is not { } instrument) return Refusal.Unknown;
            if (ReadProfile.OpensOn(head.Last) is not { } opens || passage.Today < opens) return new Refusal("profile-not-open", ReadProfile.OpensOn(head.Last) ?? DateOnly.MaxValue);

            var rating = await db.ProfileRatings.Include(r => r.Competences)
                .SingleOrDefaultAsync(r => r.ParticipationId == input.ParticipationId && r.Rater == input.Rater && r.RaterPersonId == passage.Actor, passage.Stop);
            if (rating is null)
                db.ProfileRatings.Add(rating = new ProfileRating { Id = passage.NewId(), ParticipationId = input.ParticipationId, Rater = input.Rater, RaterPersonId = passage.Actor });
            foreach (var competence in instrument.Competences)
            {
                var answer = input.Competences.GetValueOrDefault(competence.Code);
                if (rating.Rate(competence.Code, answer?.Level, answer?.Evidence, passage.NewId()) is { } refused) return refused;
            }

            if (rating.Close(input.Strongest, input.Develop, input.Conclusion, passage.Now) is { } closed) return closed;
            if (!input.HandIn) return null;
            if (rating.Submit([.. instrument.Competences.Select(c => c.Code)], passage.Now) is { } incomplete) return incomplete;
            if ((input.Rater == Rater.Participant ? head.Coach : head.PersonId) is { } other) passage.Tell(other, LiveTopic.ProfileSubmitted, input.ParticipationId);
            return null;
        }, stop);
}
