using Microsoft.Extensions.Localization;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Web.Texts;

namespace PortfolioWorkspace.Web.Shell.Parts;

/// <summary>The sentence of a refusal, with its dates and numbers as this house says them.</summary>
public static class RefusalWords
{
    public static string Sentence(this IStringLocalizer<RefusalTexts> texts, Refusal refusal) =>
        texts[refusal.Code, [.. refusal.Values.Select(v => v is DateOnly day ? HouseDates.Day(day) : v)]];
}
