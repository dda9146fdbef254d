using CsCheck;
using PortfolioWorkspace.Domain.Documents;

namespace PortfolioWorkspace.Domain.Tests.Documents;

/// <summary>Which versions go, and that none goes that anybody would miss.</summary>
public sealed class ThinningTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 12, 0, 0, TimeSpan.Zero);

    private static readonly Gen<VersionMoment[]> Versions = Gen.Select(Gen.Int[0, 60 * 24 * 40], Gen.Frequency((5, Gen.Const(true)), (1, Gen.Const(false))))
        .Select((minutes, automatic) => new VersionMoment(Guid.NewGuid(), Now.AddMinutes(-minutes), automatic)).Array[0, 80];

    [Fact]
    public void Everything_of_the_last_hour_stays_then_one_an_hour_then_one_a_day()
    {
        VersionMoment[] versions =
        [
            .. Enumerable.Range(0, 6).Select(i => At(i * 10)),
            .. Enumerable.Range(0, 6).Select(i => At(180 + 1 + i * 9)),
            .. Enumerable.Range(0, 6).Select(i => At(60 * 24 * 10 + i * 30)),
        ];

        var left = versions.ExceptBy(Thinning.Surplus(versions, Now), v => v.Id).ToList();

        Assert.Equal(versions[..6], left[..6]);
        Assert.Equal([versions[6], versions[12]], left[6..]);
    }

    [Theory]
    [InlineData(DraftVersionReason.Pause, null, true)]
    [InlineData(DraftVersionReason.Pause, "Voor het gesprek", false)]
    [InlineData(DraftVersionReason.Merged, null, true)]
    [InlineData(DraftVersionReason.Merged, "Met twee apparaten", false)]
    [InlineData(DraftVersionReason.Asked, null, false)]
    [InlineData(DraftVersionReason.SetAside, null, false)]
    [InlineData(DraftVersionReason.BeforeRestore, null, false)]
    public void Only_what_was_kept_by_itself_can_go(DraftVersionReason reason, string? name, bool automatic)
    {
        var old = new VersionMoment(Guid.NewGuid(), Now.AddDays(-30), reason, name);
        var later = At(60 * 24 * 30 - 1);
        Assert.Equal(automatic ? [old.Id] : [], Thinning.Surplus([old, later], Now));
    }

    [Fact]
    public void What_is_named_set_aside_or_newest_never_goes() => Versions.Sample(versions =>
    {
        var gone = Thinning.Surplus(versions, Now).ToHashSet();
        Assert.DoesNotContain(versions, v => !v.IsAutomatic && gone.Contains(v.Id));
        Assert.DoesNotContain(versions, v => Now - v.WrittenAt < TimeSpan.FromHours(1) && gone.Contains(v.Id));
        if (versions.Length > 0) Assert.DoesNotContain(versions.MaxBy(v => (v.WrittenAt, v.Id))!.Id, gone);
    });

    [Fact]
    public void No_day_and_no_hour_of_the_last_week_is_left_without_its_version() => Versions.Sample(versions =>
    {
        var left = Left(versions, Now);
        Assert.Equal(Days(versions), Days(left));
        Assert.Equal(Hours(versions), Hours(left));
    });

    [Fact]
    public void Thinning_often_leaves_what_thinning_once_would() => Gen.Select(Versions, Gen.Int[0, 60 * 24 * 20].Array[0, 5]).Sample((versions, steps) =>
    {
        var (moment, often) = (Now, versions);
        foreach (var minutes in steps)
        {
            moment = moment.AddMinutes(minutes);
            often = Left(often, moment);
        }

        Assert.Equal(Left(versions, moment), Left(often, moment));
    });

    private static VersionMoment At(int minutesAgo) => new(Guid.NewGuid(), Now.AddMinutes(-minutesAgo), true);

    private static VersionMoment[] Left(VersionMoment[] versions, DateTimeOffset now)
    {
        var gone = Thinning.Surplus(versions, now).ToHashSet();
        return [.. versions.Where(v => !gone.Contains(v.Id))];
    }

    private static List<DateOnly> Days(VersionMoment[] versions) => [.. versions.Select(v => DutchTime.DayOf(v.WrittenAt)).Distinct().Order()];

    private static List<long> Hours(VersionMoment[] versions) => [.. versions.Where(v => Now - v.WrittenAt < TimeSpan.FromDays(7)).Select(v => v.WrittenAt.UtcTicks / TimeSpan.TicksPerHour).Distinct().Order()];
}
