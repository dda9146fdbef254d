using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.App.Mail.Letters;
using PortfolioWorkspace.App.Storage.Outbox;

namespace PortfolioWorkspace.App.Mail;

/// <summary>One round of the postman: lays letters ready whose news is due, and sends those that wait. A letter may leave twice when a node dies in between, then under the same name; it never leaves twice because two nodes look at once.</summary>
public sealed partial class PostRound(PlanLetters plan, MailOutbox outbox, IServiceScopeFactory scopes, IPost post, MailSettings settings, TimeProvider clock, ILogger<PostRound> log)
{
    /// <summary>After each failed attempt; after the last of them it is given up.</summary>
    public static readonly IReadOnlyList<TimeSpan> Waits =
        [TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15), TimeSpan.FromHours(1), TimeSpan.FromHours(3), TimeSpan.FromHours(6), TimeSpan.FromHours(12)];

    private Uri Site => new(settings.Site ?? "http://localhost");

    /// <returns>How many letters left.</returns>
    public async Task<int> RunAsync(CancellationToken stop = default)
    {
        await plan.RunAsync(stop);
        var sent = 0;
        foreach (var letter in await outbox.DueAsync(stop))
        {
            if (await outbox.TakeAsync(letter, stop) && await SendAsync(letter, stop)) sent++;
        }

        return sent;
    }

    private async Task<bool> SendAsync(DueLetter letter, CancellationToken stop)
    {
        if (await ReadAsync(letter, stop) is not { Address: { } address, Lines.Count: > 0 } digest)
        {
            await outbox.EndAsync(letter, LetterState.Nothing, stop);
            return false;
        }

        var now = clock.GetUtcNow();
        if (digest.Quiet.FirstAfter(now) is var free && free > now)
        {
            await outbox.LaterAsync(letter, free, stop);
            return false;
        }

        if (Envelope.Close(DigestLetter.Write(digest, settings.House, Site), letter.Id, digest.FirstName, address, settings, Site, now) is not { } message)
        {
            await GiveUpAsync(letter, "the address is no address", stop);
            return false;
        }

        var delivery = await post.SendAsync(message, stop);
        if (delivery.End == DeliveryEnd.Sent) await outbox.EndAsync(letter, LetterState.Sent, CancellationToken.None);
        else if (delivery.End == DeliveryEnd.Never || letter.Tries >= Waits.Count) await GiveUpAsync(letter, delivery.Why, stop);
        else await outbox.LaterAsync(letter, now + Waits[letter.Tries], stop);
        return delivery.End == DeliveryEnd.Sent;
    }

    /// <summary>As the one who gets it, so that the Gate decides what may be in it.</summary>
    private async Task<Digest?> ReadAsync(DueLetter letter, CancellationToken stop)
    {
        await using var visit = scopes.CreateAsyncScope();
        visit.ServiceProvider.GetRequiredService<CurrentActor>().Become(letter.PersonId);
        return (await visit.ServiceProvider.GetRequiredService<ReadDigest>().RunAsync(letter.Id, stop)).Value;
    }

    private async Task GiveUpAsync(DueLetter letter, string why, CancellationToken stop)
    {
        await outbox.EndAsync(letter, LetterState.GivenUp, stop);
        LogGivenUp(log, letter.Id, letter.Tries + 1, why);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Letter {Letter} was given up after {Tries} attempts: {Why}")]
    private static partial void LogGivenUp(ILogger log, Guid letter, int tries, string why);
}
