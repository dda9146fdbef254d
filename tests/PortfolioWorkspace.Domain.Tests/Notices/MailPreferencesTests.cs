using System.Globalization;
using PortfolioWorkspace.Domain.Notices;

namespace PortfolioWorkspace.Domain.Tests.Notices;

/// <summary>What is mailed, and when.</summary>
public sealed class MailPreferencesTests
{
    private static readonly Guid Somebody = Guid.CreateVersion7(DateTimeOffset.UnixEpoch);

    [Theory]
    [InlineData(NoticeKind.Feedback, "2026-11-24T14:00+01:00", "2026-11-24T14:00+01:00")]
    [InlineData(NoticeKind.Feedback, "2026-11-24T21:00+01:00", "2026-11-25T07:30+01:00")]
    [InlineData(NoticeKind.Submissions, "2026-11-24T14:00+01:00", "2026-11-25T08:00+01:00")]
    [InlineData(NoticeKind.Submissions, "2026-11-24T06:00+01:00", "2026-11-24T08:00+01:00")]
    [InlineData(NoticeKind.Submissions, "2026-11-27T14:00+01:00", "2026-11-30T07:30+01:00")]
    public void Who_never_chose_gets_what_is_usual(NoticeKind kind, string at, string due) =>
        Assert.Equal(Moment(due), MailPreferences.Usual(Somebody).DueAt(kind, Moment(at)));

    [Fact]
    public void What_nobody_waits_for_stays_on_the_page() =>
        Assert.Null(MailPreferences.Usual(Somebody).DueAt(NoticeKind.Attendance, Moment("2026-11-24T14:00+01:00")));

    [Fact]
    public void A_choice_holds_for_its_kind_and_leaves_the_others()
    {
        var preferences = MailPreferences.Usual(Somebody);
        Assert.Null(preferences.Choose(Choice("en", (NoticeKind.Feedback, MailRhythm.Never))));
        Assert.Null(preferences.Choose(Choice("en", (NoticeKind.Attendance, MailRhythm.AtOnce))));

        Assert.Equal(("en", MailRhythm.Never, MailRhythm.AtOnce, MailRhythm.Daily), (preferences.Language, preferences.RhythmOf(NoticeKind.Feedback), preferences.RhythmOf(NoticeKind.Attendance), preferences.RhythmOf(NoticeKind.Submissions)));
    }

    [Fact]
    public void Every_kind_chosen_fits_into_its_column()
    {
        var preferences = MailPreferences.Usual(Somebody);
        preferences.Choose(Choice("nl", [.. Enum.GetValues<NoticeKind>().Select(k => (k, MailRhythm.AtOnce))]));

        Assert.InRange(preferences.Rhythms.Length, 1, MailPreferences.RhythmsMaxLength);
    }

    [Fact]
    public void A_language_that_no_letter_speaks_is_refused() =>
        Assert.Equal("mail-language", MailPreferences.Usual(Somebody).Choose(Choice("fr"))!.Code);

    private static MailChoice Choice(string language, params (NoticeKind Kind, MailRhythm Rhythm)[] rhythms) => new(language, QuietHours.Usual, rhythms.ToDictionary(r => r.Kind, r => r.Rhythm));

    private static DateTimeOffset Moment(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
