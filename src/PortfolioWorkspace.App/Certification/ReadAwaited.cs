using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;
using PortfolioWorkspace.Domain.Certification;

namespace PortfolioWorkspace.App.Certification;

/// <summary>Shows a trainer what counts only after a trainer's word: who in the group noted contact or proposed a product, and nothing of what they wrote.</summary>
public sealed class ReadAwaited(Gate gate)
{
    public Task<Answer<IReadOnlyList<Awaited>>> RunAsync(Guid cohort, CancellationToken stop = default) =>
        gate.ReadAsync<IReadOnlyList<Awaited>>(Operation.MarkAttendance, Subject.Cohort(cohort), async p =>
        {
            // What was decided for good takes no more evidence.
            var open = p.Db.Participations.Where(x => x.CohortId == cohort && !p.Db.Decisions.Any(d => d.ParticipationId == x.Id && d.Outcome != DecisionOutcome.NotYet));
            var contact = await p.ContactToConfirm().Where(e => open.Any(x => x.Id == e.ParticipationId)).Select(e => e.ParticipationId).Distinct().ToListAsync(p.Stop);
            var proposals = await p.ProductsToAgree().Where(a => open.Any(x => x.Id == a.ParticipationId)).Select(a => a.ParticipationId).ToListAsync(p.Stop);
            if (contact.Count + proposals.Count == 0) return new List<Awaited>();
            var names = await open.Join(p.Db.Users, x => x.PersonId, u => u.Id, (x, u) => new { x.Id, u.Name }).ToDictionaryAsync(x => x.Id, x => x.Name, p.Stop);
            // Who was decided about between these questions waits no more.
            return contact.Select(id => (Id: id, Kind: AwaitedKind.Contact)).Concat(proposals.Select(id => (Id: id, Kind: AwaitedKind.EndProduct))).Where(w => names.ContainsKey(w.Id)).Select(w => new Awaited(w.Id, names[w.Id], w.Kind))
                .OrderBy(a => a.Kind).ThenBy(a => a.Name, StringComparer.CurrentCulture).ToList();
        }, stop);
}

/// <summary>One person who waits for the word of a trainer, and about what.</summary>
public sealed record Awaited(Guid ParticipationId, string Name, AwaitedKind Kind);

/// <summary>What a trainer has to confirm or agree with before it counts.</summary>
public enum AwaitedKind { Contact, EndProduct }
