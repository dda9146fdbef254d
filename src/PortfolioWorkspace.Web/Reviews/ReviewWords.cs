using System.Globalization;
using Microsoft.Extensions.Localization;
using PortfolioWorkspace.App.Reviews;
using PortfolioWorkspace.Web.Texts;

namespace PortfolioWorkspace.Web.Reviews;

/// <summary>How the inbox says what waits.</summary>
public static class ReviewWords
{
    private const int LastWord = 12;

    /// <summary>"Vier verslagen wachten op jou": up to twelve in words, as a sentence begins.</summary>
    public static string Waiting(this IStringLocalizer<ReviewsTexts> texts, int count) => count switch
    {
        0 => texts["Waiting.None"],
        1 => texts["Waiting.One"],
        <= LastWord => texts["Waiting.Many", texts[$"Number.{count}"].Value],
        _ => texts["Waiting.Many", count],
    };

    /// <summary>"Reflectieverslag eigen coachgesprek 2".</summary>
    public static string Name(this InboxRow row) => $"{row.Kind.In(CultureInfo.CurrentUICulture.Name)}\u00a0{row.Number}";

    public static string Name(this QueueRow row) => $"{row.Kind.In(CultureInfo.CurrentUICulture.Name)}\u00a0{row.Number}";

    public static string Name(this ReviewDesk desk) => $"{desk.Kind.Name.In(CultureInfo.CurrentUICulture.Name)}\u00a0{desk.Number}";

    public static string Address(this InboxList list) => list switch
    {
        InboxList.Participant => "/beoordelen?lijst=deelnemer",
        InboxList.Done => "/beoordelen?lijst=klaar",
        InboxList.Leercoach => "/beoordelen?lijst=leercoach",
        _ => "/beoordelen?lijst=wacht",
    };

    public static InboxList ListOf(string? word) => word switch
    {
        "deelnemer" => InboxList.Participant,
        "klaar" => InboxList.Done,
        "leercoach" => InboxList.Leercoach,
        _ => InboxList.Waiting,
    };
}
