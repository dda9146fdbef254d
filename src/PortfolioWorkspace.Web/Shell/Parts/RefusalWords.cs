using System.Globalization;
using Microsoft.Extensions.Localization;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Programmes;
using PortfolioWorkspace.Web.Texts;

namespace PortfolioWorkspace.Web.Shell.Parts;

/// <summary>The sentence of a refusal, with its dates and numbers as this house says them.</summary>
public static class RefusalWords
{
    public static string Sentence(this IStringLocalizer<RefusalTexts> texts, Refusal refusal) =>
        texts[refusal.Code, [.. refusal.Values.Select(Said)]];

    private static object Said(object value) => value switch
    {
        DateOnly day => HouseDates.Day(day),
        TimeOnly time => HouseDates.Time(time),
        DateTimeOffset moment => HouseDates.Moment(moment),
        LocalText text => text.In(CultureInfo.CurrentUICulture.Name),
        LocalTexts texts => texts.In(CultureInfo.CurrentUICulture.Name),
        _ => value,
    };
}
