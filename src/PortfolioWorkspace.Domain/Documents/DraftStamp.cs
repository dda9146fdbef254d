using System.Globalization;

namespace PortfolioWorkspace.Domain.Documents;

/// <summary>Which text a save was written on: the revision and the beginning of its fingerprint. A server that was put back to an older copy counts the same revisions again, but never over the same texts.</summary>
public readonly record struct DraftStamp(int Revision, string Mark)
{
    public const int MarkLength = 16;

    private const string NoMark = "0";

    /// <summary>Nothing was written yet.</summary>
    public static readonly DraftStamp Blank = new(0, NoMark);

    public static DraftStamp Of(int revision, string hash) => new(revision, hash.Length < MarkLength ? NoMark : hash[..MarkLength]);

    /// <summary>The stamp as it travels, or nothing when it is not one.</summary>
    public static DraftStamp? Parse(string text)
    {
        var dash = text.IndexOf('-', StringComparison.Ordinal);
        if (dash < 0 || !int.TryParse(text.AsSpan(0, dash), NumberStyles.None, CultureInfo.InvariantCulture, out var revision)) return null;
        var mark = text[(dash + 1)..];
        return mark == NoMark || (mark.Length == MarkLength && mark.All(char.IsAsciiHexDigitLower)) ? new DraftStamp(revision, mark) : null;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Revision}-{Mark}");
}
