using System.Collections.Concurrent;
using PortfolioWorkspace.Domain.Programmes;

namespace PortfolioWorkspace.App.Programmes;

/// <summary>Every version of every programme, read once: versions change at a start only, so memory can hold them.</summary>
public sealed class ProgrammeCatalog
{
    private readonly ConcurrentDictionary<(string Code, int Version), Programme> _programmes = new();

    public IReadOnlyCollection<(string Code, int Version)> Known => [.. _programmes.Keys];

    public Programme Get(string code, int version) =>
        _programmes.TryGetValue((code, version), out var programme) ? programme : throw new InvalidOperationException($"Programme {code} version {version} is not loaded.");

    public int Newest(string code) => _programmes.Keys.Where(k => k.Code == code).Max(k => k.Version);

    internal void Put(string code, int version, Programme programme) => _programmes[(code, version)] = programme;
}
