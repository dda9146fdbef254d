using System.Globalization;

namespace PortfolioWorkspace.App.Programmes;

/// <summary>One mistake in a programme or template, with the place where the organiser can repair it. Its sentence is said in the language of who reads it.</summary>
/// <param name="Field">The field it is about, as the source calls it; null: the place alone.</param>
/// <param name="Values">What the sentence mentions besides.</param>
/// <param name="Known">The words that would be right.</param>
public sealed record ProgrammeFault(string File, int Line, FaultKind Kind, string? Field, IReadOnlyList<object> Values, IReadOnlyCollection<string> Known)
{
    public string Reason => Say(Field);

    /// <summary>The sentence where a form has words of its own for the field.</summary>
    public string Say(string? field) => FaultWords.Say(this, field, CultureInfo.CurrentUICulture);

    public override string ToString() => $"{File}:{Line}: {Reason}";
}
