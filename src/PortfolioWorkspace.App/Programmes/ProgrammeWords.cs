using PortfolioWorkspace.Domain.Certification;
using PortfolioWorkspace.Domain.Conversations;

namespace PortfolioWorkspace.App.Programmes;

/// <summary>What the criteria of one programme may name; each question gives the reason why a word is unknown, or null.</summary>
internal sealed record ProgrammeWords(IReadOnlyList<string> DocumentKinds, IReadOnlyList<string> Phases, string? Profile)
{
    public string? RefuseDocumentKind(string word) => Refuse(word, DocumentKinds, "documentsoort");

    public string? RefusePhase(string word) => Refuse(word, Phases, "fase");

    public string? RefuseProfile(string word) => Refuse(word, Profile is null ? [] : [Profile], "profiel");

    public static string? RefuseConversationKind(string word) => Refuse(word, ConversationKinds.All, "gesprekssoort");

    public static string? RefuseHourCategory(string word) => Refuse(word, HourCategories.All, "urensoort");

    private static string? Refuse(string word, IReadOnlyList<string> known, string what) => known switch
    {
        _ when known.Contains(word) => null,
        [] => $"{what} '{word}' bestaat niet in deze training",
        _ => $"{what} '{word}' bestaat niet in deze training; kies uit: {string.Join(", ", known)}",
    };
}
