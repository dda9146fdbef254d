using Microsoft.Extensions.Localization;
using PortfolioWorkspace.App.Notices;
using PortfolioWorkspace.Web.Texts;

namespace PortfolioWorkspace.Web.Notices;

/// <summary>What a line of news says; the bar of an open page says the same.</summary>
internal static class NoticeSentences
{
    public static string Sentence(this IStringLocalizer<LiveTexts> texts, NoticeLine line)
    {
        var said = texts[line.Words.Notice.Topic.ToString(), line.Words.FirstName, line.Words.About];
        return said.ResourceNotFound ? texts["OtherNews"] : said;
    }
}
