namespace PortfolioWorkspace.Web.Texts;

/// <summary>Names the texts of the frame and of the shared parts; the words are in the resource files beside it.</summary>
public sealed class ShellTexts;
