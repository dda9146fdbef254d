using PortfolioWorkspace.Domain.Attendance;

namespace PortfolioWorkspace.Domain.Certification.Rules;

/// <summary>Sessions and hours: what somebody was there for.</summary>
internal static class AttendanceRules
{
    private static readonly IReadOnlyList<CriterionRemark> CompensationUsed = [CriterionRemark.CompensationUsed];

    public static Tally Count(Criterion.AttendedSessions criterion, DossierFacts facts)
    {
        List<Evidence> attended = [];
        var (planned, open, compensated) = (0, 0, false);
        foreach (var session in facts.Sessions)
        {
            if (!criterion.Kinds.Contains(session.Kind)) continue;
            planned++;
            if (session.Status is null) open++;
            if (!IsAttended(session, criterion.CompensationAllowed)) continue;
            attended.Add(AsEvidence(session));
            compensated |= session.Status == AttendanceStatus.Compensated;
        }

        return new(criterion.Min, attended.Count)
        {
            StillPossible = open + NotPlannedYet(criterion, planned),
            Begun = open < planned,
            Evidence = attended,
            Remarks = compensated ? CompensationUsed : [],
        };
    }

    public static Tally Count(Criterion.ContactHours criterion, DossierFacts facts)
    {
        var sessions = facts.Sessions.Where(s => HourCategories.Of(s).Any(criterion.Categories.Contains)).ToList();
        var attended = sessions.Where(s => s.HoursAttended > 0).ToList();
        var extra = facts.ExtraHours.Where(h => h.Hours > 0 && criterion.Categories.Contains(h.Category)).ToList();
        return new(criterion.Min, attended.Sum(s => s.HoursAttended) + extra.Where(h => h.Confirmed).Sum(h => h.Hours))
        {
            Pending = extra.Where(h => !h.Confirmed).Sum(h => h.Hours),
            StillPossible = HoursLeft(criterion, sessions),
            Tolerance = criterion.ToleranceHours,
            Begun = sessions.Any(s => s.Status is not null),
            Evidence = [.. attended.Select(AsEvidence), .. extra.Select(h => new Evidence(EvidenceKind.Hours, h.Id, h.On, Counts: h.Confirmed))],
            Remarks = attended.Exists(s => s.Status == AttendanceStatus.Compensated) ? CompensationUsed : [],
        };
    }

    // A cohort may plan its sessions one by one: what the programme promises and has no row yet can still come (S2).
    internal static int NotPlannedYet(Criterion.AttendedSessions criterion, int planned) => Math.Max(0, (criterion.Of ?? criterion.Min ?? 0) - planned);

    private static bool IsAttended(SessionFact session, bool compensationAllowed) => session.Status switch
    {
        AttendanceStatus.Present => true,
        AttendanceStatus.Compensated => compensationAllowed,
        AttendanceStatus.Partly => session.CreditedHours > 0 && session.HoursPresent >= session.CreditedHours,
        _ => false,
    };

    // Contact outside sessions has no limit, and neither has a session whose length nobody knows yet (S2: two online meetings), or a cohort without any session.
    private static decimal? HoursLeft(Criterion.ContactHours criterion, IReadOnlyList<SessionFact> sessions)
    {
        var open = sessions.Where(s => s.Status is null).ToList();
        var unlimited = criterion.Categories.Any(c => !HourCategories.OfSessions.Contains(c)) || sessions.Count == 0 || open.Any(s => s.CreditedHours <= 0);
        return unlimited ? null : open.Sum(s => s.CreditedHours);
    }

    private static Evidence AsEvidence(SessionFact session) => new(EvidenceKind.Session, session.Id, session.Date, Counts: true);
}
