using PortfolioWorkspace.App.People;
using PortfolioWorkspace.Domain.Cohorts;

namespace PortfolioWorkspace.TestKit;

/// <summary>One dossier with everybody around it, and somebody who has nothing to do with it.</summary>
public sealed record Cast(Cohort Cohort, Participation Participation, Person Participant, Person Leercoach, Person Trainer, Person Organiser, Person Stranger)
{
    public IReadOnlyDictionary<string, Person> People => new Dictionary<string, Person>
    {
        [nameof(Participant)] = Participant,
        [nameof(Leercoach)] = Leercoach,
        [nameof(Trainer)] = Trainer,
        [nameof(Organiser)] = Organiser,
        [nameof(Stranger)] = Stranger,
    };
}

public sealed partial class TestData
{
    /// <summary>The stranger takes part in a cohort of their own: a neighbour, not a newcomer.</summary>
    public async Task<Cast> CastAsync(string programme = Cco, int sessionsHeld = 3)
    {
        var (participant, leercoach, trainer) = (await PersonAsync(), await LeercoachAsync(), await PersonAsync());
        var (organiser, stranger) = (await PersonAsync(), await PersonAsync());
        var cohort = await CohortAsync(programme, trainer, organiser, sessionsHeld);
        var participation = await ParticipationAsync(cohort, participant, leercoach);
        await ParticipationAsync(await CohortAsync(programme), stranger);
        return new Cast(cohort, participation, participant, leercoach, trainer, organiser, stranger);
    }
}
