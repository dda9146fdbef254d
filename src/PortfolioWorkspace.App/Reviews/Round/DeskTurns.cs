using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Reviews;

namespace PortfolioWorkspace.App.Reviews.Round;

/// <summary>Finds who is busy with a submission, and says so.</summary>
internal static class DeskTurns
{
    public static Task<DeskTurn?> TurnAsync(this Passage p, Guid submission) => p.Db.DeskTurns.SingleOrDefaultAsync(t => t.Id == submission, p.Stop);

    /// <summary>Whoever saves something about a submission is still busy with it.</summary>
    public static async Task SitOnAsync(this Passage p, Guid review)
    {
        var turn = await p.Db.Reviews.Where(r => r.Id == review && r.ReviewerId == p.Actor && r.ReadyAt == null && r.SentAt == null).Join(p.Db.DeskTurns, r => r.SubmissionId, t => t.Id, (_, t) => t).SingleOrDefaultAsync(p.Stop);
        turn?.Sit(p.Actor, p.Now);
    }

    public static async Task<BusyReader?> BusyReaderAsync(this Passage p, Guid submission) =>
        await p.TurnAsync(submission) is { } turn && turn.IsHeldByOther(p.Actor, p.Now) ? new BusyReader(await NameAsync(p, turn), turn.Since, turn.TakenFromId == p.Actor) : null;

    public static async Task<Refusal> HeldAsync(this Passage p, DeskTurn turn) =>
        new("desk-held", (await NameAsync(p, turn)).Split(' ')[0], TimeOnly.FromDateTime(DutchTime.Local(turn.Since).DateTime));

    private static Task<string> NameAsync(Passage p, DeskTurn turn) => p.Db.Users.Where(u => u.Id == turn.HolderId).Select(u => u.Name).SingleAsync(p.Stop);
}

/// <summary>A colleague who is busy with the same submission.</summary>
/// <param name="TookOver">From the person who looks.</param>
public sealed record BusyReader(string Name, DateTimeOffset Since, bool TookOver)
{
    public string FirstName => Name.Split(' ')[0];
}
