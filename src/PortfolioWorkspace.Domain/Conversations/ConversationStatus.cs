namespace PortfolioWorkspace.Domain.Conversations;

/// <summary>gepland → gevoerd → bevestigd → vervallen (facts §7.2).</summary>
public enum ConversationStatus { Planned, Held, Confirmed, Cancelled }
