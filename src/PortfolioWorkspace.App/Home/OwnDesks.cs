using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.App.Programmes;
using PortfolioWorkspace.Domain.Cohorts;
using PortfolioWorkspace.Domain.Programmes;

namespace PortfolioWorkspace.App.Home;

/// <summary>What somebody is here, newest first in each list.</summary>
public sealed record OwnDesks(IReadOnlyList<OwnParticipation> Participations, IReadOnlyList<OwnCohort> Coached, IReadOnlyList<OwnCohort> Trained, IReadOnlyList<OwnCohort> Organised)
{
    /// <summary>The desk that home opens on: a running group first, then whoever waits, then the own path, then the office.</summary>
    public DeskRole Main =>
        Trained.Any(c => c.Running) ? DeskRole.Trainer
        : Coached.Count > 0 ? DeskRole.Leercoach
        : Participations.Count > 0 ? DeskRole.Participant
        : Organised.Count > 0 ? DeskRole.Organiser
        : Trained.Count > 0 ? DeskRole.Trainer
        : DeskRole.None;

    public IReadOnlyList<DeskRole> All =>
    [
        .. Trained.Count > 0 ? [DeskRole.Trainer] : Array.Empty<DeskRole>(),
        .. Coached.Count > 0 ? [DeskRole.Leercoach] : Array.Empty<DeskRole>(),
        .. Participations.Count > 0 ? [DeskRole.Participant] : Array.Empty<DeskRole>(),
        .. Organised.Count > 0 ? [DeskRole.Organiser] : Array.Empty<DeskRole>(),
    ];

    internal static async Task<OwnDesks> OfAsync(Passage p, ProgrammeCatalog catalog)
    {
        var db = p.Db;
        var own = await db.Participations.Where(x => x.PersonId == p.Actor).Join(db.Cohorts, x => x.CohortId, c => c.Id, (x, c) => new { x.Id, x.Track, Cohort = c }).ToListAsync(p.Stop);
        var coached = await db.LeercoachAssignments.Where(a => a.LeercoachId == p.Actor && a.Until == null)
            .Join(db.Participations, a => a.ParticipationId, x => x.Id, (_, x) => x.CohortId).Distinct()
            .Join(db.Cohorts, id => id, c => c.Id, (_, c) => c).ToListAsync(p.Stop);
        var staff = await db.Staff.Where(s => s.PersonId == p.Actor).Join(db.Cohorts, s => s.CohortId, c => c.Id, (s, c) => new { s.Role, Cohort = c }).ToListAsync(p.Stop);

        return new OwnDesks(
            [.. own.OrderByDescending(x => x.Cohort.StartsOn).Select(x => new OwnParticipation(x.Id, x.Track, Of(x.Cohort)))],
            Sorted(coached),
            Sorted(staff.Where(s => s.Role == StaffRole.Trainer).Select(s => s.Cohort)),
            Sorted(staff.Where(s => s.Role == StaffRole.Organiser).Select(s => s.Cohort)));

        IReadOnlyList<OwnCohort> Sorted(IEnumerable<Cohort> cohorts) => [.. cohorts.OrderByDescending(c => c.StartsOn).Select(Of)];

        OwnCohort Of(Cohort c) => new(
            c.Id, c.Name, catalog.Get(c.ProgrammeCode, c.ProgrammeVersion).Field, catalog.Get(c.ProgrammeCode, c.ProgrammeVersion).ShortName, c.StartsOn, c.CertificationOn is null || c.CertificationOn >= p.Today);
    }
}

/// <summary>A desk somebody can sit at.</summary>
public enum DeskRole { None, Participant, Leercoach, Trainer, Organiser }

/// <summary>A dossier of one's own.</summary>
public sealed record OwnParticipation(Guid Id, Track Track, OwnCohort Cohort);

/// <summary>A cohort somebody belongs to.</summary>
/// <param name="Running">Its certification is not behind it.</param>
public sealed record OwnCohort(Guid Id, string Name, ProgrammeField Field, LocalText ShortName, DateOnly StartsOn, bool Running);
