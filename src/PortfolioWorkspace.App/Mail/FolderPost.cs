using MimeKit;

namespace PortfolioWorkspace.App.Mail;

/// <summary>Lays letters in a folder, where a developer opens them with any mail program; nothing leaves the machine.</summary>
internal sealed class FolderPost(string folder) : IPost
{
    public async Task<Delivery> SendAsync(MimeMessage letter, CancellationToken stop)
    {
        Directory.CreateDirectory(folder);
        var file = Path.Combine(folder, $"{letter.Date.UtcDateTime:yyyyMMdd-HHmmss}-{(letter.MessageId ?? "").Split('@')[0]}.eml");
        await letter.WriteToAsync(file, stop);
        return Delivery.Sent;
    }
}
