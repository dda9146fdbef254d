using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.App.Live;

namespace PortfolioWorkspace.App.Notices;

/// <summary>The same news about the same thing is one line, however often it was told.</summary>
internal static class NoticeLines
{
    /// <summary>How many lines of news the actor has not read.</summary>
    public static IQueryable<NoticeKey> Unread(this Passage passage) =>
        passage.Db.Notices.Where(n => n.ReadAt == null).Select(n => new NoticeKey { Topic = n.Topic, SubjectId = n.SubjectId }).Distinct();

    /// <summary>Joined, the unread first and each newest first.</summary>
    public static IQueryable<JoinedNotices> Joined(this IQueryable<Notice> notices) =>
        notices.GroupBy(n => new { n.Topic, n.SubjectId, Unread = n.ReadAt == null })
            .Select(g => new JoinedNotices { Topic = g.Key.Topic, SubjectId = g.Key.SubjectId, Unread = g.Key.Unread, At = g.Max(n => n.At), Count = g.Count() })
            .OrderByDescending(n => n.Unread).ThenByDescending(n => n.At).ThenBy(n => n.SubjectId);

    /// <summary>With words, as far as the actor may still know what happened.</summary>
    public static async Task<IReadOnlyList<NoticeLine>> SaidAsync(this Passage passage, IReadOnlyList<JoinedNotices> joined)
    {
        List<NoticeLine> said = [];
        foreach (var notice in joined)
        {
            if (await ReadNotice.FindAsync(passage, new LiveNotice(passage.Actor, notice.Topic, notice.SubjectId)) is { } words) said.Add(new NoticeLine(words, notice.At, notice.Unread, notice.Count));
        }

        return said;
    }
}

/// <summary>What makes news the same news.</summary>
internal sealed class NoticeKey
{
    public LiveTopic Topic { get; init; }
    public Guid SubjectId { get; init; }
}

/// <summary>All news of one topic about one thing.</summary>
internal sealed class JoinedNotices
{
    public LiveTopic Topic { get; init; }
    public Guid SubjectId { get; init; }
    public bool Unread { get; init; }
    public DateTimeOffset At { get; init; }
    public int Count { get; init; }
}

/// <summary>One line of news as it can be said.</summary>
/// <param name="Count">How often it was told.</param>
public sealed record NoticeLine(NoticeWords Words, DateTimeOffset At, bool Unread, int Count);
