using Microsoft.Extensions.Localization;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Web.Shell.Parts;
using PortfolioWorkspace.Web.Texts;

namespace PortfolioWorkspace.Web.Conversations;

/// <summary>Puts what is wrong with a conversation at the field where it can be mended.</summary>
public sealed class ConversationFaults(IStringLocalizer<ConversationsTexts> texts, IStringLocalizer<RefusalTexts> refusals)
{
    private static readonly Dictionary<string, string> Fields = new()
    {
        ["conversation-date-far"] = "datum",
        ["conversation-in-the-future"] = "datum",
        ["conversation-duration"] = "minuten",
        ["conversation-duration-missing"] = "minuten",
        ["pseudonym-too-long"] = "schuilnaam",
        ["partner-role-too-long"] = "rol",
        ["partner-informed-later"] = "verteldop",
        ["partner-not-informed"] = "verteld",
        ["choose-session"] = "bijeenkomst",
        ["choose-guide"] = "begeleider",
    };

    /// <summary>What can be seen before asking: all of it at once.</summary>
    public IReadOnlyList<FieldError> Missing(ConversationInput input)
    {
        List<FieldError> errors = [];
        if (input.On is null) errors.Add(new FieldError("datum", texts["Missing.On"]));
        if (input.MinutesNumber is null) errors.Add(new FieldError("minuten", texts["Missing.Minutes"]));
        if (input.Setting is null) errors.Add(new FieldError("waar", texts["Missing.Setting"]));
        return errors;
    }

    /// <summary>Empty: the refusal belongs to no field and is said above the form.</summary>
    public IReadOnlyList<FieldError> Of(Refusal refusal) => Fields.TryGetValue(refusal.Code, out var field) ? [new FieldError(field, refusals.Sentence(refusal))] : [];
}
