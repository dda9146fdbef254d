using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;

namespace PortfolioWorkspace.App.Notices;

/// <summary>Ticks off news: who opens what it is about has read it, and who wants may tick off everything.</summary>
public sealed class SettleNotices(Gate gate)
{
    /// <param name="subjects">What was opened; null: everything.</param>
    /// <returns>How much news is left unread.</returns>
    public Task<Answer<int>> RunAsync(IReadOnlyList<Guid>? subjects = null, CancellationToken stop = default) =>
        // Some of it was taken back in the same moment: the second look finds what is left.
        SecondTry.RunAsync(() => SettleAsync(subjects, stop));

    private Task<Answer<int>> SettleAsync(IReadOnlyList<Guid>? subjects, CancellationToken stop) =>
        gate.ActAsync<int>(Operation.SettleNotices, Subject.OwnDesk, async p =>
        {
            var unread = p.Db.Notices.Where(n => n.ReadAt == null);
            foreach (var notice in await (subjects is null ? unread : unread.Where(n => subjects.Contains(n.SubjectId))).ToListAsync(p.Stop)) notice.MarkRead(p.Now);
            return subjects is null ? 0 : await p.Unread().Where(n => !subjects.Contains(n.SubjectId)).CountAsync(p.Stop);
        }, stop);
}
