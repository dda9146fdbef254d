using System.Diagnostics;
using PortfolioWorkspace.App.Live;

namespace PortfolioWorkspace.Web.Shell;

/// <summary>Figures of the process for a load test, in Development only: what a connected desk costs can be measured by anybody.</summary>
public static class Measurements
{
    public static void MapMeasurements(this WebApplication app)
    {
        if (app.Environment.IsDevelopment()) app.MapGet("/metingen", Measure).AllowAnonymous();
    }

    private static IResult Measure(LiveNotices live, bool? gc)
    {
        if (gc == true)
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            GC.WaitForPendingFinalizers();
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        }

        using var process = Process.GetCurrentProcess();
        var memory = GC.GetGCMemoryInfo(GCKind.Any);
        return Results.Json(new
        {
            rss = process.WorkingSet64,
            heap = GC.GetTotalMemory(forceFullCollection: false),
            committed = memory.TotalCommittedBytes,
            circuits = live.Listeners,
            connected = live.Listeners,
            cpuMs = process.TotalProcessorTime.TotalMilliseconds,
            pauseTotalMs = GC.GetTotalPauseDuration().TotalMilliseconds,
            allocated = GC.GetTotalAllocatedBytes(),
            gen0 = GC.CollectionCount(0),
            gen1 = GC.CollectionCount(1),
            gen2 = GC.CollectionCount(2),
        });
    }
}
