using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.App.Attendance;
using PortfolioWorkspace.App.Certification;
using PortfolioWorkspace.App.Programmes;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;
using PortfolioWorkspace.Domain.Certification;
using PortfolioWorkspace.Domain.Cohorts;
using PortfolioWorkspace.Domain.Programmes;
using PortfolioWorkspace.Domain.Reviews;

namespace PortfolioWorkspace.App.Cohorts;

/// <summary>A whole group at a glance: three sentences, and for everybody where each requirement stands. The number of queries does not grow with the group.</summary>
public sealed class ReadCohort(Gate gate, ProgrammeCatalog catalog)
{
    public Task<Answer<CohortView>> RunAsync(Guid cohort, CancellationToken stop = default) =>
        gate.ReadAsync<CohortView>(Operation.SeeCohort, Subject.Cohort(cohort), async p =>
        {
            var group = await DossierFactsQuery.HeadAsync(p, cohort);
            var (head, sessions) = (group.Cohort, group.Sessions);
            var people = (await DossierFactsQuery.MembersAsync(p, cohort, sessions)).OrderBy(x => x.Name, StringComparer.CurrentCulture).ToList();
            var programme = catalog.Get(head.ProgrammeCode, head.ProgrammeVersion);
            var halfway = sessions.Count(s => s.Kind == SessionKind.Training && s.CancelledAt is null && s.Start < p.Now) * 2 > sessions.Count(s => s.Kind == SessionKind.Training && s.CancelledAt is null);
            var members = people.ConvertAll(x =>
            {
                var standing = DossierStanding.Weigh(catalog, head.ProgrammeCode, head.ProgrammeVersion, x.Facts);
                return new CohortMember(x.ParticipationId, x.Name, x.Facts.Track, x.Leercoach, x.CertificateNumber, standing, standing.Outlook(group.CircumstancesOf(standing, x.LeercoachId)))
                {
                    Next = DossierNext.Of(standing, x.WaitsForSecond, x.CertificateNumber is not null || x.PaperWithdrawn),
                };
            });
            var answered = programme.DocumentKinds.Where(k => k.Approver != Approver.None).Select(k => k.Code).ToHashSet();
            var summary = CohortSummary.Of(
                [.. members.Zip(people).Where(m => m.First.CertificateNumber is null).Select(m => m.First.Facts([.. m.Second.Waiting.Where(u => answered.Contains(u.Kind)).Select(u => u.PromisedOn ?? WaitingTime.PromisedOn(u.SubmittedOn, head.FeedbackWithinDays))], halfway))],
                head.FeedbackWithinDays,
                head.ReportDeadline,
                p.Today);
            return new CohortView(
                cohort, head.Name, programme, head.StartsOn, head.ReportDeadline, head.CertificationOn, p.Today, p.Relations, summary, members,
                [.. sessions.Select(s => Line(s, people, p.Today))])
            {
                Ending = CohortEnding.Of([.. members.Select(m => new MemberEnding(m.Name, m.Track, m.Standing.Facts.Judgement is { Positive: true }, m.Standing.Facts.IsOver || m.Next == NextForDossier.Issue, m.Next == NextForDossier.Nothing, m.CertificateNumber is not null))], head.CertificationOn, p.Today),
            };
        }, stop);

    private static SessionLine Line(Session session, List<CohortFacts> people, DateOnly today)
    {
        var marks = people.Select(x => x.Facts.Sessions.FirstOrDefault(s => s.Id == session.Id)?.Status).OfType<Domain.Attendance.AttendanceStatus>().ToList();
        return SessionLine.Of(session, marks.Count(Domain.Attendance.AttendanceStatuses.CountsAsThere), marks.Count, people.Count(x => x.Facts.Track != Track.WithoutCourse), today);
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
    /// <summary>How it ended; null while it runs.</summary>
    public CohortEnding? Ending { get; init; }

    /// <summary>Held, today or before, and not everybody is marked; the latest first.</summary>
    public IReadOnlyList<SessionLine> ToMark => [.. Sessions.Where(s => s.WaitsForMarks).OrderByDescending(s => s.Start)];

    public bool MayMark => AccessRules.Allows(Operation.MarkAttendance, Relations);
}

/// <summary>One participant in the group.</summary>
public sealed record CohortMember(Guid ParticipationId, string Name, Track Track, string? Leercoach, string? CertificateNumber, DossierStanding Standing, Outlook Outlook)
{
    /// <summary>The same as on the list of decisions.</summary>
    public NextForDossier Next { get; init; }

    public string FirstName => Name.Split(' ')[0];

    /// <summary>First names of those whose profile is not in yet, the participant first.</summary>
    public IReadOnlyList<string> ProfilesToFillIn =>
    [
        .. Standing.Facts.Ratings.Any(r => r.Rater == Domain.Certification.Rater.Participant) ? Array.Empty<string>() : [FirstName],
        .. Leercoach is null || Standing.Facts.Ratings.Any(r => r.Rater == Domain.Certification.Rater.Leercoach) ? Array.Empty<string>() : [Leercoach.Split(' ')[0]],
    ];

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
            !halfway || AskedByNow.All(r => r.IsDone || r.Counted + r.Pending > 0))
        {
            ToDecide = Next == NextForDossier.Decide,
        };
    }

    private IEnumerable<RequirementStanding> AttendanceRows => Standing.Requirements.Where(r => Is(r, c => c is Criterion.AttendedSessions or Criterion.ContactHours));

    /// <summary>What comes at the end of a training (profile, judgement, agreement outside) is nobody's delay.</summary>
    private IEnumerable<RequirementStanding> AskedByNow => Standing.Requirements.Where(r => Is(r, c => c is Criterion.AttendedSessions or Criterion.ContactHours or Criterion.ConfirmedConversations or Criterion.ApprovedReports));

    private bool Is(RequirementStanding row, Func<Criterion, bool> which) => Standing.Programme.Criteria.Any(c => row.Requirement.CriterionIds.Contains(c.Id) && which(c));
}
