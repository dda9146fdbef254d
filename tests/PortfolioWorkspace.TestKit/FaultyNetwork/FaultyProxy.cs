using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace PortfolioWorkspace.TestKit.FaultyNetwork;

/// <summary>The network between browser and server, which fails on command. One connection carries one request, so that each meets its own fate.</summary>
public sealed class FaultyProxy : IAsyncDisposable
{
    private readonly int _port = FreePort.Take();
    private readonly ConcurrentDictionary<TcpClient, bool> _open = new();
    private readonly ConcurrentDictionary<TcpClient, bool> _sockets = new();
    private TcpListener? _listener;
    private Task _accepting = Task.CompletedTask;

    private readonly Func<Uri?> _server;

    /// <summary>Asked where the server is at every request: it may have moved, or be nowhere.</summary>
    public FaultyProxy(Func<Uri?> server)
    {
        _server = server;
        Open();
    }

    /// <summary>What the browser knows as the website, whatever happens behind it.</summary>
    public Uri Address => new($"http://localhost:{_port}");

    /// <summary>Decides about each request; all pass when it does not say otherwise.</summary>
    public Func<HttpHead, Fate> Rule { get; set; } = _ => new Fate.Pass();

    /// <summary>A request is with the server, and not answered.</summary>
    public event Action<HttpHead>? Sent;

    /// <summary>What the server said, told before the browser hears it.</summary>
    public event Action<Exchange>? Answered;

    /// <summary>Back from where nothing could be reached.</summary>
    public void Open()
    {
        if (_listener is not null) return;
        _listener = new TcpListener(IPAddress.Loopback, _port);
        _listener.Start();
        _accepting = AcceptAsync(_listener);
    }

    /// <summary>Connections are refused, and those that were there break.</summary>
    public void Shut()
    {
        _listener?.Stop();
        _listener = null;
        foreach (var client in _open.Keys) Break(client);
    }

    /// <summary>Circuits lose their connection; plain requests go on.</summary>
    public void BreakSockets()
    {
        foreach (var client in _sockets.Keys) Break(client);
    }

    public async ValueTask DisposeAsync()
    {
        Shut();
        await _accepting;
    }

    private async Task AcceptAsync(TcpListener listener)
    {
        while (true)
        {
            try
            {
                _ = ServeAsync(await listener.AcceptTcpClientAsync());
            }
            catch (Exception e) when (e is SocketException or ObjectDisposedException or InvalidOperationException)
            {
                return;
            }
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        _open[client] = true;
        try
        {
            var browser = client.GetStream();
            if (await HttpHead.ReadAsync(browser, default) is not { } head) return;
            var body = new byte[head.ContentLength];
            await browser.ReadExactlyAsync(body);
            await MeetAsync(client, new Passage(browser, head, body));
        }
        catch (Exception e) when (e is IOException or SocketException or ObjectDisposedException or InvalidDataException)
        {
            Break(client);
        }
        finally
        {
            _open.TryRemove(client, out _);
            _sockets.TryRemove(client, out _);
            client.Dispose();
        }
    }

    private async Task MeetAsync(TcpClient client, Passage passage)
    {
        var fate = Rule(passage.Head);
        if (fate is Fate.Held held) await held.Until;
        if (fate is Fate.Broken) { Break(client); return; }
        if (fate is Fate.Instead instead) { await passage.AnswerAsync(instead); return; }
        if (_server() is not { } server) { Break(client); return; }

        using var upstream = new TcpClient();
        await upstream.ConnectAsync(IPAddress.Loopback, server.Port);
        if (passage.Head.IsUpgrade)
        {
            _sockets[client] = true;
            await passage.JoinAsync(upstream.GetStream());
            return;
        }

        if (fate is Fate.CutHalfway) { await passage.SendHalfAsync(upstream); Break(client); return; }
        var answer = await passage.AskAsync(upstream.GetStream(), () => Sent?.Invoke(passage.Head));
        Answered?.Invoke(answer.Exchange);
        if (fate is Fate.AnswerLost) { Break(client); return; }
        if (fate is Fate.Late late) await Wait(late.By);
        await passage.AnswerAsync(answer.Bytes);
    }

    private static async Task Wait(TimeSpan time)
    {
        using var once = new PeriodicTimer(time);
        await once.WaitForNextTickAsync();
    }

    /// <summary>As when a cable is pulled: no goodbye.</summary>
    private static void Break(TcpClient client)
    {
        try
        {
            client.Client.LingerState = new LingerOption(true, 0);
            client.Close();
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException or NullReferenceException)
        {
            // Gone already.
        }
    }
}
