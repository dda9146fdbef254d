using PortfolioWorkspace.TestKit.Anchoring;

namespace PortfolioWorkspace.App.Tests.Reviews.Anchoring;

/// <summary>A sample of the texts that the benchmark measures, so that a change which leads people to other words does not wait for it.</summary>
public sealed class GeneratedRewritesTests(ITestOutputHelper output)
{
    private const int Texts = 6;

    [Theory]
    [InlineData(0.1, 99)]
    [InlineData(0.3, 98)]
    [InlineData(0.6, 92)]
    [InlineData(0.9, 85)]
    public void A_comment_comes_to_stand_at_the_right_place_and_hardly_ever_at_a_wrong_one_without_a_word(double share, double rightAtLeast)
    {
        var findings = new Findings(Enumerable.Range(1, Texts).Select(seed => CommentedRewrite.Create(seed, share)).SelectMany(rewrite => rewrite.Judge(rewrite.Find())));

        output.WriteLine($"{findings.Count} passages: {findings.Right:0.00} % right, {findings.SilentlyWrong:0.00} % silently wrong");
        Assert.True(findings.Right >= rightAtLeast, $"{findings.Right:0.00} % is right");
        Assert.True(findings.SilentlyWrong <= 0.5, $"{findings.SilentlyWrong:0.00} % is wrong and does not say so");
    }
}
