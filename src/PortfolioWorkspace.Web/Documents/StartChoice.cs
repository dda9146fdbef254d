using PortfolioWorkspace.App.Documents;
using PortfolioWorkspace.Domain.Programmes;

namespace PortfolioWorkspace.Web.Documents;

/// <summary>One thing that can be begun: a kind, with the conversation or the phase it is about.</summary>
internal sealed record StartChoice(Guid Participation, ShelfKind Kind, AboutConversation? Conversation, Phase? Phase)
{
    public string Value => $"{Participation}|{Kind.Code}|{Conversation?.Id}|{Phase?.Code}";

    public static IReadOnlyList<StartChoice> All(DocumentShelf shelf) =>
    [
        .. shelf.Kinds.Where(k => k.CanStart).SelectMany(k =>
            k.ConversationKind is not null ? k.FreeConversations.Select(c => new StartChoice(shelf.Participation, k, c, null))
            : k.OpenPhases.Count > 0 ? k.OpenPhases.Select(f => new StartChoice(shelf.Participation, k, null, f))
            : [new StartChoice(shelf.Participation, k, null, null)]),
    ];

    /// <summary>What came back; whether it may be begun is for the use case to say.</summary>
    public static NewDocument? Parse(string? value) =>
        value?.Split('|') is [var dossier, { Length: > 0 } kind, var conversation, var phase] && Guid.TryParse(dossier, out var participation)
            ? new NewDocument(participation, kind, Guid.TryParse(conversation, out var id) ? id : null, phase.Length == 0 ? null : phase)
            : null;
}
