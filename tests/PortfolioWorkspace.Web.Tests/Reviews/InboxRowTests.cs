using System.Globalization;
using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using PortfolioWorkspace.App.Reviews;
using PortfolioWorkspace.Domain.Programmes;
using PortfolioWorkspace.Web.Reviews;
using PortfolioWorkspace.Web.Tests.Shell.Parts;
using PortfolioWorkspace.Web.Texts;

namespace PortfolioWorkspace.Web.Tests.Reviews;

/// <summary>A row of the inbox says who waits, for what and how long, and leads to the place where that is done.</summary>
public sealed class InboxRowTests
{
    private static readonly InboxRow Row = new(
        Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid(), "Sanne de Wit", new LocalText("Waarnemingsverslag", "Observation report"), 2, 3, StepShape.Triangle,
        new DateTimeOffset(2026, 11, 9, 9, 0, 0, TimeSpan.Zero), null, 15, new DateOnly(2026, 11, 20), 2, Late: true, Begun: false, Opener: "Joost Meijer");

    [Fact]
    public void What_waits_leads_to_the_desk_with_days_version_and_mark()
    {
        using var house = new PartsContext("nl");
        var link = house.Render<InboxRowView>(p => p.Add(c => c.Row, Row)).Find("a");

        Assert.Equal($"/beoordelen/{Row.Submission}#doc", link.GetAttribute("href"));
        Assert.Equal("15", link.QuerySelector(".d b")!.TextContent);
        Assert.Contains("Waarnemingsverslag\u00a02", link.TextContent, StringComparison.Ordinal);
        Assert.Contains("Versie 3, ingeleverd op maandag 9 november", link.TextContent, StringComparison.Ordinal);
        Assert.Equal("2 werkdagen over de afgesproken datum", link.QuerySelector(".late")!.TextContent.Trim());
        Assert.Contains("Te laat ingeleverd", link.TextContent, StringComparison.Ordinal);
        Assert.Contains("Joost Meijer leest dit al", link.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void In_time_it_says_by_when_and_what_became_of_the_comments_and_keeps_the_filter()
    {
        using var house = new PartsContext("nl");
        var row = Row with { Over = 0, Late = false, Opener = null, Comments = 4, Handled = 3, SecondFor = "Marieke Bos" };
        var group = Guid.NewGuid();
        var link = house.Render<InboxRowView>(p => p.Add(c => c.Row, row).Add(c => c.Filter, new InboxFilter(group, "waarnemingsverslag"))).Find("a");

        Assert.Equal($"/beoordelen/{Row.Submission}?groep={group}&soort=waarnemingsverslag#doc", link.GetAttribute("href"));
        Assert.Contains("Antwoord uiterlijk vrijdag 20 november", link.TextContent, StringComparison.Ordinal);
        Assert.Contains("4 opmerkingen: 3 verwerkt", link.TextContent, StringComparison.Ordinal);
        Assert.Contains("Marieke Bos vraagt je mee te lezen", link.TextContent, StringComparison.Ordinal);
        Assert.Null(link.QuerySelector(".late"));
    }

    [Fact]
    public void What_was_answered_leads_to_the_feedback_and_is_not_late()
    {
        using var house = new PartsContext("en");
        var done = Row with { Late = false, Over = 0, AnsweredAt = new DateTimeOffset(2026, 11, 20, 9, 0, 0, TimeSpan.Zero) };
        var link = house.Render<InboxRowView>(p => p.Add(c => c.Row, done).Add(c => c.List, InboxList.Done)).Find("a");

        Assert.Equal($"/documenten/{Row.Document}/inleveringen/3", link.GetAttribute("href"));
        Assert.Contains("feedback of Friday 20 November", link.TextContent, StringComparison.Ordinal);
        Assert.Null(link.QuerySelector(".late"));
        Assert.DoesNotContain("Joost", link.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, "/beoordelen/{0}#doc")]
    [InlineData(false, "/documenten/{1}/inleveringen/3")]
    public void What_was_recalled_leads_to_the_desk_also_when_another_reader_asked_for_more(bool recalled, string address)
    {
        using var house = new PartsContext("nl");
        var row = Row with { Late = false, Over = 0, AnsweredAt = new DateTimeOffset(2026, 11, 20, 9, 0, 0, TimeSpan.Zero), Begun = true, Recalled = recalled };
        var link = house.Render<InboxRowView>(p => p.Add(c => c.Row, row).Add(c => c.List, InboxList.Participant)).Find("a");

        Assert.Equal(string.Format(CultureInfo.InvariantCulture, address, Row.Submission, Row.Document), link.GetAttribute("href"));
        Assert.Equal(recalled, link.TextContent.Contains("Teruggehaald, nog niet opnieuw verstuurd", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("nl", 0, "Niemand wacht op jou")]
    [InlineData("nl", 1, "Eén verslag wacht op jou")]
    [InlineData("nl", 4, "Vier verslagen wachten op jou")]
    [InlineData("en", 12, "Twelve reports are waiting for you")]
    [InlineData("nl", 13, "13 verslagen wachten op jou")]
    public void The_heading_counts_in_words(string language, int count, string sentence)
    {
        using var house = new PartsContext(language);
        Assert.Equal(sentence, house.Services.GetRequiredService<IStringLocalizer<ReviewsTexts>>().Waiting(count));
    }
}
