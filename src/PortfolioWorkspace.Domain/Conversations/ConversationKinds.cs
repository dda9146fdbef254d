namespace PortfolioWorkspace.Domain.Conversations;

/// <summary>The kinds of conversation of facts §2, as programmes and conversations name them.</summary>
public static class ConversationKinds
{
    public const string Driehoekgesprek = "driehoekgesprek";
    public const string SelfLed = "self_led";
    public const string LeercoachSession = "leercoach_session";
    public const string PeerPractice = "peer_practice";

    public static readonly IReadOnlyList<string> All = [Driehoekgesprek, SelfLed, LeercoachSession, PeerPractice];
}
