using PortfolioWorkspace.App.Notices;
using PortfolioWorkspace.Domain.Notices;

namespace PortfolioWorkspace.App.Mail;

/// <summary>What one letter tells one person: who did what and where it is, never what was written.</summary>
/// <param name="Address">Where mail for this person goes; null: nowhere, or no longer.</param>
/// <param name="More">Lines that the letter leaves to the page.</param>
public sealed record Digest(string FirstName, string? Address, string Language, QuietHours Quiet, IReadOnlyList<NoticeLine> Lines, int More);
