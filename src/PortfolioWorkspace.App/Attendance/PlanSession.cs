using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;
using PortfolioWorkspace.Domain.Cohorts;

namespace PortfolioWorkspace.App.Attendance;

/// <summary>A group gets another session, alone or together with other groups of the one who plans it; a date may come later.</summary>
public sealed class PlanSession(Gate gate)
{
    /// <param name="together">Other groups that come at once.</param>
    public Task<Answer<Guid>> RunAsync(Guid cohort, SessionNote note, IReadOnlyList<Guid> together, CancellationToken stop = default) =>
        gate.ActAsync<Guid>(Operation.PlanSession, Subject.Cohort(cohort), async p =>
        {
            // The same session from a second tab or a second press is one session.
            if (await p.Db.Sessions.Where(s => s.CohortId == cohort && s.CancelledAt == null && s.Title == note.Title.Trim() && s.Start == note.Start && s.Kind == note.Kind).Select(s => (Guid?)s.Id).FirstOrDefaultAsync(p.Stop) is { } there) return there;
            var others = together.Where(c => c != cohort).Distinct().ToList();
            if (!await p.PlansForAsync(others)) return Refusal.Unknown;
            var (id, shared) = (p.NewId(), others.Count > 0 ? p.NewId() : (Guid?)null);
            if (await p.AddSessionAsync(id, cohort, note, shared) is { } refusal) return refusal;
            foreach (var other in others)
            {
                if (await p.AddSessionAsync(p.NewId(), other, note, shared) is { } refused) return refused;
            }

            return id;
        }, stop);
}
