using Microsoft.Extensions.Localization;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Web.Shell.Parts;
using PortfolioWorkspace.Web.Texts;

namespace PortfolioWorkspace.Web.Attendance;

/// <summary>Puts what is wrong with a session at the field where it can be mended.</summary>
public sealed class SessionFaults(IStringLocalizer<SessionsTexts> texts, IStringLocalizer<RefusalTexts> refusals)
{
    private static readonly Dictionary<string, string> Fields = new()
    {
        ["session-title-missing"] = "titel",
        ["session-end-missing"] = "eind",
        ["session-end-before-start"] = "eind",
        ["session-date-far"] = "dag",
        ["session-has-marks"] = "dag",
        ["session-break-long"] = "pauze",
        ["session-hours"] = "uren",
        ["hours-not-in-quarters"] = "uren",
        ["practice-link"] = "link",
    };

    /// <summary>What can be seen before asking: all of it at once.</summary>
    public IReadOnlyList<FieldError> Missing(SessionInput input)
    {
        List<FieldError> errors = [];
        if (string.IsNullOrWhiteSpace(input.Title)) errors.Add(new FieldError("titel", texts["Missing.Title"]));
        if (input.Day is null && input.HasTimes) errors.Add(new FieldError("dag", texts["Missing.Day"]));
        if (input.Day is not null && input.StartTime is null) errors.Add(new FieldError("begin", texts["Missing.Start"]));
        if (input.Day is not null && input.EndTime is null) errors.Add(new FieldError("eind", texts["Missing.End"]));
        if (input.BreakMinutes is null) errors.Add(new FieldError("pauze", texts["Missing.Break"]));
        if (input.Hours == HoursFrom.Own && input.OwnHoursNumber is null) errors.Add(new FieldError("uren", texts["Missing.Hours"]));
        return errors;
    }

    /// <summary>Empty: the refusal belongs to no field and is said above the form.</summary>
    public IReadOnlyList<FieldError> Of(Refusal refusal) => Fields.TryGetValue(refusal.Code, out var field) ? [new FieldError(field, refusals.Sentence(refusal))] : [];
}
