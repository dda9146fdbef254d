using MimeKit;

namespace PortfolioWorkspace.App.Mail;

/// <summary>The way out of the house for a letter: a mail server, or a folder in Development.</summary>
public interface IPost
{
    Task<Delivery> SendAsync(MimeMessage letter, CancellationToken stop);
}

/// <summary>How an attempt ended.</summary>
/// <param name="Why">For the log: kind of fault and answer code, without words of the server, which may repeat an address.</param>
public readonly record struct Delivery(DeliveryEnd End, string Why = "")
{
    public static readonly Delivery Sent = new(DeliveryEnd.Sent);
}

/// <summary>Later: the server is away or busy. Never: the server knows that this address takes no mail.</summary>
public enum DeliveryEnd { Sent, Later, Never }
