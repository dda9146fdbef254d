namespace PortfolioWorkspace.Web.Shell.Parts;

/// <summary>Where the text of a long field is kept while its form has not been sent.</summary>
public sealed record AnswerPlace(Guid Participation, string Field);
