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
    private readonly List<ReadCohortLine> _coached;
    private readonly List<ReadCohortLine> _trained;
    private readonly Guid? _cohort;
    private readonly string? _kind;

    private InboxScope(Passage p, List<ReadCohortLine> coached, List<ReadCohortLine> trained, Guid? cohort = null, string? kind = null) => (_p, _coached, _trained, _cohort, _kind) = (p, coached, trained, cohort, kind);

    public bool Coaches => _coached.Count > 0;
    public bool Trains => _trained.Count > 0;

    /// <summary>The groups one can choose from, the newest first.</summary>
    public IReadOnlyList<InboxGroup> Groups => [.. _coached.Concat(_trained).DistinctBy(c => c.Id).OrderByDescending(c => c.StartsOn).ThenBy(c => c.Name, StringComparer.Ordinal).Select(c => new InboxGroup(c.Id, c.Name))];

    /// <summary>The kinds that somebody answers, in the order of the programmes.</summary>
    public IReadOnlyList<InboxKind> Kinds => [.. _coached.Concat(_trained).Select(c => c.Edition.Programme).Distinct().SelectMany(g => g.DocumentKinds).Where(k => k.Approver != Approver.None).DistinctBy(k => k.Code).Select(k => new InboxKind(k.Code, k.Name))];

    /// <summary>The first day that is still to come on which a group has to have handed in.</summary>
    public DateOnly? Expected => _coached.Concat(_trained).Select(c => c.ReportDeadline).Where(d => d >= _p.Today).Min();

    /// <summary>Only one group, or one kind.</summary>
    public InboxScope Only(Guid? cohort, string? kind) => new(_p, _coached, _trained, cohort, kind);

    public static async Task<InboxScope> OfAsync(Passage p, ProgrammeCatalog catalog)
    {
        var db = p.Db;
        var coached = await db.LeercoachAssignments.Where(a => a.LeercoachId == p.Actor && a.Until == null).Join(db.Participations, a => a.ParticipationId, x => x.Id, (_, x) => x.CohortId).Distinct()
            .Join(db.Cohorts, id => id, c => c.Id, (_, c) => new { c.Id, c.Name, c.StartsOn, c.ReportDeadline, c.ProgrammeCode, c.ProgrammeVersion }).ToListAsync(p.Stop);
        var trained = await db.Staff.Where(s => s.PersonId == p.Actor && s.Role == StaffRole.Trainer)
            .Join(db.Cohorts, s => s.CohortId, c => c.Id, (_, c) => new { c.Id, c.Name, c.StartsOn, c.ReportDeadline, c.ProgrammeCode, c.ProgrammeVersion }).ToListAsync(p.Stop);
        return new InboxScope(
            p,
            coached.ConvertAll(c => new ReadCohortLine(c.Id, c.Name, c.StartsOn, c.ReportDeadline, new Edition(c.ProgrammeCode, c.ProgrammeVersion, catalog.Get(c.ProgrammeCode, c.ProgrammeVersion)))),
            trained.ConvertAll(c => new ReadCohortLine(c.Id, c.Name, c.StartsOn, c.ReportDeadline, new Edition(c.ProgrammeCode, c.ProgrammeVersion, catalog.Get(c.ProgrammeCode, c.ProgrammeVersion)))));
    }

    /// <summary>What the person who looks is waited for: as leercoach, as trainer who approves, and as trainer where there is no leercoach.</summary>
    public IQueryable<Guid> Mine(DocumentStatus status) => Mine([status]);

    /// <summary>How many of those were answered, and how they stand now.</summary>
    public Task<Dictionary<DocumentStatus, int>> AnsweredAsync()
    {
        var answered = Mine([DocumentStatus.RevisionRequested, DocumentStatus.Approved]);
        return _p.Db.Documents.Where(d => answered.Contains(d.Id)).GroupBy(d => d.Status).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, _p.Stop);
    }

    private IQueryable<Guid> Mine(IReadOnlyList<DocumentStatus> status) => Together([.. AsLeercoach(status), .. AsTrainer(status), .. status.Contains(DocumentStatus.Submitted) && Trains ? [AsSecond()] : Array.Empty<IQueryable<Guid>>()]);

    /// <summary>What a trainer sees waiting at the leercoaches of the own cohorts.</summary>
    public IQueryable<Guid> AtLeercoach(DocumentStatus status) => Together([.. PerProgramme(_trained).Select(g =>
    {
        var kinds = Codes(g.Programme, Approver.Leercoach);
        var people = Trained(g);
        return Documents([status]).Where(d => d.LeercoachReads && kinds.Contains(d.Kind))
            .Where(d => people.Any(x => x.Id == d.ParticipationId))
            .Where(d => _p.Db.LeercoachAssignments.Any(a => a.ParticipationId == d.ParticipationId && a.Until == null && a.LeercoachId != _p.Actor))
            .Select(d => d.Id);
    })]);

    private IEnumerable<IQueryable<Guid>> AsLeercoach(IReadOnlyList<DocumentStatus> status) => PerProgramme(_coached).Select(g =>
    {
        var kinds = Codes(g.Programme, Approver.Leercoach, Approver.Trainer);
        return _p.Db.LeercoachAssignments.Where(a => a.LeercoachId == _p.Actor && a.Until == null)
            .Join(People(g), a => a.ParticipationId, x => x.Id, (a, _) => a.ParticipationId)
            .Join(Documents(status).Where(d => d.LeercoachReads && kinds.Contains(d.Kind)), id => id, d => d.ParticipationId, (_, d) => d.Id);
    });

    private IEnumerable<IQueryable<Guid>> AsTrainer(IReadOnlyList<DocumentStatus> status) => PerProgramme(_trained).Select(g =>
    {
        var (own, coachs) = (Codes(g.Programme, Approver.Trainer), Codes(g.Programme, Approver.Leercoach));
        return Trained(g)
            .Join(Documents(status), x => x.Id, d => d.ParticipationId, (_, d) => d)
            .Where(d => own.Contains(d.Kind) || (coachs.Contains(d.Kind) && !_p.Db.LeercoachAssignments.Any(a => a.ParticipationId == d.ParticipationId && a.Until == null)))
            .Select(d => d.Id);
    });

    /// <summary>What somebody asked this trainer to read as well: the newest version, while it is not approved.</summary>
    private IQueryable<Guid> AsSecond()
    {
        var db = _p.Db;
        var asked = db.SecondOpinions.Where(s => s.TrainerId == _p.Actor && s.AnsweredAt == null)
            .Where(s => db.Submissions.Any(x => x.Id == s.SubmissionId && x.WithdrawnAt == null && !db.Submissions.Any(y => y.DocumentId == x.DocumentId && y.WithdrawnAt == null && y.Number > x.Number)))
            .Join(db.Documents.Where(d => d.Status != DocumentStatus.Approved), s => s.DocumentId, d => d.Id, (_, d) => d);
        if (_kind is { } kind) asked = asked.Where(d => d.Kind == kind);
        if (_cohort is { } cohort) asked = asked.Where(d => db.Participations.Any(x => x.Id == d.ParticipationId && x.CohortId == cohort));
        return asked.Select(d => d.Id);
    }

    private IQueryable<Document> Documents(IReadOnlyList<DocumentStatus> status) => _p.Db.Documents.Where(d => status.Contains(d.Status));

    /// <summary>Nobody there: a list of nothing.</summary>
    private IQueryable<Guid> Together(IReadOnlyList<IQueryable<Guid>> parts) =>
        parts.Count == 0 ? _p.Db.Documents.Where(_ => false).Select(d => d.Id) : parts.Aggregate((a, b) => a.Union(b));

    private IEnumerable<Edition> PerProgramme(List<ReadCohortLine> cohorts) =>
        cohorts.Where(c => _cohort is null || c.Id == _cohort).Select(c => c.Edition).DistinctBy(e => (e.Code, e.Version));

    /// <summary>Everybody in the groups of one programme: asked by the programme, since somebody who reads for years has more groups than a question can name.</summary>
    private IQueryable<Participation> People(Edition edition)
    {
        var (db, code, version) = (_p.Db, edition.Code, edition.Version);
        var groups = db.Cohorts.Where(c => c.ProgrammeCode == code && c.ProgrammeVersion == version);
        if (_cohort is { } cohort) groups = groups.Where(c => c.Id == cohort);
        return db.Participations.Where(x => groups.Any(c => c.Id == x.CohortId));
    }

    private IQueryable<Participation> Trained(Edition edition) =>
        People(edition).Where(x => _p.Db.Staff.Any(s => s.CohortId == x.CohortId && s.PersonId == _p.Actor && s.Role == StaffRole.Trainer));

    private List<string> Codes(Programme programme, params Approver[] approvers) => [.. programme.DocumentKinds.Where(k => approvers.Contains(k.Approver) && (_kind is null || k.Code == _kind)).Select(k => k.Code)];

    private sealed record ReadCohortLine(Guid Id, string Name, DateOnly StartsOn, DateOnly? ReportDeadline, Edition Edition);

    private sealed record Edition(string Code, int Version, Programme Programme);
}

/// <summary>A group of the person who looks.</summary>
public sealed record InboxGroup(Guid Id, string Name);

/// <summary>A kind of document that somebody answers.</summary>
public sealed record InboxKind(string Code, LocalText Name);
