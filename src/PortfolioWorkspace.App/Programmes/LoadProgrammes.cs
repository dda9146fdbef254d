using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using PortfolioWorkspace.App.Storage;

namespace PortfolioWorkspace.App.Programmes;

/// <summary>Reads the programme files at start: a changed file becomes a new version, the stored ones stay as cohorts started with them. Where only guidance changed there is no new version: everybody sees it at once.</summary>
public sealed partial class LoadProgrammes(StorageStart storage, ProgrammeCatalog catalog, TimeProvider clock, ILogger<LoadProgrammes> log)
{
    /// <summary>All faults of all files; nothing is stored while there is one.</summary>
    public async Task<IReadOnlyList<ProgrammeFault>> RunAsync(string folder, CancellationToken stop = default)
    {
        var (sources, faults) = ProgrammeFolder.Read(folder);
        if (faults.Count > 0) return faults;
        await using var db = await storage.OpenAsync(stop);
        var stored = await db.Programmes.OrderBy(p => p.Version).ToListAsync(stop);
        foreach (var source in sources)
        {
            var newest = stored.LastOrDefault(p => p.Code == source.Programme.Code);
            if (newest?.Hash == TemplateTexts.Fingerprint(source.Yaml, source.Templates)) continue;
            if (newest is not null && GuidanceRenewal.Of(newest, source) is { } renewal)
            {
                foreach (var version in stored.Where(renewal.Touches)) Log.GuidanceChanged(log, version.Code, version.Version, string.Join(", ", renewal.Apply(version)));
                continue;
            }

            var added = new StoredProgramme
            {
                Id = Guid.CreateVersion7(clock.GetUtcNow()),
                Code = source.Programme.Code,
                Version = (newest?.Version ?? 0) + 1,
                Yaml = source.Yaml,
                Templates = TemplateTexts.Write(source.Templates),
                Hash = TemplateTexts.Fingerprint(source.Yaml, source.Templates),
                AddedAt = clock.GetUtcNow(),
            };
            db.Programmes.Add(added);
            stored.Add(added);
        }

        await db.SaveChangesAsync(stop);
        foreach (var version in stored) catalog.Put(version.Code, version.Version, Parse(version));
        return [];
    }

    private static Domain.Programmes.Programme Parse(StoredProgramme stored)
    {
        var reading = ProgrammeReader.Read($"{stored.Code} versie {stored.Version}", stored.Yaml, TemplateTexts.Read(stored.Templates));
        return reading.Source?.Programme ?? throw new InvalidOperationException($"Stored programme cannot be read any more: {string.Join("; ", reading.Faults)}");
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "Guidance of {Code} version {Version} is worded anew: {Templates}")]
        public static partial void GuidanceChanged(ILogger log, string code, int version, string templates);
    }
}
