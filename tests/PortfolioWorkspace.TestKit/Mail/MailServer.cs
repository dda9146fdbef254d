using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using MimeKit;

namespace PortfolioWorkspace.TestKit.Mail;

/// <summary>A mail server on this machine that speaks just enough SMTP, keeps what it is given, and fails in the way that a test asks for.</summary>
public sealed class MailServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _closing = new();
    private readonly ConcurrentQueue<MimeMessage> _received = new();
    private readonly ConcurrentQueue<string> _recipients = new();
    private readonly Task _working;
    private int _visits;

    public MailServer()
    {
        _listener.Start();
        _working = Task.Run(WorkAsync);
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public MailMood Mood { get; set; }

    public IReadOnlyList<MimeMessage> Received => [.. _received];

    /// <summary>To whom, as the envelope said.</summary>
    public IReadOnlyList<string> Recipients => [.. _recipients];

    /// <summary>How often somebody called.</summary>
    public int Visits => _visits;

    public async ValueTask DisposeAsync()
    {
        await _closing.CancelAsync();
        _listener.Stop();
        await _working;
        _closing.Dispose();
    }

    private async Task WorkAsync()
    {
        var talks = new List<Task>();
        try
        {
            while (true) talks.Add(TalkAsync(await _listener.AcceptTcpClientAsync(_closing.Token)));
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
        {
        }

        await Task.WhenAll(talks);
    }

    private async Task TalkAsync(TcpClient caller)
    {
        Interlocked.Increment(ref _visits);
        using (caller)
        {
            try
            {
                await AnswerAsync(new StreamReader(caller.GetStream(), Encoding.Latin1), new StreamWriter(caller.GetStream(), Encoding.Latin1) { AutoFlush = true, NewLine = "\r\n" });
            }
            catch (Exception e) when (e is IOException or OperationCanceledException)
            {
            }
        }
    }

    private async Task AnswerAsync(StreamReader hear, StreamWriter say)
    {
        if (Mood == MailMood.Silent)
        {
            await hear.ReadLineAsync(_closing.Token);
            return;
        }

        await say.WriteLineAsync("220 test");
        while (await hear.ReadLineAsync(_closing.Token) is { } line)
        {
            var verb = line.Split(' ', ':')[0].ToUpperInvariant();
            if (verb == "DATA")
            {
                if (!await TakeAsync(hear, say)) return;
                continue;
            }

            if (verb == "RCPT" && Mood != MailMood.UnknownAddress) _recipients.Enqueue(line);
            await say.WriteLineAsync((verb, Mood) switch
            {
                ("MAIL", MailMood.Busy) => "451 later, sanne@example.org",
                ("RCPT", MailMood.UnknownAddress) => "550 no such user sanne@example.org",
                ("QUIT", _) => "221 bye",
                _ => "250 ok",
            });
            if (verb == "QUIT") return;
        }
    }

    private async Task<bool> TakeAsync(StreamReader hear, StreamWriter say)
    {
        await say.WriteLineAsync("354 go on");
        var text = new StringBuilder();
        while (await hear.ReadLineAsync(_closing.Token) is { } line && line != ".")
        {
            if (Mood == MailMood.HangsUp) return false;
            text.Append(line.StartsWith('.') ? line[1..] : line).Append("\r\n");
        }

        using var bytes = new MemoryStream(Encoding.Latin1.GetBytes(text.ToString()));
        _received.Enqueue(await MimeMessage.LoadAsync(bytes, _closing.Token));
        await say.WriteLineAsync("250 taken");
        return true;
    }
}

/// <summary>How a mail server behaves. HangsUp: in the middle of a letter.</summary>
public enum MailMood { Friendly, Busy, UnknownAddress, Silent, HangsUp }
