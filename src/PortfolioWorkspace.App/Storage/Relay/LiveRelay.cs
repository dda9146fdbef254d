using System.Net.Sockets;
using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using PortfolioWorkspace.App.Live;

namespace PortfolioWorkspace.App.Storage.Relay;

/// <summary>Where several nodes share one PostgreSQL, an open page hears what happened on another node: over NOTIFY, with ids alone. A notice that is lost with a connection is still there as stored news.</summary>
public sealed partial class LiveRelay(StorageOptions options, LiveNotices live, TimeProvider clock, ILogger<LiveRelay> log) : BackgroundService
{
    private const string Channel = "live";
    private static readonly TimeSpan Wait = TimeSpan.FromSeconds(5);

    /// <summary>So that nobody hears their own voice twice.</summary>
    private readonly Guid _node = Guid.NewGuid();

    private readonly Channel<LiveNotice> _told = System.Threading.Channels.Channel.CreateBounded<LiveNotice>(new BoundedChannelOptions(1000) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true });
    private readonly TaskCompletionSource _listening = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Done once it listens for the first time.</summary>
    public Task Listening => _listening.Task;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        live.Told += Pass;
        try
        {
            await Task.WhenAll(AgainAsync(ListenAsync, stoppingToken), AgainAsync(SpeakAsync, stoppingToken));
        }
        finally
        {
            live.Told -= Pass;
        }
    }

    private void Pass(LiveNotice notice) => _told.Writer.TryWrite(notice);

    private async Task AgainAsync(Func<NpgsqlConnection, CancellationToken, Task> work, CancellationToken stop)
    {
        using var pause = new PeriodicTimer(Wait, clock);
        do
        {
            try
            {
                await using var connection = new NpgsqlConnection(options.ConnectionString);
                await connection.OpenAsync(stop);
                await work(connection, stop);
            }
            catch (Exception e) when (e is NpgsqlException or SocketException or TimeoutException or IOException)
            {
                LogLost(log, e.GetType().Name);
            }
        }
        while (await pause.WaitForNextTickAsync(stop));
    }

    private async Task ListenAsync(NpgsqlConnection connection, CancellationToken stop)
    {
        connection.Notification += (_, said) => Hear(said.Payload);
        await using (var listen = new NpgsqlCommand($"LISTEN {Channel}", connection)) await listen.ExecuteNonQueryAsync(stop);
        _listening.TrySetResult();
        while (true) await connection.WaitAsync(stop);
    }

    private async Task SpeakAsync(NpgsqlConnection connection, CancellationToken stop)
    {
        await foreach (var notice in _told.Reader.ReadAllAsync(stop))
        {
            await using var speak = new NpgsqlCommand("SELECT pg_notify($1, $2)", connection);
            speak.Parameters.AddWithValue(Channel);
            speak.Parameters.AddWithValue($"{_node:N} {notice.PersonId:N} {notice.Topic} {notice.SubjectId:N}");
            await speak.ExecuteNonQueryAsync(stop);
        }
    }

    /// <summary>Words of another version of this program are passed by.</summary>
    private void Hear(string payload)
    {
        if (payload.Split(' ') is [var node, var person, var topic, var subject] && node != $"{_node:N}"
            && Guid.TryParseExact(person, "N", out var who) && Enum.TryParse<LiveTopic>(topic, out var what) && Guid.TryParseExact(subject, "N", out var about))
            live.Hear(new LiveNotice(who, what, about));
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The connection for live news was lost: {Why}")]
    private static partial void LogLost(ILogger log, string why);
}
