using Bunit;
using Microsoft.Extensions.DependencyInjection;
using PortfolioWorkspace.App.Markdown;
using PortfolioWorkspace.Web.Shell.Parts;

namespace PortfolioWorkspace.Web.Tests.Shell.Parts;

public sealed class ReadingTests
{
    [Fact]
    public void A_text_beyond_the_limits_is_shown_in_full_and_says_that_its_formatting_is_not()
    {
        using var house = new PartsContext("nl");
        house.Services.AddSingleton<MarkdownRenderer>();
        var tooDeep = string.Concat(Enumerable.Repeat("> ", 200)) + "Het laatste woord.";

        var page = house.Render<Reading>(p => p.Add(r => r.Text, tooDeep));

        Assert.Contains("Het laatste woord.", page.Find(".doc").TextContent, StringComparison.Ordinal);
        Assert.Contains("zonder kopjes en lijstjes", page.Find(".notice").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_with_its_formatting_needs_no_words_about_it()
    {
        using var house = new PartsContext("nl");
        house.Services.AddSingleton<MarkdownRenderer>();

        var page = house.Render<Reading>(p => p.Add(r => r.Text, "## Kop\n\nAlinea."));

        Assert.Equal("Kop", page.Find(".doc h2").TextContent);
        Assert.Empty(page.FindAll(".notice"));
    }
}
