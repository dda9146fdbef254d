namespace PortfolioWorkspace.Domain.Conversations;

/// <summary>When, where and with whom a conversation is. Nothing about the partner: what is corrected there, is really gone (facts §5.5).</summary>
public sealed record ConversationSlot(DateOnly HeldOn, ConversationSetting Setting, Guid? SessionId, Guid? LeercoachId, ConversationStatus Status)
{
    public static ConversationSlot Of(Conversation conversation) => new(conversation.HeldOn, conversation.Setting, conversation.SessionId, conversation.LeercoachId, conversation.Status);

    /// <summary>The same day, setting and meeting, whoever comes.</summary>
    public bool IsSameMeeting(ConversationSlot other) => (HeldOn, Setting, SessionId) == (other.HeldOn, other.Setting, other.SessionId);

    /// <summary>An appointment that took place as planned was not planned anew.</summary>
    public bool IsSameAppointment(ConversationSlot other) => this with { Status = other.Status } == other;
}

/// <summary>A conversation was planned anew: what it was stays in sight for everybody who reads the conversation.</summary>
public sealed class ConversationMove
{
    public required Guid Id { get; init; }
    public required Guid ConversationId { get; init; }
    public required Guid ParticipationId { get; init; }

    /// <summary>From 1; two at once cannot both be the same.</summary>
    public required int Number { get; init; }

    public required ConversationSlot Was { get; init; }
    public required ConversationSlot Became { get; init; }
    public required Guid ById { get; init; }
    public required DateTimeOffset At { get; init; }
}
