using CsCheck;
using PortfolioWorkspace.Domain.Enrolment;
using PortfolioWorkspace.Domain.Programmes;

namespace PortfolioWorkspace.Domain.Tests.Enrolment;

/// <summary>The boundary cases 13 and 14 of the field: who gets a place, and whether a cohort goes ahead.</summary>
public sealed class EnrolmentTests
{
    private static readonly RegionQuota Flevoland = new("Flevoland", 2, 4);

    [Fact]
    public void Case_13_three_of_a_region_with_two_places_kept_among_eleven_for_six()
    {
        Applicant[] applicants = [.. Enumerable.Range(1, 11).Select(n => new Applicant(Id(n), n <= 3 ? "Flevoland" : "Utrecht"))];

        var draws = Enumerable.Range(1, 200).Select(seed => Lottery.Draw(applicants, 6, [Flevoland], seed)).ToList();

        Assert.All(draws, draw =>
        {
            Assert.Equal((6, 5), (draw.Placed.Count(), draw.WaitingList.Count()));
            Assert.InRange(draw.Placed.Count(l => l.Applicant.Region == "Flevoland"), 2, 3);
            Assert.Equal(2, draw.Lines.Count(l => l.Reason == LotReason.PlaceKeptForRegion));
            Assert.Equal(Enumerable.Range(1, 11), draw.Lines.Select(l => l.Number));
            Assert.All(draw.WaitingList, l => Assert.Equal(LotReason.NoPlaceLeft, l.Reason));
        });
        Assert.All(applicants, a => Assert.InRange(draws.Count(d => d.Placed.Any(l => l.Applicant == a)), 60, 190));
    }

    [Fact]
    public void Case_13_the_same_seed_gives_the_same_draw_whoever_applied_first()
    {
        Applicant[] applicants = [.. Enumerable.Range(1, 11).Select(n => new Applicant(Id(n), n <= 3 ? "Flevoland" : null))];
        var draw = Lottery.Draw(applicants, 6, [Flevoland], 20_210_705);

        Assert.Equal(draw.Lines, Lottery.Draw([.. applicants.Reverse()], 6, [Flevoland], 20_210_705).Lines);
        Assert.NotEqual(draw.Lines, Lottery.Draw(applicants, 6, [Flevoland], 20_210_706).Lines);
        // Written down once: another machine or a later version must draw the same.
        Assert.Equal("06 0a 05 03 09 04 08 01 02 0b 07", string.Join(' ', draw.Lines.Select(l => l.Applicant.Id.ToString("N")[^2..])));
    }

    [Fact]
    public void A_region_stops_at_its_most_and_the_place_goes_to_the_next()
    {
        Applicant[] applicants = [.. Enumerable.Range(1, 9).Select(n => new Applicant(Id(n), n <= 7 ? "Flevoland" : null))];
        var draws = Enumerable.Range(1, 20).Select(seed => Lottery.Draw(applicants, 6, [Flevoland], seed)).ToList();
        Assert.All(draws, draw => Assert.Equal((4, 2), (draw.Placed.Count(l => l.Applicant.Region == "Flevoland"), draw.Placed.Count(l => l.Applicant.Region is null))));
        Assert.Contains(draws, draw => draw.WaitingList.Any(l => l.Reason == LotReason.RegionIsFull));
    }

    [Fact]
    public void Nobody_gets_two_places_and_no_place_stays_empty_while_somebody_may_have_it() =>
        (from regions in Gen.OneOf("Flevoland", "Utrecht", null).Array[0, 15]
         from places in Gen.Int[0, 12]
         from seed in Gen.Long
         select (regions, places, seed)).Sample(x =>
        {
            var draw = Lottery.Draw([.. x.regions.Select((r, n) => new Applicant(Id(n + 1), r))], x.places, [Flevoland], x.seed);
            var region = x.regions.Count(r => r == "Flevoland");
            return draw.Lines.Count == x.regions.Length
                && draw.Placed.Count() == Math.Min(x.places, x.regions.Length - region + Math.Min(4, region))
                && draw.Placed.Count(l => l.Applicant.Region == "Flevoland") >= Math.Min(x.places, Math.Min(2, region));
        }, iter: 1_000);

    [Theory]
    [InlineData(7, -1, GoAheadStatus.Filling, 1, 0, false)]
    [InlineData(7, 0, GoAheadStatus.BelowMinimum, 1, 0, true)]
    [InlineData(8, 0, GoAheadStatus.GoesAhead, 0, 0, false)]
    [InlineData(10, 3, GoAheadStatus.GoesAhead, 0, 0, false)]
    [InlineData(12, 3, GoAheadStatus.GoesAhead, 0, 2, false)]
    public void Case_14_below_the_minimum_somebody_has_to_decide_on_the_day(int accepted, int daysAfter, GoAheadStatus status, int missing, int over, bool asks)
    {
        var day = new DateOnly(2021, 9, 1);
        var stands = GoAhead.Of(new Capacity(8, 10, [], LotteryWhenFull: false), accepted, day, day.AddDays(daysAfter));
        Assert.Equal((status, missing, over, asks), (stands.Status, stands.Missing, stands.Over, stands.AsksForDecision));
    }

    [Fact]
    public void Without_a_minimum_every_cohort_goes_ahead()
    {
        var day = new DateOnly(2021, 9, 1);
        Assert.Equal(new GoAhead(GoAheadStatus.GoesAhead, 0, 0), GoAhead.Of(new Capacity(null, null, [], LotteryWhenFull: false), 1, day, day));
    }

    private static Guid Id(int number) => new(0, 0, 0, [0, 0, 0, 0, 0, 0, 0, (byte)number]);
}
