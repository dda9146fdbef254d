namespace PortfolioWorkspace.Domain.Calendars;

/// <summary>That somebody's dates may be fetched at a secret address. Only its fingerprint is kept: who reads the database, or a copy of it, can follow nobody.</summary>
public sealed class CalendarAddress
{
    public const int FingerprintLength = 64;

    public required Guid PersonId { get; init; }
    public string Fingerprint { get; private set; } = "";

    /// <summary>A calendar program says nothing about its reader, so the language is that of the page on which the address was made.</summary>
    public string Language { get; private set; } = "";

    public DateTimeOffset MadeAt { get; private set; }
    public int Version { get; private set; }

    /// <summary>The address before it ends at once.</summary>
    public void Renew(string fingerprint, string language, DateTimeOffset now) => (Fingerprint, Language, MadeAt) = (fingerprint, language, now);
}
