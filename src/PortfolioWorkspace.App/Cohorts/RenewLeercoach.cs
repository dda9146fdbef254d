using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;

namespace PortfolioWorkspace.App.Cohorts;

/// <summary>An organiser notes until when the certificate of a leercoach is valid, once it was renewed; conversations held meanwhile count again by themselves.</summary>
public sealed class RenewLeercoach(Gate gate)
{
    /// <summary>Longer than any certificate of a leercoach lasts: beyond it a year was mistyped.</summary>
    private const int MostYears = 10;

    public Task<Refusal?> RunAsync(Guid cohort, Guid leercoach, DateOnly? until, CancellationToken stop = default) =>
        gate.ActAsync(Operation.RenewLeercoach, Subject.Cohort(cohort), async p =>
        {
            if (leercoach == p.Actor) return new Refusal("own-certificate");
            if (await p.Db.Users.SingleOrDefaultAsync(u => u.Id == leercoach && u.DisabledAt == null && u.LeercoachCertifiedUntil != null, p.Stop) is not { } person) return new Refusal("not-a-leercoach");
            if (until is not { } day || day < p.Today || day > p.Today.AddYears(MostYears)) return new Refusal("certified-until", MostYears);
            p.HistoryDetail = string.Create(CultureInfo.InvariantCulture, $"{leercoach}: {person.LeercoachCertifiedUntil:yyyy-MM-dd}→{day:yyyy-MM-dd}");
            person.LeercoachCertifiedUntil = day;
            return null;
        }, stop);
}
