using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.App.Certification;
using PortfolioWorkspace.App.Programmes;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;
using PortfolioWorkspace.Domain.Cohorts;
using PortfolioWorkspace.Domain.Programmes;

namespace PortfolioWorkspace.App.Cohorts;

/// <summary>The organiser's desk: the cohorts with their dates and sizes, and whose certificate as leercoach runs out. Statuses of participants come from the list of decisions.</summary>
public sealed class ReadOffice(Gate gate, ProgrammeCatalog catalog)
{
    /// <summary>Far enough ahead to plan a renewal.</summary>
    private const int DaysAhead = 90;

    public Task<Answer<OfficeView>> RunAsync(CancellationToken stop = default) =>
        gate.ReadAsync<OfficeView>(Operation.SeeOwnDesk, Subject.OwnDesk, async p =>
        {
            var db = p.Db;
            var cohorts = await db.Cohorts.Where(c => c.Staff.Any(s => s.PersonId == p.Actor && s.Role == StaffRole.Organiser))
                .Select(c => new
                {
                    c.Id,
                    c.Name,
                    c.ProgrammeCode,
                    c.ProgrammeVersion,
                    c.StartsOn,
                    c.ReportDeadline,
                    c.CertificationOn,
                    Participants = db.Participations.Count(x => x.CohortId == c.Id),
                    WithoutLeercoach = db.Participations.Count(x => x.CohortId == c.Id && x.Track != Track.TrainingOnly && x.Assignments.All(a => a.Until != null)),
                    Conflicts = db.FactRows.Count(f => f.Fact == FactRow.Conflict && db.LeercoachAssignments.Any(a => a.ParticipationId == f.ParticipationId && a.LeercoachId == f.Other && a.Until == null && db.Participations.Any(x => x.Id == a.ParticipationId && x.CohortId == c.Id))),
                })
                .ToListAsync(p.Stop);
            if (cohorts.Count == 0) return Refusal.Unknown;
            var ids = cohorts.ConvertAll(c => c.Id);
            var soon = p.Today.AddDays(DaysAhead);
            var expiring = await db.Users
                .Where(u => u.LeercoachCertifiedUntil <= soon && db.LeercoachAssignments.Any(a => a.LeercoachId == u.Id && a.Until == null && db.Participations.Any(x => x.Id == a.ParticipationId && ids.Contains(x.CohortId))))
                .OrderBy(u => u.LeercoachCertifiedUntil)
                .Select(u => new { u.Name, Until = u.LeercoachCertifiedUntil!.Value })
                .ToListAsync(p.Stop);
            return new OfficeView(
                [.. cohorts.OrderByDescending(c => c.StartsOn).Select(c =>
                {
                    var programme = catalog.Get(c.ProgrammeCode, c.ProgrammeVersion);
                    var coached = programme.DocumentKinds.Any(k => k.Approver == Approver.Leercoach);
                    return new OfficeCohort(c.Id, c.Name, programme.Field, c.StartsOn, c.ReportDeadline, c.CertificationOn, c.Participants, coached ? c.WithoutLeercoach : 0, c.CertificationOn is null || c.CertificationOn >= p.Today) { Conflicts = c.Conflicts };
                })],
                [.. expiring.Select(e => new ExpiringLeercoach(e.Name, e.Until, e.Until < p.Today))]);
        }, stop);
}

/// <summary>What an organiser has to look after.</summary>
public sealed record OfficeView(IReadOnlyList<OfficeCohort> Cohorts, IReadOnlyList<ExpiringLeercoach> Expiring);

/// <summary>A cohort on the organiser's desk.</summary>
/// <param name="WithoutLeercoach">Participants on the way to a certificate whom nobody coaches, where the programme asks for it.</param>
public sealed record OfficeCohort(Guid Id, string Name, ProgrammeField Field, DateOnly StartsOn, DateOnly? ReportDeadline, DateOnly? CertificationOn, int Participants, int WithoutLeercoach, bool Running)
{
    /// <summary>Participants whose leercoach of now has another tie with them.</summary>
    public int Conflicts { get; init; }
}

/// <summary>A leercoach of these cohorts whose certificate has run out or soon will.</summary>
public sealed record ExpiringLeercoach(string Name, DateOnly Until, bool Expired);
