using System.Net.Sockets;
using System.Text;

namespace PortfolioWorkspace.TestKit.FaultyNetwork;

/// <summary>One request on its way through the network.</summary>
internal sealed class Passage(NetworkStream browser, HttpHead head, byte[] body)
{
    public HttpHead Head => head;

    /// <summary>The whole answer is read before any of it goes on, so that what the server said is known first.</summary>
    public async Task<(byte[] Bytes, Exchange Exchange)> AskAsync(NetworkStream server, Action sent)
    {
        await SendAsync(server, body);
        sent();
        if (await HttpHead.ReadAsync(server, default) is not { } answer) throw new IOException("The server left without an answer.");
        using var content = new MemoryStream();
        await server.CopyToAsync(content);
        if (answer.ContentLength > content.Length && head.Method != "HEAD") throw new IOException("The server left halfway its answer.");
        return ([.. answer.ToBytes(), .. content.ToArray()], new Exchange(DateTime.UtcNow, head, body, answer.Status, content.ToArray()));
    }

    public async Task SendHalfAsync(TcpClient server)
    {
        await SendAsync(server.GetStream(), body.AsMemory(0, body.Length / 2));
        server.Client.LingerState = new LingerOption(true, 0);
    }

    /// <summary>From now on bytes go both ways until one side leaves.</summary>
    public async Task JoinAsync(NetworkStream server)
    {
        await server.WriteAsync(head.ToBytes());
        await Task.WhenAny(browser.CopyToAsync(server), server.CopyToAsync(browser));
    }

    public async Task AnswerAsync(ReadOnlyMemory<byte> bytes)
    {
        await browser.WriteAsync(bytes);
        await browser.FlushAsync();
    }

    public Task AnswerAsync(Fate.Instead instead)
    {
        var content = Encoding.UTF8.GetBytes(instead.Body);
        var answer = $"HTTP/1.1 {instead.Status} Instead\r\nContent-Type: {instead.ContentType}\r\nContent-Length: {content.Length}\r\nConnection: close\r\n\r\n";
        return AnswerAsync(new ReadOnlyMemory<byte>([.. Encoding.ASCII.GetBytes(answer), .. content]));
    }

    private async Task SendAsync(NetworkStream server, ReadOnlyMemory<byte> content)
    {
        head.AskForOnePiece();
        head.Set("Connection", "close");
        // What is said about drafts must be readable on the way.
        if (head.Path.StartsWith("/api/", StringComparison.Ordinal)) head.Remove("Accept-Encoding");
        await server.WriteAsync(head.ToBytes());
        await server.WriteAsync(content);
    }
}
