using System.Buffers;
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
    private static readonly SearchValues<char> SentenceSigns = SearchValues.Create(".,?!:;");

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

    /// <summary>"3 alinea's toegevoegd in Visie, 1 aangepast en 1 weggehaald in Aanpak."</summary>
    public static string Summary(this IStringLocalizer<VersionsTexts> texts, Comparison comparison)
    {
        if (comparison.IsSame) return texts["Sum.Same"];
        var places = comparison.Sections.GroupBy(s => s.Section?.TrimEnd('.', ' ') ?? "").ToList();
        var titles = places.Select(p => p.Key).Where(t => t.Length > 0).ToList();
        // A heading that is a sentence of its own would be read as part of ours.
        var quote = titles.Exists(t => t.AsSpan().ContainsAny(SentenceSigns));
        List<string> parts = [];
        foreach (var place in places.Take(MostPlaces))
        {
            var changes = place.Select((change, index) => texts.Part(change, first: parts.Count == 0 && index == 0)).ToList();
            var what = changes.Count == 1 ? changes[0] : texts["Sum.And", string.Join(", ", changes.SkipLast(1)), changes[^1]].Value;
            parts.Add((place.Key.Length, titles.Count) switch
            {
                (0, 0) => what,
                (0, _) => texts["Sum.Start", what],
                _ => texts["Sum.In", what, quote ? texts["Sum.Quoted", place.Key] : place.Key],
            });
        }

        if (places.Count > MostPlaces) parts.Add(texts["Sum.More", places.Count - MostPlaces]);
        return $"{string.Join(", ", parts)}.";
    }

    private static string Part(this IStringLocalizer<VersionsTexts> texts, SectionChange change, bool first)
    {
        var count = first ? (change.Blocks == 1 ? texts["Sum.Blocks.One"] : texts["Sum.Blocks", change.Blocks]).Value : $"{change.Blocks}";
        return texts[$"Sum.{change.Change}", count];
    }
}
