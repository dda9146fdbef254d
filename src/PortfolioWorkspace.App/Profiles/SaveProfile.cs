using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.App.Cohorts;
using PortfolioWorkspace.App.Documents.Answers;
using PortfolioWorkspace.App.Live;
using PortfolioWorkspace.App.Programmes;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;
using PortfolioWorkspace.Domain.Certification;
using PortfolioWorkspace.Domain.Documents;
using PortfolioWorkspace.Domain.Profiles;
using PortfolioWorkspace.Domain.Programmes;

namespace PortfolioWorkspace.App.Profiles;

/// <summary>Keeps what somebody filled in, and hands it in when asked; participant and leercoach don't see each other's until both are in.</summary>
public sealed class SaveProfile(Gate gate, ProgrammeCatalog catalog)
{
    public sealed record Input(Guid ParticipationId, Rater Rater, IReadOnlyDictionary<string, CompetenceAnswer> Competences, string? Strongest, string? Develop, string? Conclusion, bool HandIn);

    /// <summary>First everything is kept, so that a refused hand-in costs nothing of what was typed.</summary>
    public async Task<Refusal?> RunAsync(Input input, CancellationToken stop = default) =>
        await KeepAsync(input, stop) is { } refusal ? refusal : input.HandIn ? await HandInAsync(input, stop) : null;

    private Task<Refusal?> KeepAsync(Input input, CancellationToken stop) =>
        gate.ActAsync(OperationOf(input), Subject.Participation(input.ParticipationId), async passage =>
        {
            var db = passage.Db;
            var head = await db.Participations.Where(p => p.Id == input.ParticipationId)
                .Select(p => new
                {
                    p.Track,
                    Cohort = db.Cohorts.First(c => c.Id == p.CohortId),
                    Trainings = db.Sessions.Where(s => s.CohortId == p.CohortId && s.Kind == SessionKind.Training && s.CancelledAt == null).Select(s => s.Start).ToList(),
                })
                .SingleAsync(passage.Stop);
            if (head.Track == Track.TrainingOnly || catalog.Get(head.Cohort.ProgrammeCode, head.Cohort.ProgrammeVersion) is not { Profile: { } instrument } programme) return Refusal.Unknown;
            if (ReadProfile.OpensOn(programme, head.Cohort, head.Trainings) is not { } opens) return new Refusal("profile-opens-later");
            if (passage.Today < opens) return new Refusal("profile-not-open", opens);

            var rating = await FindAsync(passage, input);
            if (rating is null)
                db.ProfileRatings.Add(rating = new ProfileRating { Id = passage.NewId(), ParticipationId = input.ParticipationId, Rater = input.Rater, RaterPersonId = passage.Actor });
            foreach (var competence in instrument.Competences)
            {
                var answer = input.Competences.GetValueOrDefault(competence.Code);
                if (rating.Rate(competence.Code, answer?.Level, answer?.Evidence, passage.NewId()) is { } refused) return refused;
            }

            return rating.Close(input.Strongest, input.Develop, input.Conclusion, passage.Now);
        }, stop);

    private Task<Refusal?> HandInAsync(Input input, CancellationToken stop) =>
        gate.ActAsync(OperationOf(input), Subject.Participation(input.ParticipationId), async passage =>
        {
            var rating = await FindAsync(passage, input) ?? throw new InvalidOperationException("What was typed is kept before it is handed in.");
            if (input.Rater == Rater.Leercoach && await passage.HasConflictAsync(input.ParticipationId, passage.Actor)) return new Refusal("conflict-no-profile");
            if (rating.Submit([.. rating.Competences.Select(c => c.Competence)], passage.Now) is { } incomplete) return incomplete;
            var others = await passage.Db.Participations.Where(p => p.Id == input.ParticipationId)
                .Select(p => new { p.PersonId, Coach = p.Assignments.Where(a => a.Until == null).Select(a => (Guid?)a.LeercoachId).FirstOrDefault() })
                .SingleAsync(passage.Stop);
            await passage.CloseAnswersAsync(input.ParticipationId, AnswerField.Profile);
            passage.HistoryDetail = "handed-in";
            if ((input.Rater == Rater.Participant ? others.Coach : others.PersonId) is { } other) passage.Tell(other, LiveTopic.ProfileSubmitted, input.ParticipationId);
            return null;
        }, stop);

    private static Operation OperationOf(Input input) => input.Rater == Rater.Participant ? Operation.RateProfileAsParticipant : Operation.RateProfileAsLeercoach;

    private static Task<ProfileRating?> FindAsync(Passage passage, Input input) =>
        passage.Db.ProfileRatings.Include(r => r.Competences)
            .SingleOrDefaultAsync(r => r.ParticipationId == input.ParticipationId && r.Rater == input.Rater && r.RaterPersonId == passage.Actor, passage.Stop);
}
