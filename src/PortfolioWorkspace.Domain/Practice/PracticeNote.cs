namespace PortfolioWorkspace.Domain.Practice;

/// <summary>What somebody announces: when, where, what for and for how many.</summary>
/// <param name="Places">For participants, whoever announces it included if that is a participant.</param>
public sealed record PracticeNote(DateTimeOffset StartsAt, int Minutes, string Description, string? Place, string? Link, int Places)
{
    public Refusal? RefusalAt(DateTimeOffset now)
    {
        if (StartsAt <= now) return new Refusal("practice-in-the-past");
        if (StartsAt > now.AddYears(1)) return new Refusal("practice-date-far");
        if (Minutes is < PracticeMoment.FewestMinutes or > PracticeMoment.MostMinutes) return new Refusal("practice-minutes", PracticeMoment.FewestMinutes, PracticeMoment.MostMinutes);
        if (Places is < PracticeMoment.FewestPlaces or > PracticeMoment.MostPlaces) return new Refusal("practice-places", PracticeMoment.FewestPlaces, PracticeMoment.MostPlaces);
        if (string.IsNullOrWhiteSpace(Description)) return new Refusal("practice-what-missing");
        if (Typed.Tidy(Place) is null && Typed.Tidy(Link) is null) return new Refusal("practice-where-missing");
        if (Typed.Tidy(Link) is { } link && !IsSafe(link)) return new Refusal("practice-link");
        return Typed.TooLong(Description, PracticeMoment.DescriptionMaxLength) ?? Typed.TooLong(Place, PracticeMoment.PlaceMaxLength) ?? Typed.TooLong(Link, PracticeMoment.LinkMaxLength);
    }

    /// <summary>Only a web address over https, without a name or password in it that would send people elsewhere than it looks.</summary>
    public static bool IsSafe(string link) =>
        Uri.TryCreate(link, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps && address.UserInfo.Length == 0 && address.Host.Length > 0 && !link.Any(c => char.IsControl(c) || char.IsWhiteSpace(c));
}
