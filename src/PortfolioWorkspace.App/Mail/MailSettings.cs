using MimeKit;

namespace PortfolioWorkspace.App.Mail;

/// <summary>Settings under <c>Mail</c>: through which server letters leave, and as whom. Without a server none leave.</summary>
public sealed class MailSettings
{
    public const string Section = "Mail";

    private static readonly IReadOnlyList<string> Securities = ["starttls", "tls", "none"];

    public string? Host { get; set; }
    public int Port { get; set; } = 587;
    public string? UserName { get; set; }
    public string? Password { get; set; }

    /// <summary><c>starttls</c>, <c>tls</c> or <c>none</c>.</summary>
    public string Security { get; set; } = Securities[0];

    /// <summary>"Werkplaats &lt;werkplaats@example.org&gt;".</summary>
    public string? From { get; set; }

    /// <summary>Address of the house, for the links in a letter.</summary>
    public string? Site { get; set; }

    /// <summary>Where letters are laid instead of sent; Development alone sets it.</summary>
    public string? Folder { get; set; }

    /// <summary>How long one letter may take; null: half a minute.</summary>
    public TimeSpan? Patience { get; set; }

    /// <summary>The name of the house, as it is in the frame of every page.</summary>
    public string House { get; set; } = "Werkplaats";

    public PostKind Kind => !string.IsNullOrWhiteSpace(Host) ? PostKind.Server : Folder is not null ? PostKind.Folder : PostKind.None;

    public IEnumerable<string> Faults()
    {
        if (string.IsNullOrWhiteSpace(Host)) yield break;
        if (Port is < 1 or > 65535) yield return $"Mail:Port is {Port}. Geef een poort van 1 tot en met 65535.";
        if (!Securities.Contains(Security, StringComparer.OrdinalIgnoreCase)) yield return $"Mail:Security is '{Security}'. Kies starttls, tls of none.";
        if (!MailboxAddress.TryParse(From ?? "", out _)) yield return "Mail:From ontbreekt of is geen adres. Geef bijvoorbeeld \"Werkplaats <werkplaats@example.org>\".";
        if (!Uri.TryCreate(Site, UriKind.Absolute, out var site) || site.Scheme is not ("http" or "https")) yield return "Mail:Site ontbreekt of is geen adres. Geef het adres van deze werkplaats, bijvoorbeeld https://werkplaats.example.org.";
    }
}

/// <summary>What becomes of letters in this house.</summary>
public enum PostKind { None, Folder, Server }
