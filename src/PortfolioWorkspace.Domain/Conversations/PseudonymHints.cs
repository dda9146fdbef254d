using System.Text.RegularExpressions;

namespace PortfolioWorkspace.Domain.Conversations;

/// <summary>Sees that a pseudonym might be somebody's own name or address. It warns and never blocks: there are people who are called Robin.</summary>
public static partial class PseudonymHints
{
    public static PseudonymHint? Find(string? pseudonym)
    {
        if (string.IsNullOrWhiteSpace(pseudonym)) return null;
        if (Mail().IsMatch(pseudonym)) return PseudonymHint.MailAddress;
        if (Phone().IsMatch(pseudonym)) return PseudonymHint.PhoneNumber;
        return FullName().IsMatch(pseudonym) ? PseudonymHint.FullName : null;
    }

    [GeneratedRegex(@"[\w.+-]{1,64}@[\w-]{1,63}", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Mail();

    [GeneratedRegex(@"(\+31|0031|\b0)[ -]?(\(0\))?[1-9]([ -]?[0-9]){8}\b", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Phone();

    // "Robin Jansen", "Noor van der Wal", "R. Jansen"; not "leraar Robin" and not "Robin".
    [GeneratedRegex(@"\b\p{Lu}(\p{Ll}{1,30}|\.)( (van|de|der|den|ten|ter|te|el|al|van de|van der|van den|in 't|'t))? \p{Lu}[\p{L}'-]{1,40}", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex FullName();
}

/// <summary>What the pseudonym looks like.</summary>
public enum PseudonymHint { MailAddress, PhoneNumber, FullName }
