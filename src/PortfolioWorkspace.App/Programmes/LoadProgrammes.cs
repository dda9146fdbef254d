using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Storage;

namespace PortfolioWorkspace.App.Programmes;

/// <summary>Reads the programme files at start: a changed file becomes a new version, the stored ones stay as cohorts started with them.</summary>
public sealed class LoadProgrammes(StorageStart storage, ProgrammeCatalog catalog, TimeProvider clock)
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
            var templates = JsonSerializer.Serialize(source.Templates.OrderBy(t => t.Key, StringComparer.Ordinal).ToDictionary());
            var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(source.Yaml + templates)));
            var newest = stored.LastOrDefault(p => p.Code == source.Programme.Code);
            if (newest?.Hash == hash) continue;
            var added = new StoredProgramme
            {
                Id = Guid.CreateVersion7(clock.GetUtcNow()),
                Code = source.Programme.Code,
                Version = (newest?.Version ?? 0) + 1,
                Yaml = source.Yaml,
                Templates = templates,
                Hash = hash,
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
        var templates = JsonSerializer.Deserialize<Dictionary<string, string>>(stored.Templates)!;
        var reading = ProgrammeReader.Read($"{stored.Code} versie {stored.Version}", stored.Yaml, templates);
        return reading.Source?.Programme ?? throw new InvalidOperationException($"Stored programme cannot be read any more: {string.Join("; ", reading.Faults)}");
    }
}
