namespace PortfolioWorkspace.Web.Texts;

/// <summary>Names the texts of signing in and out; the words are in the resource files beside it.</summary>
public sealed class SignInTexts;
