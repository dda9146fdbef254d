using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.App.Programmes;
using PortfolioWorkspace.Domain.Cohorts;
using PortfolioWorkspace.Domain.Documents;
using PortfolioWorkspace.Domain.Programmes;

namespace PortfolioWorkspace.App.Reviews;

/// <summary>Which documents somebody reads as leercoach or trainer. Every query starts at the own participants and cohorts, so that a list costs what it shows.</summary>
internal sealed class InboxScope
{
    private readonly Passage _p;
    private readonly List<(Guid Cohort, Programme Programme)> _coached;
    private readonly List<(Guid Cohort, Programme Programme)> _trained;

    private InboxScope(Passage p, List<(Guid, Programme)> coached, List<(Guid, Programme)> trained) => (_p, _coached, _trained) = (p, coached, trained);

    public bool Coaches => _coached.Count > 0;
    public bool Trains => _trained.Count > 0;

    public static async Task<InboxScope> OfAsync(Passage p, ProgrammeCatalog catalog)
    {
        var db = p.Db;
        var coached = await db.LeercoachAssignments.Where(a => a.LeercoachId == p.Actor && a.Until == null).Join(db.Participations, a => a.ParticipationId, x => x.Id, (_, x) => x.CohortId).Distinct()
            .Join(db.Cohorts, id => id, c => c.Id, (_, c) => new { c.Id, c.ProgrammeCode, c.ProgrammeVersion }).ToListAsync(p.Stop);
        var trained = await db.Staff.Where(s => s.PersonId == p.Actor && s.Role == StaffRole.Trainer)
            .Join(db.Cohorts, s => s.CohortId, c => c.Id, (_, c) => new { c.Id, c.ProgrammeCode, c.ProgrammeVersion }).ToListAsync(p.Stop);
        return new InboxScope(p, coached.ConvertAll(c => (c.Id, catalog.Get(c.ProgrammeCode, c.ProgrammeVersion))), trained.ConvertAll(c => (c.Id, catalog.Get(c.ProgrammeCode, c.ProgrammeVersion))));
    }

    /// <summary>What the person who looks is waited for: as leercoach, as trainer who approves, and as trainer where there is no leercoach.</summary>
    public IQueryable<Guid> Mine(DocumentStatus status) => Together([.. AsLeercoach(status), .. AsTrainer(status)]);

    /// <summary>What a trainer sees waiting at the leercoaches of the own cohorts.</summary>
    public IQueryable<Guid> AtLeercoach(DocumentStatus status) => Together([.. PerProgramme(_trained).Select(g =>
    {
        var kinds = Codes(g.Programme, Approver.Leercoach);
        return Documents(status).Where(d => d.LeercoachReads && kinds.Contains(d.Kind))
            .Where(d => _p.Db.Participations.Any(x => x.Id == d.ParticipationId && g.Cohorts.Contains(x.CohortId)))
            .Where(d => _p.Db.LeercoachAssignments.Any(a => a.ParticipationId == d.ParticipationId && a.Until == null && a.LeercoachId != _p.Actor))
            .Select(d => d.Id);
    })]);

    private IEnumerable<IQueryable<Guid>> AsLeercoach(DocumentStatus status) => PerProgramme(_coached).Select(g =>
    {
        var kinds = Codes(g.Programme, Approver.Leercoach, Approver.Trainer);
        return _p.Db.LeercoachAssignments.Where(a => a.LeercoachId == _p.Actor && a.Until == null)
            .Join(_p.Db.Participations.Where(x => g.Cohorts.Contains(x.CohortId)), a => a.ParticipationId, x => x.Id, (a, _) => a.ParticipationId)
            .Join(Documents(status).Where(d => d.LeercoachReads && kinds.Contains(d.Kind)), id => id, d => d.ParticipationId, (_, d) => d.Id);
    });

    private IEnumerable<IQueryable<Guid>> AsTrainer(DocumentStatus status) => PerProgramme(_trained).Select(g =>
    {
        var (own, coachs) = (Codes(g.Programme, Approver.Trainer), Codes(g.Programme, Approver.Leercoach));
        return _p.Db.Participations.Where(x => g.Cohorts.Contains(x.CohortId))
            .Join(Documents(status), x => x.Id, d => d.ParticipationId, (_, d) => d)
            .Where(d => own.Contains(d.Kind) || (coachs.Contains(d.Kind) && !_p.Db.LeercoachAssignments.Any(a => a.ParticipationId == d.ParticipationId && a.Until == null)))
            .Select(d => d.Id);
    });

    private IQueryable<Document> Documents(DocumentStatus status) => _p.Db.Documents.Where(d => d.Status == status);

    /// <summary>Nobody there: a list of nothing.</summary>
    private IQueryable<Guid> Together(IReadOnlyList<IQueryable<Guid>> parts) =>
        parts.Count == 0 ? _p.Db.Documents.Where(_ => false).Select(d => d.Id) : parts.Aggregate((a, b) => a.Union(b));

    private static IEnumerable<(Programme Programme, List<Guid> Cohorts)> PerProgramme(List<(Guid Cohort, Programme Programme)> cohorts) =>
        cohorts.GroupBy(c => c.Programme, ReferenceEqualityComparer.Instance).Select(g => ((Programme)g.Key!, g.Select(c => c.Cohort).Distinct().ToList()));

    private static List<string> Codes(Programme programme, params Approver[] approvers) => [.. programme.DocumentKinds.Where(k => approvers.Contains(k.Approver)).Select(k => k.Code)];
}
