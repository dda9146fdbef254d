namespace PortfolioWorkspace.Domain.Conversations;

/// <summary>What a participant notes about a conversation; of the partner a pseudonym and a role, nothing else.</summary>
/// <param name="GuideId">The leercoach who guided a driehoekgesprek; null: as it was, or else the own one.</param>
public sealed record ConversationNote(
    DateOnly HeldOn,
    int DurationMinutes,
    ConversationSetting Setting,
    string? PartnerPseudonym,
    string? PartnerRole,
    DateOnly? PartnerInformedOn,
    Guid? SessionId,
    Guid? GuideId = null)
{
    /// <summary>An appointment may still lack what only the conversation itself can tell; one that took place may not.</summary>
    public Refusal? RefusalFor(string kind, DateOnly today)
    {
        if (HeldOn < today.AddYears(-3) || HeldOn > today.AddYears(2)) return new Refusal("conversation-date-far");
        if (DurationMinutes is < 0 or > Conversation.MaxMinutes) return new Refusal("conversation-duration", Conversation.MaxMinutes);
        if (Typed.Tidy(PartnerPseudonym)?.Length > Conversation.PseudonymMaxLength) return new Refusal("pseudonym-too-long", Conversation.PseudonymMaxLength);
        if (Typed.Tidy(PartnerRole)?.Length > Conversation.PartnerRoleMaxLength) return new Refusal("partner-role-too-long", Conversation.PartnerRoleMaxLength);
        if (PartnerInformedOn > today) return new Refusal("partner-informed-later");
        if (HeldOn > today) return null;
        if (DurationMinutes == 0) return new Refusal("conversation-duration-missing");
        return kind == ConversationKinds.SelfLed && PartnerInformedOn is null ? new Refusal("partner-not-informed") : null;
    }
}
