using System.Text.Json;
using PortfolioWorkspace.TestKit;

namespace PortfolioWorkspace.App.Tests.Markdown.RoundTrip;

/// <summary>The checked-in texts on which reading and writing are tried.</summary>
internal static class Corpus
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public static IReadOnlyList<string> Literal() => [.. Read<LiteralFile>("literal-nl.json").Groups.Values.SelectMany(texts => texts)];

    public static IReadOnlyList<SpecExample> Specification() => Read<SpecFile>("commonmark-0.31.2.json").Examples;

    /// <summary>The examples that the editor changes, each with why.</summary>
    public static IReadOnlyDictionary<int, string> KnownDifferences() =>
        Read<Difference[]>("commonmark-differences.json").SelectMany(each => each.Examples, (each, number) => (number, each.Why)).ToDictionary();

    public static string PathOf(string name) =>
        Repository.At("tests", "PortfolioWorkspace.App.Tests", "Markdown", "Corpus", name);

    private static T Read<T>(string name) => JsonSerializer.Deserialize<T>(File.ReadAllText(PathOf(name)), Json)!;

    private sealed record LiteralFile(Dictionary<string, string[]> Groups);

    private sealed record Difference(string Why, int[] Examples);

    private sealed record SpecFile(SpecExample[] Examples);
}

/// <summary>One example of the CommonMark specification; raw when it holds raw HTML, which is banned from our texts.</summary>
internal sealed record SpecExample(int Number, string Section, bool Raw, string Markdown);
