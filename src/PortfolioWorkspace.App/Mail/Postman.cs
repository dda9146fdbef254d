using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace PortfolioWorkspace.App.Mail;

/// <summary>Goes round again and again, on every node.</summary>
internal sealed partial class Postman(PostRound round, MailSettings settings, TimeProvider clock, ILogger<Postman> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (settings.Kind == PostKind.None) return;
        using var rounds = new PeriodicTimer(Every, clock);
        while (await rounds.WaitForNextTickAsync(stoppingToken)) await GoAsync(stoppingToken);
    }

    private async Task GoAsync(CancellationToken stop)
    {
        try
        {
            await round.RunAsync(stop);
        }
        // What could not be written down is tried at the next round; a worker that throws would stop its host.
        catch (Exception e) when (!stop.IsCancellationRequested)
        {
            LogFailed(log, e.GetType().Name);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A round of the post ended early: {Why}")]
    private static partial void LogFailed(ILogger log, string why);
}
