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
            var (hash, since) = (TemplateTexts.Fingerprint(source.Yaml, source.Templates), SinceTheFiles(stored, source.Programme.Code));
            if (since.Exists(p => p.Hash == hash)) continue;
            if (since.Select(p => GuidanceRenewal.Of(p, source)).FirstOrDefault(r => r is not null) is { } renewal)
            {
                foreach (var version in stored.Where(renewal.Touches)) Log.GuidanceChanged(log, version.Code, version.Version, string.Join(", ", renewal.Apply(version)));
                continue;
            }

            var added = new StoredProgramme
            {
                Id = Guid.CreateVersion7(clock.GetUtcNow()),
                Code = source.Programme.Code,
                Version = (since.LastOrDefault()?.Version ?? 0) + 1,
                Yaml = source.Yaml,
                Templates = TemplateTexts.Write(source.Templates),
                Hash = hash,
                AddedAt = clock.GetUtcNow(),
            };
            db.Programmes.Add(added);
            stored.Add(added);
        }

        await db.SaveChangesAsync(stop);
        foreach (var version in stored) catalog.Put(version.Code, version.Version, version.Read());
        return [];
    }

    /// <summary>The version that last came from a file, and what organisers made of it since. A file is new when none of these says the same: one that nobody touched never goes over the work of an organiser.</summary>
    private static List<StoredProgramme> SinceTheFiles(List<StoredProgramme> stored, string code)
    {
        var ofCode = stored.FindAll(p => p.Code == code);
        return ofCode[Math.Max(0, ofCode.FindLastIndex(p => p.AddedById is null))..];
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "Guidance of {Code} version {Version} is worded anew: {Templates}")]
        public static partial void GuidanceChanged(ILogger log, string code, int version, string templates);
    }
}
