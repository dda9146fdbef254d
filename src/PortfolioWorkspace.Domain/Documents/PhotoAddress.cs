using System.Text.RegularExpressions;

namespace PortfolioWorkspace.Domain.Documents;

/// <summary>How a text names a photo of the house; no other picture is ever shown.</summary>
public static partial class PhotoAddress
{
    public const string Path = "/media/";

    public static string Of(Guid photo) => $"{Path}{photo:D}";

    /// <summary>Every photo that a text may show. It may name one too many, for instance in code; never one too few.</summary>
    public static IReadOnlySet<Guid> In(string markdown) => Address().Matches(markdown).Select(match => Guid.Parse(match.Groups[1].ValueSpan)).ToHashSet();

    [GeneratedRegex("/media/([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Address();
}
