using PortfolioWorkspace.Domain.Reviews.Anchoring;
using PortfolioWorkspace.TestKit;
using PortfolioWorkspace.TestKit.Anchoring;
using PortfolioWorkspace.TestKit.Rewrites;

namespace PortfolioWorkspace.App.Tests.Reviews.Anchoring;

/// <summary>The draft on screen and the text that is kept are searched by two finders; a comment must not jump between them.</summary>
public sealed class TwoFindersTests(ITestOutputHelper output)
{
    private const int Texts = 3;

    public static TheoryData<double> Shares => [.. RewriteGenerator.Shares];

    [Theory]
    [MemberData(nameof(Shares))]
    public async Task The_browser_finds_every_passage_where_the_server_finds_it(double share)
    {
        Assert.SkipUnless(Node.Missing is null, Node.Missing ?? "");
        using var browser = new BrowserFinder();
        List<string> different = [];
        for (var seed = 1; seed <= Texts; seed++)
        {
            var rewrite = CommentedRewrite.Create(seed, share);
            var answer = await browser.FindAsync(rewrite);

            Assert.Equal((rewrite.Before, rewrite.After), (answer.Source, answer.Target));
            Assert.Equal(rewrite.Anchors.Count, answer.Places.Count);
            different.AddRange(Different(rewrite, rewrite.Find(), answer.Places).Select(fault => $"text {seed}: {fault}"));
            output.WriteLine($"text {seed}: {answer.Places.Count} passages, {answer.Places.Count(p => p.Place == Place.Gone)} gone");
        }

        Assert.True(different.Count == 0, $"{different.Count} different\n{string.Join('\n', different.Take(10))}");
    }

    private static IEnumerable<string> Different(CommentedRewrite rewrite, IReadOnlyList<Projection> server, IReadOnlyList<Projection> browser) =>
        from i in Enumerable.Range(0, server.Count)
        where server[i] != browser[i]
        select $"'{rewrite.Anchors[i].Exact}' at {rewrite.Anchors[i].Start}: server {server[i]}, browser {browser[i]}";
}
