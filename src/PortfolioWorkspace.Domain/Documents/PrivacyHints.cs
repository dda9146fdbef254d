using System.Text.RegularExpressions;

namespace PortfolioWorkspace.Domain.Documents;

/// <summary>Looks for what might lead back to a person or a school (facts §5.5). It warns and never blocks: the writer knows better.</summary>
public static partial class PrivacyHints
{
    public const int Most = 12;

    public static IReadOnlyList<PrivacyHint> Find(string plainText) =>
    [
        .. All(plainText).DistinctBy(h => (h.Kind, h.Excerpt.ToUpperInvariant())).Take(Most),
    ];

    private static IEnumerable<PrivacyHint> All(string text) =>
        Mail().EnumerateAll(text, PrivacyHintKind.MailAddress)
            .Concat(Phone().EnumerateAll(text, PrivacyHintKind.PhoneNumber))
            .Concat(School().EnumerateAll(text, PrivacyHintKind.SchoolName))
            .Concat(College().EnumerateAll(text, PrivacyHintKind.SchoolName));

    private static IEnumerable<PrivacyHint> EnumerateAll(this Regex pattern, string text, PrivacyHintKind kind)
    {
        for (var match = pattern.Match(text); match.Success; match = match.NextMatch()) yield return new PrivacyHint(kind, match.Value.Trim());
    }

    [GeneratedRegex(@"[\w.+-]{1,64}@[\w-]{1,63}(\.[\w-]{1,63}){1,5}", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Mail();

    [GeneratedRegex(@"(\+31|0031|\b0)[ -]?(\(0\))?[1-9]([ -]?[0-9]){8}\b", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Phone();

    // A kind of school followed by a word with a capital: "basisschool De Wilg", not "de basisschool in de wijk".
    [GeneratedRegex(@"\b((?i:basisschool|kindcentrum|daltonschool|montessorischool|jenaplanschool|vrijeschool|obs|cbs|pcbs|rkbs|ikc))( (De|Het|'t))?( \p{Lu}[\p{L}'-]{1,40}){1,3}", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex School();

    [GeneratedRegex(@"\b\p{Lu}[\p{L}-]{2,40} (College|Lyceum|Gymnasium|Scholengemeenschap)\b", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex College();
}

/// <summary>Words that might name somebody.</summary>
public sealed record PrivacyHint(PrivacyHintKind Kind, string Excerpt);

/// <summary>What it looks like.</summary>
public enum PrivacyHintKind { MailAddress, PhoneNumber, SchoolName }
