using Microsoft.Extensions.Localization;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Web.Shell.Parts;
using PortfolioWorkspace.Web.Texts;

namespace PortfolioWorkspace.Web.Practice;

/// <summary>Puts what is wrong with a practice moment at the field where it can be mended.</summary>
public sealed class PracticeFaults(IStringLocalizer<PracticeTexts> texts, IStringLocalizer<RefusalTexts> refusals)
{
    private static readonly Dictionary<string, string> Fields = new()
    {
        ["practice-in-the-past"] = "dag",
        ["practice-date-far"] = "dag",
        ["practice-minutes"] = "minuten",
        ["practice-places"] = "plekken",
        ["practice-places-taken"] = "plekken",
        ["practice-what-missing"] = "wat",
        ["practice-where-missing"] = "plaats",
        ["practice-link"] = "link",
    };

    /// <summary>What can be seen before asking: all of it at once.</summary>
    public IReadOnlyList<FieldError> Missing(PracticeInput input)
    {
        List<FieldError> errors = [];
        if (input.Day is null) errors.Add(new FieldError("dag", texts["Missing.Day"]));
        if (input.Clock is null) errors.Add(new FieldError("tijd", texts["Missing.Time"]));
        if (input.MinutesNumber is null) errors.Add(new FieldError("minuten", texts["Missing.Minutes"]));
        if (input.PlacesNumber is null) errors.Add(new FieldError("plekken", texts["Missing.Places"]));
        return errors;
    }

    /// <summary>Empty: the refusal belongs to no field and is said above the form.</summary>
    public IReadOnlyList<FieldError> Of(Refusal refusal) => Fields.TryGetValue(refusal.Code, out var field) ? [new FieldError(field, refusals.Sentence(refusal))] : [];
}
