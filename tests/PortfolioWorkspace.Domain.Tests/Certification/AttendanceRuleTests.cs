using PortfolioWorkspace.Domain.Attendance;
using PortfolioWorkspace.Domain.Certification;
using PortfolioWorkspace.Domain.Programmes;

namespace PortfolioWorkspace.Domain.Tests.Certification;

/// <summary>Sessions and hours: when being there counts.</summary>
public sealed class AttendanceRuleTests
{
    [Fact]
    public void Partly_present_counts_for_hours_and_not_as_a_session()
    {
        var facts = Dossier.Empty with { Sessions = [Dossier.Session(1, AttendanceStatus.Partly, credited: 6, present: 4.25m)] };
        var evaluation = Evaluator.Evaluate(Editions.Icc, facts);
        Assert.Equal((0m, CriterionStatus.NotMet, 3m), (evaluation["icc.attend"].Counted, evaluation["icc.attend"].Status, evaluation["icc.attend"].StillPossible));
        Assert.Equal(4.25m, evaluation["icc.hours"].Counted);
    }

    [Fact]
    public void Partly_with_all_the_hours_is_a_session_and_never_more_hours_than_it_has()
    {
        var facts = Dossier.Empty with { Sessions = [Dossier.Session(1, AttendanceStatus.Partly, credited: 6, present: 7)] };
        var evaluation = Evaluator.Evaluate(Editions.Icc, facts);
        Assert.Equal((1m, 6m), (evaluation["icc.attend"].Counted, evaluation["icc.hours"].Counted));
    }

    [Fact]
    public void Session_that_nobody_marked_is_still_possible_however_long_ago()
    {
        var facts = Dossier.CompleteCco.Attend(2, null) with { Today = new(2023, 1, 1) };
        var result = Evaluator.Evaluate(Editions.Cco, facts)["cco.1"];
        Assert.Equal((CriterionStatus.InProgress, 5m, 1m), (result.Status, result.Counted, result.StillPossible));
    }

    [Fact]
    public void Sessions_that_are_not_planned_yet_are_still_possible()
    {
        SessionFact[] four = [.. Enumerable.Range(1, 4).Select(n => Dossier.Session(n, AttendanceStatus.Present))];
        var result = Evaluator.Evaluate(Editions.Cco, Dossier.Empty with { Sessions = four })["cco.1"];
        Assert.Equal((CriterionStatus.InProgress, 4m, 2m), (result.Status, result.Counted, result.StillPossible));

        var missed = Evaluator.Evaluate(Editions.Cco, Dossier.Empty with { Sessions = [.. four, Dossier.Session(5, AttendanceStatus.Absent)] })["cco.1"];
        Assert.Equal((CriterionStatus.NotMet, 1m), (missed.Status, missed.StillPossible));
    }

    [Fact]
    public void In_a_cohort_without_sessions_nothing_is_out_of_reach()
    {
        Assert.Equal(CriterionStatus.NotStarted, Evaluator.Evaluate(Editions.Cco, Dossier.Empty)["cco.1"].Status);
        Assert.Equal((CriterionStatus.NotStarted, null), Evaluator.Evaluate(Editions.Vo, Dossier.Empty)["vo.hours"] is var hours ? (hours.Status, hours.StillPossible) : default);
    }

    [Fact]
    public void Compensation_counts_only_where_the_programme_allows_it()
    {
        var facts = Dossier.Empty with { Sessions = [Dossier.Session(1, AttendanceStatus.Compensated)] };
        Assert.Equal(0, Evaluator.Evaluate(Editions.Cco2018, facts)["cco18.attend"].Counted);
    }

    [Fact]
    public void Icc_hours_are_met_within_the_tolerance_and_say_so()
    {
        var facts = Dossier.Empty with
        {
            Sessions =
            [
                .. Enumerable.Range(1, 3).Select(n => Dossier.Session(n, AttendanceStatus.Present, credited: 6)),
                Dossier.Session(4, AttendanceStatus.Present, credited: 1, mode: SessionMode.Online),
                Dossier.Session(5, AttendanceStatus.Present, credited: 2.5m, kind: SessionKind.CertificationMeeting),
            ],
        };
        var result = Evaluator.Evaluate(Editions.Icc, facts)["icc.hours"];
        Assert.Equal((CriterionStatus.Met, 21.5m, 2.5m), (result.Status, result.Counted, result.Missing));
        Assert.Equal([CriterionRemark.ShortWithinTolerance], result.Remarks);

        var full = Evaluator.Evaluate(Editions.Icc, facts with { ExtraHours = [new(Dossier.Id(1), "adviser_contact", Dossier.Day, 2.5m)] })["icc.hours"];
        Assert.Equal((24m, 6), (full.Counted, full.Evidence.Count));
        Assert.Empty(full.Remarks);
    }

    [Fact]
    public void Hours_of_another_category_do_not_count()
    {
        var facts = Dossier.Empty with { ExtraHours = [new(Dossier.Id(1), "adviser_contact", Dossier.Day, 2)] };
        Assert.Equal(0, Evaluator.Evaluate(Editions.Vo, facts)["vo.hours"].Counted);
    }
}
