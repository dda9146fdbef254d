using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Live;
using PortfolioWorkspace.App.Mail;
using PortfolioWorkspace.App.Notices;
using PortfolioWorkspace.Domain.Notices;

namespace PortfolioWorkspace.App.Storage.Outbox;

/// <summary>Finds whose news is due by mail, and lays a letter in the outbox for each of them. Asked for everybody at once, so that it costs the same with ten people waiting as with a thousand.</summary>
public sealed class PlanLetters(StorageStart storage, WriteTurn turn, TimeProvider clock)
{
    /// <summary>Who looks at the page meanwhile needs no letter, and what happens in one go is one letter.</summary>
    public static readonly TimeSpan Gather = TimeSpan.FromMinutes(2);

    /// <summary>Between two letters to one person.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromMinutes(15);

    /// <summary>When mail is switched on after a long time, the past is not mailed.</summary>
    public static readonly TimeSpan TooOld = TimeSpan.FromDays(7);

    public async Task RunAsync(CancellationToken stop = default)
    {
        await using var db = await storage.OpenAsync(stop);
        var now = clock.GetUtcNow();
        var (oldest, pause) = (now - TooOld, now - Pause);
        var waiting = db.Notices.IgnoreQueryFilters().Where(n => n.ReadAt == null && n.MailSettledAt == null && n.At > oldest);
        var news = await waiting.GroupBy(n => new { n.PersonId, n.Topic }).Select(g => new { g.Key.PersonId, g.Key.Topic, Since = g.Min(n => n.At) }).ToListAsync(stop);
        if (news.Count == 0) return;
        var chosen = await db.MailPreferences.IgnoreQueryFilters().AsNoTracking().Where(m => waiting.Select(n => n.PersonId).Contains(m.PersonId)).ToDictionaryAsync(m => m.PersonId, stop);
        var served = (await db.Outbox.Where(l => l.State == LetterState.Waiting || l.CreatedAt > pause).Select(l => l.PersonId).ToListAsync(stop)).ToHashSet();

        foreach (var ofPerson in news.GroupBy(n => n.PersonId))
        {
            var preferences = chosen.GetValueOrDefault(ofPerson.Key) ?? MailPreferences.Usual(ofPerson.Key);
            var never = ofPerson.Where(n => preferences.RhythmOf(n.Topic.Kind()) == MailRhythm.Never).Select(n => n.Topic).ToList();
            if (never.Count > 0) await LeaveToThePageAsync(db, ofPerson.Key, never, now, stop);
            var isDue = ofPerson.Any(n => preferences.DueAt(n.Topic.Kind(), n.Since + Gather) <= now);
            if (isDue && preferences.Quiet.FirstAfter(now) == now && !served.Contains(ofPerson.Key)) await LayAsync(db, ofPerson.Key, now, stop);
        }
    }

    private async Task LeaveToThePageAsync(PortfolioDb db, Guid person, List<LiveTopic> topics, DateTimeOffset now, CancellationToken stop)
    {
        using var writing = await turn.TakeAsync(stop);
        await db.Notices.IgnoreQueryFilters().Where(n => n.PersonId == person && n.MailSettledAt == null && topics.Contains(n.Topic))
            .ExecuteUpdateAsync(s => s.SetProperty(n => n.MailSettledAt, now), stop);
    }

    private async Task LayAsync(PortfolioDb db, Guid person, DateTimeOffset now, CancellationToken stop)
    {
        db.Outbox.Add(new OutgoingLetter { Id = Guid.CreateVersion7(now), PersonId = person, CreatedAt = now, NextTryAt = now });
        try
        {
            using (await turn.TakeAsync(stop)) await db.SaveChangesAsync(stop);
        }
        // Another node saw the same news in the same moment.
        catch (DbUpdateException e) when (db.IsUniqueViolation(e))
        {
        }

        db.ChangeTracker.Clear();
    }
}
