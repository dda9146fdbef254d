using PortfolioWorkspace.Domain.Certification;
using PortfolioWorkspace.Domain.Conversations;

namespace PortfolioWorkspace.App.Programmes;

/// <summary>What the criteria of one programme may name; each question says what is wrong with a word, or null.</summary>
internal sealed record ProgrammeWords(IReadOnlyList<string> DocumentKinds, IReadOnlyList<string> Phases, string? Profile)
{
    public Wrong? RefuseDocumentKind(string word) => Refuse(word, DocumentKinds, FaultKind.UnknownDocumentKind);

    public Wrong? RefusePhase(string word) => Refuse(word, Phases, FaultKind.UnknownPhase);

    public Wrong? RefuseProfile(string word) => Refuse(word, Profile is null ? [] : [Profile], FaultKind.UnknownProfile);

    public static Wrong? RefuseConversationKind(string word) => Refuse(word, ConversationKinds.All, FaultKind.UnknownConversation);

    public static Wrong? RefuseHourCategory(string word) => Refuse(word, HourCategories.All, FaultKind.UnknownHours);

    private static Wrong? Refuse(string word, IReadOnlyCollection<string> known, FaultKind kind) => known.Contains(word) ? null : new Wrong(kind, word) { Known = known };
}
