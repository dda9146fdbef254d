using System.Diagnostics;
using System.Globalization;
using PortfolioWorkspace.TestKit.Databases;

namespace PortfolioWorkspace.Benchmarks;

/// <summary>How many saves of 10 kB the house takes in, how long each waits, and what it costs.</summary>
internal static class AutosaveBenchmark
{
    /// <remarks>Until the compiler has rewritten what is used most, some 20 seconds under load, saves are several times slower.</remarks>
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(30), Sample = TimeSpan.FromSeconds(1);

    public static async Task<int> RunAsync(BenchmarkSettings settings)
    {
        Console.WriteLine($"""
            Saves of 10 kB on {settings.Database}, {(settings.Rate is { } rate ? $"{rate} offered per second by all writers together" : "each writer saves again as soon as the last save is answered")}, {settings.Length.TotalSeconds} s each after {WarmUp.TotalSeconds} s of the same to warm up.
            Load generator{(settings.Database == DatabaseKind.Postgres ? ", server and PostgreSQL" : " and server")} share the {Environment.ProcessorCount} processors of this machine; load before the start {LoadNow()}.

            | writers | saves/s | p50 ms | p95 ms | p99 ms | max ms | errors | B/save sent, gzip | B/save received | B/save sent, plain | B/save kept in database | B/save written to disk | server CPU ms/save | kB allocated/save | memory before → after MB |
            |---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|
            """);
        foreach (var writers in settings.Writers) Console.WriteLine(await RowAsync(settings, writers));
        Console.WriteLine($"\nLoad after the end {LoadNow()}.");
        return 0;
    }

    private static async Task<string> RowAsync(BenchmarkSettings settings, int count)
    {
        await using var house = await BenchmarkHouse.OpenAsync(settings.Database, count);
        var writers = house.Desks.Select((desk, number) => new DeskWriter(house.Address, desk, number)).ToList();
        foreach (var writer in writers) await writer.SitDownAsync();
        var plain = await PlainBytesAsync(writers[0]);
        var pace = settings.Rate is { } rate ? TimeSpan.FromSeconds(count / rate) : (TimeSpan?)null;
        await TogetherAsync(writers, w => w.WriteAsync(WarmUp, pace));
        writers.ForEach(w => w.Forget());

        var (sent, received) = (writers.Sum(w => w.Sent), writers.Sum(w => w.Received));
        var (before, kept) = (await house.MeasureAsync(clean: true), await house.DatabaseBytesAsync());
        var clock = Stopwatch.StartNew();
        await TogetherAsync(writers, w => w.WriteAsync(settings.Length, pace));
        var seconds = clock.Elapsed.TotalSeconds;
        var (end, keptAfter) = (await house.MeasureAsync(), await house.DatabaseBytesAsync());
        var after = await house.MeasureAsync(clean: true);
        (sent, received) = (writers.Sum(w => w.Sent) - sent, writers.Sum(w => w.Received) - received);
        writers.ForEach(w => w.Dispose());

        var times = Percentiles.Of(writers.SelectMany(w => w.Latencies));
        double Each(double total) => total / times.Count;
        return string.Create(CultureInfo.InvariantCulture,
            $"| {count} | {times.Count / seconds:0} | {times.At(50):0.0} | {times.At(95):0.0} | {times.At(99):0.0} | {times.At(100):0.0} | {writers.Sum(w => w.Errors)} | {Each(sent):0} | {Each(received):0} | {plain:0} | {Each(keptAfter - kept):0} | {Each(end.Written - before.Written):0} | {Each(end.CpuMilliseconds - before.CpuMilliseconds):0.00} | {Each(end.Allocated - before.Allocated) / 1000:0} | {before.Memory / 1e6:0} → {after.Memory / 1e6:0} |");
    }

    private static async Task<double> PlainBytesAsync(DeskWriter writer)
    {
        var sent = writer.Sent;
        await writer.WriteAsync(Sample, TimeSpan.FromMilliseconds(50), packed: false);
        return (double)(writer.Sent - sent) / writer.Latencies.Count;
    }

    private static Task TogetherAsync(IEnumerable<DeskWriter> writers, Func<DeskWriter, Task> write) => Task.WhenAll(writers.Select(w => Task.Run(() => write(w))));

    private static string LoadNow() => File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "unknown";
}
