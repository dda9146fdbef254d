using System.Globalization;
using Microsoft.Extensions.Localization;
using PortfolioWorkspace.App.Documents;
using PortfolioWorkspace.Domain.Programmes;
using PortfolioWorkspace.Web.Shell.Parts;
using PortfolioWorkspace.Web.Texts;

namespace PortfolioWorkspace.Web.Documents;

/// <summary>What people call a document: "Waarnemingsverslag 2", "Beleidsplan cultuureducatie", "Terugblik: onderzoek".</summary>
public static class DocumentNames
{
    private static string Language => CultureInfo.CurrentUICulture.Name;

    public static string NameOf(this IStringLocalizer<DocumentsTexts> texts, DocumentKind kind, int number, LocalText? phase) =>
        phase is not null ? texts["Phase", kind.Name.In(Language), InSentence(phase.In(Language))]
        : kind.Category == DocumentCategory.Report ? texts["Numbered", kind.Name.In(Language), number]
        : kind.Name.In(Language);

    public static string NameOf(this IStringLocalizer<DocumentsTexts> texts, DocumentName document) => texts.NameOf(document.Kind, document.Number, document.Phase);

    public static string NameOf(this IStringLocalizer<DocumentsTexts> texts, AboutConversation about)
    {
        var kind = texts[$"Conversation.{about.Kind}"];
        return about.PartnerRole is { Length: > 0 } role
            ? texts["About.Partner", kind, HouseDates.DayWithoutYear(about.On), role]
            : texts["About", kind, HouseDates.DayWithoutYear(about.On)];
    }

    /// <summary>"A, B en C".</summary>
    public static string Together(this IStringLocalizer<DocumentsTexts> texts, IReadOnlyList<string> names) => names.Count switch
    {
        0 => texts["Readers.Unknown"],
        1 => names[0],
        _ => texts["And", string.Join(", ", names.SkipLast(1)), names[^1]],
    };

    /// <summary>A name in the middle of a sentence; "CCO-profiel" keeps its capitals.</summary>
    public static string InSentence(string name) =>
        name.Length > 1 && char.IsUpper(name[0]) && char.IsLower(name[1]) ? char.ToLower(name[0], CultureInfo.CurrentUICulture) + name[1..] : name;
}
