using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace PortfolioWorkspace.App.Mail;

/// <summary>Gives letters to a mail server, one connection for each: they are few, and a broken one then spoils no other.</summary>
public sealed class SmtpPost(MailSettings settings) : IPost
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public async Task<Delivery> SendAsync(MimeMessage letter, CancellationToken stop)
    {
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(stop);
        enough.CancelAfter(settings.Patience ?? Patience);
        using var server = new SmtpClient();
        try
        {
            await server.ConnectAsync(settings.Host ?? "", settings.Port, SecurityOf(settings.Security), enough.Token);
            if (!string.IsNullOrEmpty(settings.UserName)) await server.AuthenticateAsync(settings.UserName, settings.Password ?? "", enough.Token);
            await server.SendAsync(letter, enough.Token);
        }
        catch (SmtpCommandException e)
        {
            var isFinal = e.ErrorCode == SmtpErrorCode.RecipientNotAccepted && (int)e.StatusCode >= 500;
            return new Delivery(isFinal ? DeliveryEnd.Never : DeliveryEnd.Later, $"{e.ErrorCode} {(int)e.StatusCode}");
        }
        catch (Exception e) when (e is ProtocolException or AuthenticationException or SslHandshakeException or ServiceNotConnectedException or ServiceNotAuthenticatedException or NotSupportedException or IOException or SocketException or TimeoutException)
        {
            return new Delivery(DeliveryEnd.Later, e.GetType().Name);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return new Delivery(DeliveryEnd.Later, "no answer in time");
        }

        await LeaveAsync(server);
        return Delivery.Sent;
    }

    /// <summary>The letter is taken by now; how the server says goodbye changes nothing.</summary>
    private static async Task LeaveAsync(SmtpClient server)
    {
        try
        {
            using var soon = new CancellationTokenSource(TimeSpan.FromSeconds(5));
            await server.DisconnectAsync(quit: true, soon.Token);
        }
        catch (Exception e) when (e is ProtocolException or CommandException or IOException or SocketException or OperationCanceledException)
        {
        }
    }

    private static SecureSocketOptions SecurityOf(string security) => security.ToUpperInvariant() switch
    {
        "TLS" => SecureSocketOptions.SslOnConnect,
        "NONE" => SecureSocketOptions.None,
        _ => SecureSocketOptions.StartTls,
    };
}
