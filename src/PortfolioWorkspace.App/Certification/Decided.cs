using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Certification;

namespace PortfolioWorkspace.App.Certification;

/// <summary>What is in a dossier stays as it was when the trainers decided for good.</summary>
internal static class Decided
{
    public static async Task<Refusal?> RefusalWhenDecidedAsync(this Passage passage, Guid participation) =>
        await passage.Db.Decisions.AnyAsync(d => d.ParticipationId == participation && d.Outcome != DecisionOutcome.NotYet, passage.Stop) ? new Refusal("already-decided") : null;
}
