using System.Collections.Concurrent;
using PortfolioWorkspace.App.Storage;
using PortfolioWorkspace.Domain.Programmes;

namespace PortfolioWorkspace.App.Programmes;

/// <summary>Every version of every programme, read once: what a version says stays, so memory can hold it. One that came after the start, on this node or another, is fetched when somebody first asks for it.</summary>
public sealed class ProgrammeCatalog(ProgrammeShelf shelf)
{
    private readonly ConcurrentDictionary<(string Code, int Version), Programme> _programmes = new();

    public IReadOnlyCollection<(string Code, int Version)> Known => [.. _programmes.Keys];

    public Programme Get(string code, int version) => _programmes.GetOrAdd((code, version), key =>
        shelf.Find(key.Code, key.Version)?.Read() ?? throw new InvalidOperationException($"There is no programme {key.Code} version {key.Version}."));

    /// <summary>Of those in memory, for the demo: a page asks the database.</summary>
    public int Newest(string code) => _programmes.Keys.Where(k => k.Code == code).Max(k => k.Version);

    internal void Put(string code, int version, Programme programme) => _programmes[(code, version)] = programme;
}
