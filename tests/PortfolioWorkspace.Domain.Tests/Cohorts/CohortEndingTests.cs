using PortfolioWorkspace.Domain.Cohorts;
using PortfolioWorkspace.Domain.Programmes;

namespace PortfolioWorkspace.Domain.Tests.Cohorts;

public sealed class CohortEndingTests
{
    private static readonly DateOnly Today = new(2027, 1, 22);

    [Fact]
    public void A_cohort_runs_until_everybody_is_done_or_its_last_day_is_past()
    {
        MemberEnding[] half = [Certified("Sanne"), Open("Daan")];

        Assert.Null(CohortEnding.Of(half, Today, Today));
        Assert.Null(CohortEnding.Of(half, null, Today));
        Assert.Null(CohortEnding.Of([], Today.AddDays(-1), Today));
        Assert.Equal(["Daan"], CohortEnding.Of(half, Today.AddDays(-1), Today)!.Undecided);
        Assert.Equal((1, 1), (CohortEnding.Of([Certified("Sanne")], Today.AddDays(90), Today)!.All, CohortEnding.Of([Certified("Sanne")], null, Today)!.Certified));
    }

    [Fact]
    public void Certificates_and_proofs_are_told_apart_and_a_paper_that_is_not_there_yet_is_neither()
    {
        var ending = CohortEnding.Of([Certified("Sanne"), Certified("Ilse") with { Issued = false, HasPaper = false }, Proof("Lotte"), Proof("Fatma") with { Track = Track.TrainingOnly, Certified = true }], null, Today)!;

        Assert.Equal((4, 1, 2), (ending.All, ending.Certified, ending.Proofs));
        Assert.Equal(["Ilse"], ending.ToIssue);
        Assert.Empty(ending.Undecided);
    }

    [Fact]
    public void Who_followed_the_training_alone_waits_for_no_decision_and_a_withdrawn_paper_is_none()
    {
        var ending = CohortEnding.Of([Certified("Sanne") with { HasPaper = false }, Open("Fatma") with { Track = Track.TrainingOnly }], Today.AddDays(-1), Today)!;

        Assert.Equal((2, 0, 0), (ending.All, ending.Certified, ending.Proofs));
        Assert.Empty(ending.ToIssue);
        Assert.Empty(ending.Undecided);
    }

    private static MemberEnding Certified(string name) => new(name, Track.Certification, Certified: true, Decided: true, Issued: true, HasPaper: true);

    private static MemberEnding Proof(string name) => new(name, Track.Certification, Certified: false, Decided: true, Issued: true, HasPaper: true);

    private static MemberEnding Open(string name) => new(name, Track.Certification, Certified: false, Decided: false, Issued: false, HasPaper: false);
}
