namespace PortfolioWorkspace.Domain;

/// <summary>A named "no" that a user may expect; its sentence lives in the texts of the Web, so that rules stay free of words.</summary>
/// <param name="Code">Key of the sentence, for example <c>already-submitted</c>.</param>
/// <param name="Values">What the sentence mentions: numbers, dates, names.</param>
public sealed record Refusal(string Code, params IReadOnlyList<object> Values)
{
    /// <summary>The one answer for "does not exist" and "not yours", so that nobody learns which it was.</summary>
    public static readonly Refusal Unknown = new("unknown");

    /// <summary>Somebody else was first; the page reloads and shows what is there now.</summary>
    public static readonly Refusal ChangedMeanwhile = new("changed-meanwhile");
}
