using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.App.Attendance;
using PortfolioWorkspace.App.Certification;
using PortfolioWorkspace.App.Programmes;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;
using PortfolioWorkspace.Domain.Certification;
using PortfolioWorkspace.Domain.Cohorts;
using PortfolioWorkspace.Domain.Documents;
using PortfolioWorkspace.Domain.Programmes;

namespace PortfolioWorkspace.App.Cohorts;

/// <summary>A whole group at a glance: three sentences, and for everybody where each requirement stands. The number of queries does not grow with the group.</summary>
public sealed class ReadCohort(Gate gate, ProgrammeCatalog catalog)
{
    public Task<Answer<CohortView>> RunAsync(Guid cohort, CancellationToken stop = default) =>
        gate.ReadAsync<CohortView>(Operation.SeeCohort, Subject.Cohort(cohort), async p =>
        {
            var db = p.Db;
            var head = await db.Cohorts.Include(c => c.Sessions).SingleAsync(c => c.Id == cohort, p.Stop);
            var people = await db.Participations.Where(x => x.CohortId == cohort)
                .Select(x => new
                {
                    x.Id,
                    x.Track,
                    Name = db.Users.Where(u => u.Id == x.PersonId).Select(u => u.Name).First(),
                    Leercoach = x.Assignments.Where(a => a.Until == null).Select(a => db.Users.Where(u => u.Id == a.LeercoachId).Select(u => u.Name).First()).FirstOrDefault(),
                    LeercoachId = x.Assignments.Where(a => a.Until == null).Select(a => (Guid?)a.LeercoachId).FirstOrDefault(),
                    Certificate = db.Certificates.Where(c => c.ParticipationId == x.Id).Select(c => c.Number).FirstOrDefault(),
                })
                .OrderBy(x => x.Name)
                .ToListAsync(p.Stop);
            var facts = await DossierFactsQuery.OfCohortAsync(p, cohort);
            var coached = await DossierFactsQuery.CoachedAsync(p, [.. people.Select(x => x.LeercoachId).OfType<Guid>().Distinct()]);
            var waiting = (await DossierFactsQuery.UnansweredAsync(p, cohort)).ToLookup(u => u.Participation);

            var programme = catalog.Get(head.ProgrammeCode, head.ProgrammeVersion);
            var halfway = head.Sessions.Count(s => s.Kind == SessionKind.Training && s.Start < p.Now) * 2 > head.Sessions.Count(s => s.Kind == SessionKind.Training);
            var members = people.ConvertAll(x =>
            {
                var standing = DossierStanding.Weigh(programme, facts[x.Id]);
                return new CohortMember(x.Id, x.Name, x.Track, x.Leercoach, x.Certificate, standing, standing.Outlook(head, x.LeercoachId is { } coach ? coached.GetValueOrDefault(coach) : null));
            });
            var answered = programme.DocumentKinds.Where(k => k.Approver != Approver.None).Select(k => k.Code).ToHashSet();
            var summary = CohortSummary.Of(
                [.. members.Where(m => m.CertificateNumber is null).Select(m => m.Facts([.. waiting[m.ParticipationId].Where(u => answered.Contains(u.Kind)).Select(u => Submission.AnswerBy(u.PromisedOn, u.SubmittedAt, head.FeedbackWithinDays))], halfway))],
                head.FeedbackWithinDays,
                head.ReportDeadline,
                p.Today);
            return new CohortView(
                cohort, head.Name, programme, head.StartsOn, head.ReportDeadline, head.CertificationOn, p.Today, p.Relations, summary, members,
                [.. head.Sessions.OrderBy(s => s.Number).Select(s => Line(s, facts, p.Today))]);
        }, stop);

    private static SessionLine Line(Session session, IReadOnlyDictionary<Guid, DossierFacts> facts, DateOnly today)
    {
        var marks = facts.Values.Select(f => f.Sessions.First(s => s.Id == session.Id).Status).OfType<Domain.Attendance.AttendanceStatus>().ToList();
        return SessionLine.Of(session, marks.Count(Domain.Attendance.AttendanceStatuses.CountsAsThere), marks.Count, facts.Count, today);
    }
}

/// <summary>A group as its page shows it.</summary>
public sealed record CohortView(
    Guid CohortId,
    string Name,
    Programme Programme,
    DateOnly StartsOn,
    DateOnly? ReportDeadline,
    DateOnly? CertificationOn,
    DateOnly Today,
    IReadOnlySet<Relation> Relations,
    CohortSummary Summary,
    IReadOnlyList<CohortMember> Members,
    IReadOnlyList<SessionLine> Sessions)
{
    /// <summary>Held, today or before, and not everybody is marked; the latest first.</summary>
    public IReadOnlyList<SessionLine> ToMark => [.. Sessions.Where(s => s.WaitsForMarks).OrderByDescending(s => s.Start)];

    public bool MayMark => AccessRules.Allows(Operation.MarkAttendance, Relations);
}

/// <summary>One participant in the group.</summary>
public sealed record CohortMember(Guid ParticipationId, string Name, Track Track, string? Leercoach, string? CertificateNumber, DossierStanding Standing, Outlook Outlook)
{
    public string FirstName => Name.Split(' ')[0];

    /// <summary>Null where this track does not ask for it.</summary>
    public RequirementStanding? On(Requirement requirement) => Standing.Requirements.FirstOrDefault(r => r.Requirement.Code == requirement.Code);

    internal MemberFacts Facts(IReadOnlyList<DateOnly> answerBy, bool halfway)
    {
        var attendanceDone = AttendanceRows.All(r => r.IsDone);
        return new MemberFacts(
            ParticipationId,
            FirstName,
            answerBy,
            attendanceDone ? 0 : Standing.Facts.Sessions.Count(s => s.Status is { } status && Domain.Attendance.AttendanceStatuses.IsMissed(status)),
            Standing.Requirements.Count > 0 && Standing.Evaluation.ReadyForDecision,
            !halfway || AskedByNow.All(r => r.IsDone || r.Counted + r.Pending > 0));
    }

    private IEnumerable<RequirementStanding> AttendanceRows => Standing.Requirements.Where(r => Is(r, c => c is Criterion.AttendedSessions or Criterion.ContactHours));

    /// <summary>What comes at the end of a training (profile, judgement, agreement outside) is nobody's delay.</summary>
    private IEnumerable<RequirementStanding> AskedByNow => Standing.Requirements.Where(r => Is(r, c => c is Criterion.AttendedSessions or Criterion.ContactHours or Criterion.ConfirmedConversations or Criterion.ApprovedReports));

    private bool Is(RequirementStanding row, Func<Criterion, bool> which) => Standing.Programme.Criteria.Any(c => row.Requirement.CriterionIds.Contains(c.Id) && which(c));
}
