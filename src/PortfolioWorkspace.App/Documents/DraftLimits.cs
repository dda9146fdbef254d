using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Documents;

namespace PortfolioWorkspace.App.Documents;

/// <summary>Which texts cannot be kept at all, whichever way they come in.</summary>
internal static class DraftLimits
{
    public static Refusal? Refuse(string markdown) =>
        markdown.Length > Draft.MaxLength ? new Refusal("text-too-long", Draft.MaxLength)
        // PostgreSQL has no room for it, and no keyboard makes it.
        : markdown.Contains('\0') ? new Refusal("text-unreadable")
        : null;
}
