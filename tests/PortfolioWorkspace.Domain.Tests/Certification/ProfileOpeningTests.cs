using PortfolioWorkspace.Domain.Certification;
using PortfolioWorkspace.Domain.Programmes;

namespace PortfolioWorkspace.Domain.Tests.Certification;

/// <summary>The one day from which a profile may be filled in.</summary>
public sealed class ProfileOpeningTests
{
    private static readonly DateOnly Start = new(2021, 9, 23);

    [Fact]
    public void It_opens_on_the_day_of_the_last_training_session() => Assert.Equal(Start.AddDays(9), Cco(true).ProfileOpensOn([Start.AddDays(9), Start], Start));

    [Fact]
    public void While_one_session_has_no_date_nobody_knows_which_is_the_last()
    {
        Assert.Null(Cco(true).ProfileOpensOn([Start, null], Start));
        Assert.Null(Cco(true).ProfileOpensOn([], Start));
    }

    [Fact]
    public void Programme_that_does_not_wait_opens_it_at_the_start() => Assert.Equal(Start, Cco(false).ProfileOpensOn([null], Start));

    private static Programme Cco(bool afterLast) => new(
        "T", ProgrammeField.Cco, Editions.Text, Editions.Text, "x", [Track.Certification], new StudyLoad(null, null, null), null, new Capacity(null, null, [], false), [], [], [],
        [.. Editions.Cco.Select(c => c is Criterion.ProfileByBoth rule ? rule with { OpensAfterLastSession = afterLast } : c)],
        [], null, new CertificateText(Editions.Text, Editions.Text, Editions.Text, Editions.Text, null, null, "T", false));
}
