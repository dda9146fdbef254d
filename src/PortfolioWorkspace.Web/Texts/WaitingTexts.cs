namespace PortfolioWorkspace.Web.Texts;

/// <summary>Names the texts about waiting: what was promised, more time, and who reads along; the words are in the resource files beside it.</summary>
public sealed class WaitingTexts;
