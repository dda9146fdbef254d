using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;

namespace PortfolioWorkspace.App.Notices;

/// <summary>The news of the person who looks, page by page: unread on top.</summary>
public sealed class ListNotices(Gate gate)
{
    public const int PageSize = 20;

    public Task<Answer<NoticeList>> RunAsync(int page = 1, CancellationToken stop = default) =>
        gate.ReadAsync<NoticeList>(Operation.SeeOwnDesk, Subject.OwnDesk, async p =>
        {
            var all = p.Db.Notices.Joined();
            var count = await all.CountAsync(p.Stop);
            var unread = await p.Unread().CountAsync(p.Stop);
            var pages = Math.Max(1, (count + PageSize - 1) / PageSize);
            var here = Math.Clamp(page, 1, pages);
            var joined = await all.Skip((here - 1) * PageSize).Take(PageSize).ToListAsync(p.Stop);
            var said = await p.SaidAsync(joined);
            var unsaid = joined.Where(j => j.Unread && !said.Any(s => s.Words.Notice.Topic == j.Topic && s.Words.Notice.SubjectId == j.SubjectId)).Select(j => j.SubjectId).ToList();
            return new NoticeList(said, unread, here, pages) { Unsaid = unsaid };
        }, stop);
}

/// <summary>One page of news.</summary>
/// <param name="Unread">Lines that were not read, on all pages.</param>
public sealed record NoticeList(IReadOnlyList<NoticeLine> Lines, int Unread, int Page, int Pages)
{
    /// <summary>About what nothing can be said any more; it should not go on counting as news.</summary>
    public IReadOnlyList<Guid> Unsaid { get; init; } = [];
}
