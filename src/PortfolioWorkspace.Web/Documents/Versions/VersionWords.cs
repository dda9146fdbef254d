using Microsoft.Extensions.Localization;
using PortfolioWorkspace.App.Documents;
using PortfolioWorkspace.App.Documents.Comparing;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Web.Shell.Parts;
using PortfolioWorkspace.Web.Texts;

namespace PortfolioWorkspace.Web.Documents.Versions;

/// <summary>How versions and what differs between them are told in a sentence.</summary>
internal static class VersionWords
{
    private const int MostPlaces = 6;

    public static string Words(this IStringLocalizer<VersionsTexts> texts, int words) => words == 1 ? texts["Words.One"] : texts["Words", words];

    /// <summary>"12 meer dan de versie ervoor".</summary>
    public static string Compared(this IStringLocalizer<VersionsTexts> texts, int more) => more switch
    {
        0 => texts["More.None"],
        > 0 => texts["More", more],
        _ => texts["Less", -more],
    };

    public static string Facts(this IStringLocalizer<VersionsTexts> texts, DateTimeOffset? saved, string? device) =>
        saved is not { } at ? texts["NeverSaved"]
        : device is { Length: > 0 } ? $"{texts["SavedAt", HouseDates.Moment(at)]}, {texts["Device", device]}"
        : texts["SavedAt", HouseDates.Moment(at)];

    public static string DaysLeft(this IStringLocalizer<VersionsTexts> texts, int days) => days == 1 ? texts["Days.One"] : texts["Days", days];

    public static string NameOf(this IStringLocalizer<VersionsTexts> texts, ComparableText text) => text switch
    {
        { Number: { } number, At: { } at } => texts["Choice.Submission", number, HouseDates.DayWithoutYear(DutchTime.DayOf(at))],
        { Version: { Name: { } name, WrittenAt: var at } } => texts["Choice.Named", name, HouseDates.Moment(at)],
        { Version: { WrittenAt: var at } } => texts["Version.Title", HouseDates.Moment(at)],
        _ => texts["Draft"],
    };

    /// <summary>"3 alinea's toegevoegd in Visie, 1 weggehaald in Aanpak."</summary>
    public static string Summary(this IStringLocalizer<VersionsTexts> texts, Comparison comparison)
    {
        if (comparison.IsSame) return texts["Sum.Same"];
        var parts = comparison.Sections.Take(MostPlaces).Select((section, index) => texts.Part(section, first: index == 0)).ToList();
        if (comparison.Sections.Count > MostPlaces) parts.Add(texts["Sum.More", comparison.Sections.Count - MostPlaces]);
        return $"{string.Join(", ", parts)}.";
    }

    private static string Part(this IStringLocalizer<VersionsTexts> texts, SectionChange section, bool first)
    {
        var count = first ? (section.Blocks == 1 ? texts["Sum.Blocks.One"] : texts["Sum.Blocks", section.Blocks]).Value : $"{section.Blocks}";
        var what = texts[$"Sum.{section.Change}", count];
        return section.Section is { Length: > 0 } title ? texts["Sum.In", what, title.TrimEnd('.', ' ')] : what;
    }
}
