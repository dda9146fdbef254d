using System.Collections.Concurrent;
using PortfolioWorkspace.Domain.Reviews;

namespace PortfolioWorkspace.App.Reviews.Round;

/// <summary>Remembers for as long as a turn lasts who was told that somebody sat down beside them: each page and each post of a second reader says that they are there, and that is news once. In memory, because after a restart nothing worse happens than that it is told once more.</summary>
public sealed class DeskVisits
{
    private const int Many = 1000;

    private readonly ConcurrentDictionary<(Guid Submission, Guid Visitor, Guid Told), DateTimeOffset> _last = new();

    /// <summary>Notes that the visitor is there, and says whether that is news for who was there already.</summary>
    public bool IsNews(Guid submission, Guid visitor, Guid told, DateTimeOffset now)
    {
        if (_last.Count > Many) foreach (var (old, _) in _last.Where(v => now - v.Value >= DeskTurn.Lasts)) _last.TryRemove(old, out var _);
        var visit = (submission, visitor, told);
        var isNews = !_last.TryGetValue(visit, out var before) || now - before >= DeskTurn.Lasts;
        _last[visit] = now;
        return isNews;
    }
}
