using PortfolioWorkspace.Domain.Certification.Rules;
using PortfolioWorkspace.Domain.Programmes;

namespace PortfolioWorkspace.Domain.Certification;

/// <summary>The one place where criteria meet facts, so that home, dossier, matrix and decision can never disagree.</summary>
/// <remarks>
/// Pure: the same criteria and facts give the same answer in whatever order the facts arrive. More evidence never makes a
/// criterion less met, less evidence never makes it met. A waiver settles a criterion that counting does not.
/// </remarks>
public static class Evaluator
{
    public static Evaluation Evaluate(IReadOnlyList<Criterion> criteria, DossierFacts facts)
    {
        List<Criterion> asked = [.. criteria.Where(c => IsAsked(c, facts.Track))];
        List<CriterionResult> results = new(asked.Count);
        foreach (var criterion in asked) results.Add(Kept(criterion, facts) ?? Answer(criterion, asked, facts));
        return new(facts.Today, results);
    }

    // Somebody who only follows the training owes no texts, no profile and no decision (S4); who comes without the course owes no presence, and a trainer judges what they show.
    private static bool IsAsked(Criterion criterion, Track track) => track switch
    {
        Track.Certification => true,
        Track.WithoutCourse => criterion is not (Criterion.AttendedSessions or Criterion.ContactHours),
        _ => criterion is Criterion.AttendedSessions or Criterion.ContactHours or Criterion.IntakeDone,
    };

    // What was erased after the decision stays counted as it was decided on; attendance and decisions are still there to count.
    private static CriterionResult? Kept(Criterion criterion, DossierFacts facts)
    {
        if (facts.AsDecided is not { } then || criterion is Criterion.AttendedSessions or Criterion.ContactHours or Criterion.IntakeDone or Criterion.ManualJudgement or Criterion.ExternalAlignment) return null;
        return then.Results.FirstOrDefault(r => r.CriterionId == criterion.Id) is { } decided
            ? decided with { Evidence = [.. decided.Evidence.Where(e => e.Kind == EvidenceKind.Waiver)] }
            : null;
    }

    private static CriterionResult Answer(Criterion criterion, IReadOnlyList<Criterion> all, DossierFacts facts)
    {
        var tally = Count(criterion, all, facts);
        var status = tally.Status;
        var evidence = tally.Evidence;
        if (evidence.Count > 1) evidence.Sort(static (a, b) => (a.On, (int)a.Kind, a.Id).CompareTo((b.On, (int)b.Kind, b.Id)));
        if (status != CriterionStatus.Met && facts.WaiverOf(criterion) is { } waiver)
        {
            status = CriterionStatus.Waived;
            evidence.Add(new(EvidenceKind.Waiver, waiver.Id, waiver.On, Counts: true));
        }

        var blocks = criterion.Severity == Severity.Required
            && status is not (CriterionStatus.Met or CriterionStatus.Waived)
            && criterion is not (Criterion.ManualJudgement or Criterion.ExternalAlignment);
        return new(
            criterion.Id, status, tally.Required, tally.Counted, tally.Pending, tally.StillPossible, blocks, evidence,
            tally.AllRemarks);
    }

    private static Tally Count(Criterion criterion, IReadOnlyList<Criterion> all, DossierFacts facts) => criterion switch
    {
        Criterion.AttendedSessions c => AttendanceRules.Count(c, facts),
        Criterion.ContactHours c => AttendanceRules.Count(c, facts),
        Criterion.ConfirmedConversations c => ConversationRule.Count(c, all, facts),
        Criterion.ApprovedReports c => ReportRule.Count(c, facts),
        Criterion.ProfileByBoth => PersonRules.CountRatings(facts),
        Criterion.EndProductApproved c => ProductRules.Count(c, facts),
        Criterion.FormCompleted c => ProductRules.Count(c, facts),
        Criterion.IntakeDone c => PersonRules.Count(c, facts),
        Criterion.Deadline c => DeadlineRule.Count(c, all, facts),
        Criterion.ManualJudgement => PersonRules.CountJudgement(facts),
        Criterion.ExternalAlignment c => PersonRules.Count(c, facts),
        _ => throw new InvalidOperationException($"No rule for {criterion.GetType().Name}."),
    };
}
