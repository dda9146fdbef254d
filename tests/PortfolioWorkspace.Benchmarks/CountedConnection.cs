using System.Net;
using System.Net.Sockets;

namespace PortfolioWorkspace.Benchmarks;

/// <summary>Counts every byte that goes over a connection, headers included: that is what a phone pays for.</summary>
internal sealed class CountedConnection
{
    private long _sent;
    private long _received;

    public long Sent => Interlocked.Read(ref _sent);

    public long Received => Interlocked.Read(ref _received);

    public SocketsHttpHandler Handler() => new()
    {
        CookieContainer = new CookieContainer(),
        ConnectCallback = async (context, stop) =>
        {
            var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            await socket.ConnectAsync(context.DnsEndPoint, stop);
            return new CountingStream(socket, this);
        },
    };

    private sealed class CountingStream(Socket socket, CountedConnection count) : NetworkStream(socket, ownsSocket: true)
    {
        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            var read = await base.ReadAsync(buffer, cancellationToken);
            Interlocked.Add(ref count._received, read);
            return read;
        }

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Interlocked.Add(ref count._sent, buffer.Length);
            return base.WriteAsync(buffer, cancellationToken);
        }
    }
}
