using System.Text.RegularExpressions;
using System.Xml.Linq;
using PortfolioWorkspace.Domain.Documents;

namespace PortfolioWorkspace.Web.Tests.Texts;

/// <summary>Both languages are complete: every text exists twice, says something, and mentions the same values.</summary>
public sealed partial class ResourcePairTests
{
    public static TheoryData<string> Pairs()
    {
        var data = new TheoryData<string>();
        data.AddRange(Directory.GetFiles(Folder(), "*.resx").Select(f => Path.GetFileNameWithoutExtension(f)).Where(name => !name.EndsWith(".en", StringComparison.Ordinal)).ToArray());
        return data;
    }

    [Fact]
    public void Every_english_file_has_a_dutch_one()
    {
        var names = Directory.GetFiles(Folder(), "*.resx").Select(Path.GetFileName).ToHashSet();
        Assert.NotEmpty(names);
        Assert.All(names.Where(n => n!.EndsWith(".en.resx", StringComparison.Ordinal)), en => Assert.Contains(en!.Replace(".en.resx", ".resx", StringComparison.Ordinal), names));
    }

    [Theory, MemberData(nameof(Pairs))]
    public void Both_languages_have_the_same_keys_and_values_to_mention(string name)
    {
        var dutch = Read($"{name}.resx");
        var english = Read($"{name}.en.resx");

        Assert.Equal(dutch.Keys.Order(StringComparer.Ordinal), english.Keys.Order(StringComparer.Ordinal));
        Assert.All(dutch, text => Assert.Equal((text.Key, Placeholders(text.Value)), (text.Key, Placeholders(english[text.Key]))));
    }

    [Theory, MemberData(nameof(Pairs))]
    public void No_text_is_empty_and_none_shouts(string name)
    {
        foreach (var text in Read($"{name}.resx").Concat(Read($"{name}.en.resx")))
        {
            Assert.False(string.IsNullOrWhiteSpace(text.Value), $"{name}: {text.Key} is empty");
            Assert.False(text.Value.Contains('!', StringComparison.Ordinal), $"{name}: {text.Key} has an exclamation mark");
        }
    }

    [Theory, MemberData(nameof(Pairs))]
    public void Dutch_is_plain_and_says_je(string name) =>
        Assert.All(Read($"{name}.resx"), text => Assert.False(Stiff().IsMatch(text.Value), $"{name}: {text.Key}: {text.Value}"));

    [Fact]
    public void Every_reason_to_keep_a_version_has_words()
    {
        var texts = Read("VersionsTexts.resx");
        Assert.All(Enum.GetNames<DraftVersionReason>(), reason => Assert.True(texts.ContainsKey($"Reason.{reason}"), reason));
    }

    private static Dictionary<string, string> Read(string file) =>
        XDocument.Load(Path.Combine(Folder(), file)).Root!.Elements("data").ToDictionary(d => d.Attribute("name")!.Value, d => d.Element("value")!.Value);

    private static string Placeholders(string text) => string.Join(' ', Placeholder().Matches(text).Select(m => m.Value).Distinct().Order(StringComparer.Ordinal));

    private static string Folder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "PortfolioWorkspace.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests run outside the repository.");
        }

        return Path.Combine(folder.FullName, "src", "PortfolioWorkspace.Web", "Texts");
    }

    [GeneratedRegex(@"\{\d+")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"\b(u|uw|dient|dienen|middels|reeds|succesvol|teneinde)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Stiff();
}
