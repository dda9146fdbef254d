using CsCheck;
using PortfolioWorkspace.Domain.Documents;

namespace PortfolioWorkspace.Domain.Tests.Documents;

/// <summary>When the text that stands there is kept before the next one takes its place.</summary>
public sealed class CheckpointsTests
{
    // A quarter past nine: one minute after a border of five minutes.
    private static readonly DateTimeOffset Saved = new(2026, 11, 24, 9, 16, 0, TimeSpan.Zero);
    private static readonly string Long = string.Join(' ', Enumerable.Repeat("woord", 400));

    [Theory]
    [InlineData(29.9, false)]
    [InlineData(30, true)]
    [InlineData(86_400, true)]
    public void A_pause_is_half_a_minute(double seconds, bool due) =>
        Assert.Equal(due, Checkpoints.IsDue(Version("Eerst."), "Daarna.", Saved.AddSeconds(seconds)));

    [Fact]
    public void Who_writes_on_without_a_pause_gets_a_version_every_five_minutes()
    {
        var (kept, moment) = (0, Saved);
        for (var save = 0; save < 60 * 6; save++)
        {
            var standing = Version($"Zin {save}.", moment);
            moment = moment.AddSeconds(10);
            if (Checkpoints.IsDue(standing, $"Zin {save + 1}.", moment)) kept++;
        }

        Assert.Equal(12, kept);
    }

    [Fact]
    public void A_large_cut_is_kept_at_once_and_a_small_one_is_not()
    {
        Assert.True(IsDueAtOnce(Long, ""));
        Assert.True(IsDueAtOnce(Long, "Iets heel anders."));
        Assert.True(IsDueAtOnce(Long, Long[..1_000] + Long[^200..]));
        Assert.False(IsDueAtOnce(Long, Long[..^500]));
        Assert.False(IsDueAtOnce(Long + Long, Long + Long[..^550]));
        Assert.False(IsDueAtOnce(Long, Long + Long));
        Assert.False(IsDueAtOnce(new string('a', 400), ""));
    }

    [Fact]
    public void An_empty_text_and_the_same_text_are_no_version()
    {
        Assert.False(Checkpoints.IsDue(Version(" \n"), "Begin.", Saved.AddDays(1)));
        Assert.False(Checkpoints.IsDue(Version("Gelijk."), "Gelijk.", Saved.AddDays(1)));
    }

    [Fact]
    public void Typing_in_one_place_never_counts_as_a_cut() => Gen.Select(Gen.String[0, 2_000], Gen.String[0, 300], Gen.Int[0, 2_000])
        .Sample((text, typed, at) => !IsDueAtOnce(text, text.Insert(Math.Min(at, text.Length), typed)));

    private static bool IsDueAtOnce(string standing, string next) => Checkpoints.IsDue(Version(standing), next, Saved.AddSeconds(2));

    private static DraftVersion Version(string text, DateTimeOffset? at = null) => new()
    {
        Id = Guid.Empty,
        DraftId = Guid.Empty,
        ParticipationId = Guid.Empty,
        OwnerId = Guid.Empty,
        Reason = DraftVersionReason.Pause,
        Markdown = text,
        Hash = TextHash.Of(text),
        WrittenAt = at ?? Saved,
    };
}
