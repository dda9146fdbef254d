namespace PortfolioWorkspace.Web.Shell.Parts;

/// <summary>What a field tells the input inside it, so that label, hint and error are tied to it for a screen reader.</summary>
public sealed record FieldWiring(string Id, string? DescribedBy, bool Invalid);

/// <summary>One choice of a list.</summary>
public sealed record Choice(string Value, string Text, string? Hint = null);

/// <summary>One mistake in a form and the id of the field where it can be mended.</summary>
public sealed record FieldError(string FieldId, string Text);
