namespace PortfolioWorkspace.Web.Texts;

/// <summary>Marks the texts of the sessions of a cohort and of marking who was there.</summary>
public sealed class AttendanceTexts;
