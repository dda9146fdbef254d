using MimeKit;

namespace PortfolioWorkspace.App.Mail.Letters;

/// <summary>Puts a letter into an envelope that says what it is: sent by a machine, by this name once, with the way to stop it.</summary>
internal static class Envelope
{
    /// <summary>Null: the address is no address.</summary>
    public static MimeMessage? Close(Letter letter, Guid id, string name, string address, MailSettings settings, Uri site, DateTimeOffset now)
    {
        if (address.Any(c => char.IsControl(c) || char.IsWhiteSpace(c)) || !MailboxAddress.TryParse(address, out var parsed) || parsed.Address != address) return null;
        var from = MailboxAddress.TryParse(settings.From ?? "", out var own) ? own : new MailboxAddress(settings.House, "werkplaats@localhost");
        var message = new MimeMessage { Subject = DigestLetter.Plain(letter.Subject), MessageId = $"{id:N}@{from.Domain}", Date = now, Body = new TextPart("plain") { Text = letter.Body } };
        message.From.Add(from);
        message.To.Add(new MailboxAddress(DigestLetter.Plain(name), parsed.Address));
        message.Headers.Add("Auto-Submitted", "auto-generated");
        message.Headers.Add("X-Auto-Response-Suppress", "All");
        message.Headers.Add("List-Unsubscribe", $"<{new Uri(site, DigestLetter.PreferencesPath)}>");
        return message;
    }
}
