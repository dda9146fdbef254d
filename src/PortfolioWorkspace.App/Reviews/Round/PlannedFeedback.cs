using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace PortfolioWorkspace.App.Reviews.Round;

/// <summary>Looks when the house opens and a few times a minute after that whether feedback has to leave.</summary>
internal sealed partial class PlannedFeedback(SendDueFeedback send, TimeProvider clock, ILogger<PlannedFeedback> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(20);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var ticks = new PeriodicTimer(Pause, clock);
        do await SendAsync(stoppingToken); while (await ticks.WaitForNextTickAsync(stoppingToken));
    }

    private async Task SendAsync(CancellationToken stop)
    {
        try
        {
            if (await send.RunAsync(stop) is > 0 and var count) LogSent(log, count);
        }
        // Whatever it was, it must not take the house down: a worker that throws stops its host.
        catch (Exception e) when (!stop.IsCancellationRequested)
        {
            // What was not sent is still due, and the next look comes soon.
            LogFailed(log, e);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Sent {Count} planned feedback")]
    private static partial void LogSent(ILogger log, int count);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Planned feedback could not be sent yet")]
    private static partial void LogFailed(ILogger log, Exception e);
}
