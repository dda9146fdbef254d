using System.Text.RegularExpressions;

namespace PortfolioWorkspace.Web.SignIn;

/// <summary>Settings under <c>SignIn</c>: through which providers people come in, and whom they ask when that fails.</summary>
public sealed partial class SignInSettings
{
    public const string Section = "SignIn";

    private static readonly TimeSpan LongestRecheck = TimeSpan.FromMinutes(1);

    /// <summary>Any number of OpenID Connect providers, in the order of the sign-in page.</summary>
    public List<ProviderSettings> Providers { get; set; } = [];

    /// <summary>Whom to ask about an account, as people read it: a name, an address or a telephone number.</summary>
    public string? Contact { get; set; }

    /// <summary>How often an open session is checked again; a disabled account is out after at most this long.</summary>
    public TimeSpan RecheckEvery { get; set; } = TimeSpan.FromSeconds(30);

    public ProviderSettings? Find(string? key) => Providers.FirstOrDefault(p => p.Key == key);

    /// <summary>Every fault of these settings, each naming the setting.</summary>
    public IEnumerable<string> Faults()
    {
        if (RecheckEvery <= TimeSpan.Zero || RecheckEvery > LongestRecheck)
            yield return $"SignIn:RecheckEvery is {RecheckEvery}. Kies een tijd tussen 00:00:01 en {LongestRecheck}.";
        for (var i = 0; i < Providers.Count; i++)
        {
            var (provider, setting) = (Providers[i], $"SignIn:Providers:{i}");
            if (!KeyShape.IsMatch(provider.Key)) yield return $"{setting}:Key is '{provider.Key}'. Gebruik kleine letters, cijfers en streepjes.";
            if (Providers.Take(i).Any(p => p.Key == provider.Key)) yield return $"{setting}:Key '{provider.Key}' komt twee keer voor.";
            if (string.IsNullOrWhiteSpace(provider.Name)) yield return $"{setting}:Name ontbreekt. Die naam staat op de knop.";
            if (string.IsNullOrWhiteSpace(provider.ClientId)) yield return $"{setting}:ClientId ontbreekt.";
            foreach (var fault in AddressFaults(provider, setting)) yield return fault;
        }
    }

    private static IEnumerable<string> AddressFaults(ProviderSettings provider, string setting)
    {
        if (!Uri.TryCreate(provider.Authority, UriKind.Absolute, out var address) || address.Scheme is not ("https" or "http"))
            yield return $"{setting}:Authority is '{provider.Authority}'. Geef het adres van de aanbieder, dat begint met https://.";
        else if (address.Scheme == "http" && (provider.RequireHttpsMetadata || !address.IsLoopback))
            yield return $"{setting}:Authority moet met https:// beginnen; http mag alleen op deze machine, met RequireHttpsMetadata op false.";
    }

    [GeneratedRegex("^[a-z0-9][a-z0-9-]{0,30}$")]
    private static partial Regex KeyShape { get; }
}

/// <summary>One OpenID Connect provider.</summary>
public sealed class ProviderSettings
{
    /// <summary>Short name in addresses, for example <c>school</c>; the provider sends people back to <c>/aanmelden/terug/{key}</c>.</summary>
    public string Key { get; set; } = "";

    /// <summary>What the button says.</summary>
    public string Name { get; set; } = "";

    public string Authority { get; set; } = "";
    public string ClientId { get; set; } = "";
    public string? ClientSecret { get; set; }

    /// <summary>Separated by spaces.</summary>
    public string Scopes { get; set; } = "openid profile email";

    /// <summary>False only for a provider on this very machine.</summary>
    public bool RequireHttpsMetadata { get; set; } = true;

    public string Scheme => $"oidc-{Key}";
}
