using Microsoft.Extensions.Localization;
using PortfolioWorkspace.App.Practice;
using PortfolioWorkspace.Web.Shell.Parts;
using PortfolioWorkspace.Web.Texts;

namespace PortfolioWorkspace.Web.Practice;

/// <summary>What a practice moment is called: where it is, and whether there is room.</summary>
public static class PracticeWords
{
    public static string Where(this IStringLocalizer<PracticeTexts> texts, PracticeLine line) =>
        line is { Place: { } place, Online: true } ? texts["Where.Both", place] : line.Place ?? texts["Where.Online"].Value;

    public static string StateOf(this IStringLocalizer<PracticeTexts> texts, PracticeLine line) => line.State switch
    {
        PracticeState.Open or PracticeState.Full when line.Comes => texts["State.Comes"],
        PracticeState.Open => texts[line.Left == 1 ? "State.Open.One" : "State.Open.Many", line.Left],
        var state => texts[$"State.{state}"],
    };

    public static StatusMark Mark(this PracticeLine line) => line.State switch
    {
        PracticeState.Cancelled => StatusMark.Late,
        PracticeState.Over => StatusMark.Done,
        _ when line.Comes => StatusMark.Done,
        PracticeState.Full => StatusMark.NotYet,
        _ => StatusMark.NotStarted,
    };

    /// <summary>"dinsdag 1 december 2026, 19.30 uur, tot 21.00 uur".</summary>
    public static string When(this IStringLocalizer<PracticeTexts> texts, PracticeLine line) =>
        texts["Until", HouseDates.Moment(line.StartsAt), HouseDates.Time(line.EndsAt)];
}
