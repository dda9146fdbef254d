using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;

namespace PortfolioWorkspace.App.Notices;

/// <summary>How much news somebody has not read: the number at the bell, for a page that stays open.</summary>
public sealed class CountNotices(Gate gate)
{
    public Task<Answer<int>> RunAsync(CancellationToken stop = default) =>
        gate.ReadAsync<int>(Operation.SeeOwnDesk, Subject.OwnDesk, async p => await p.Unread().CountAsync(p.Stop), stop);
}
