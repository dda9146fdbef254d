using PortfolioWorkspace.Domain.Cohorts;

namespace PortfolioWorkspace.Domain.Tests.Cohorts;

/// <summary>The three sentences about a cohort.</summary>
public sealed class CohortSummaryTests
{
    private static readonly DateOnly Today = new(2027, 3, 2);
    private static readonly DateOnly Deadline = new(2027, 4, 12);

    [Fact]
    public void Who_waits_exactly_as_long_as_promised_does_not_wait_too_long()
    {
        var tenWorkingDays = Member("Sanne", answerBy: [Today]);
        var eleven = Member("Youssef", answerBy: [Today.AddDays(-1)]);

        var summary = CohortSummary.Of([tenWorkingDays, eleven], 10, Deadline, Today);

        Assert.Equal(["Youssef"], Names(summary.WaitsTooLong));
        Assert.Equal(["Sanne"], Names(summary.OnTrack));
    }

    [Fact]
    public void The_promise_of_each_text_counts_and_somebody_with_two_texts_is_one_person()
    {
        Assert.Equal(1, CohortSummary.Of([Member("Sanne", answerBy: [Today.AddDays(-8), Today.AddDays(-1)])], 5, Deadline, Today).WaitsTooLong.Count);
        Assert.Equal(0, CohortSummary.Of([Member("Sanne", answerBy: [Today, Today.AddDays(9)])], 5, Deadline, Today).WaitsTooLong.Count);
    }

    [Fact]
    public void Who_missed_a_session_or_waits_is_not_told_to_be_on_track()
    {
        var summary = CohortSummary.Of([Member("Daan", missed: 1), Member("Youssef", answerBy: [new DateOnly(2027, 1, 18)]), Member("Ilse", begun: false), Member("Noor")], 10, Deadline, Today);

        Assert.Equal(["Daan"], Names(summary.Missed));
        Assert.Equal(["Noor"], Names(summary.OnTrack));
    }

    [Fact]
    public void After_the_deadline_only_who_has_everything_is_on_track()
    {
        var summary = CohortSummary.Of([Member("Noor"), Member("Lotte", complete: true)], 10, Today.AddDays(-1), Today);
        Assert.Equal(["Lotte"], Names(summary.OnTrack));
        Assert.Equal(["Lotte"], Names(summary.ToDecide));
        Assert.Equal(2, CohortSummary.Of([Member("Noor"), Member("Lotte", complete: true)], 10, Today, Today).OnTrack.Count);
    }

    [Fact]
    public void An_empty_cohort_has_three_zeros()
    {
        var summary = CohortSummary.Of([], 10, null, Today);
        Assert.Equal((0, 0, 0, 0), (summary.WaitsTooLong.Count, summary.Missed.Count, summary.OnTrack.Count, summary.ToDecide.Count));
    }

    private static IEnumerable<string> Names(CohortSentence sentence) => sentence.Who.Select(w => w.FirstName);

    private static MemberFacts Member(string name, IReadOnlyList<DateOnly>? answerBy = null, int missed = 0, bool complete = false, bool begun = true) =>
        new(Guid.CreateVersion7(), name, answerBy ?? [], missed, complete, begun) { ToDecide = complete };
}
