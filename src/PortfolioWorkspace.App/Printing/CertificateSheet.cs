using PortfolioWorkspace.Domain.Programmes;

namespace PortfolioWorkspace.App.Printing;

/// <summary>Everything that stands on a certificate or proof of participation, as it was issued; nothing is looked up while printing.</summary>
/// <param name="Kicker">What the sheet is: "Certificaat" or "Bewijs van deelname".</param>
/// <param name="FieldColour">The colour of the programme as #RRGGBB.</param>
/// <param name="Steps">The participant's own steps in the order taken; any number, also none.</param>
/// <param name="Language">Language of the sheet, nl or en.</param>
public sealed record CertificateSheet(
    string Kicker,
    string ProgrammeName,
    string NameAsIssued,
    string Statement,
    string DateText,
    IReadOnlyList<string> SignedBy,
    string Number,
    string CheckAddress,
    string Code,
    string FieldColour,
    IReadOnlyList<StepShape> Steps,
    string Language);
