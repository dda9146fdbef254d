using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace PortfolioWorkspace.App.Storage.Cleaning;

/// <summary>Empties the bin, erases what participants asked to have erased, forgets old news and has the tables counted when the house opens and once a day after that. Several nodes may do so at once: the second finds nothing.</summary>
internal sealed partial class DailyCleaning(EmptyBin bin, EraseDossiers erasures, OldNews news, StorageStart storage, WriteTurn turn, TimeProvider clock, ILogger<DailyCleaning> log) : BackgroundService
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var days = new PeriodicTimer(Day, clock);
        do await CleanAsync(stoppingToken); while (await days.WaitForNextTickAsync(stoppingToken));
    }

    private async Task CleanAsync(CancellationToken stop)
    {
        try
        {
            if (await bin.RunAsync(stop) is > 0 and var gone) LogEmptied(log, gone);
            if (await erasures.RunAsync(stop) is > 0 and var erased) LogErased(log, erased);
            await news.RunAsync(stop);
            using var writing = await turn.TakeAsync(stop);
            await storage.CountTablesAsync(stop);
        }
        // Tomorrow is another day, nobody's work waits for this, and a worker that throws would stop its host.
        catch (Exception e) when (!stop.IsCancellationRequested)
        {
            LogFailed(log, e);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Removed {Count} documents that had been in the bin for ninety days")]
    private static partial void LogEmptied(ILogger log, int count);

    [LoggerMessage(Level = LogLevel.Information, Message = "Erased {Count} dossiers whose participants had asked for it")]
    private static partial void LogErased(ILogger log, int count);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The daily cleaning did not come to its end")]
    private static partial void LogFailed(ILogger log, Exception e);
}
