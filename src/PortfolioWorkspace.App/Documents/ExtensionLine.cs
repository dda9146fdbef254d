using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.Domain.Documents;

namespace PortfolioWorkspace.App.Documents;

/// <summary>One time that more time was asked for or given, with both sides' words.</summary>
/// <param name="Until">What was given, or else asked for.</param>
/// <param name="By">Who asked, or gave it unasked.</param>
public sealed record ExtensionLine(DateOnly Until, string Reason, string By, DateTimeOffset At, ExtensionState State, string? AnsweredBy, DateTimeOffset? AnsweredAt, string? Answer)
{
    public string ByFirstName => By.Split(' ')[0];

    public string? AnsweredByFirstName => AnsweredBy?.Split(' ')[0];
}

/// <summary>Reads the extensions of one document; the newest first.</summary>
internal static class ExtensionsQuery
{
    public static async Task<IReadOnlyList<ExtensionLine>> ExtensionsAsync(this Passage p, Guid document) =>
        await p.Db.Extensions.Where(e => e.DocumentId == document).OrderByDescending(e => e.At)
            .Select(e => new ExtensionLine(
                e.GivenUntil ?? e.Until, e.Reason, p.Db.Users.Where(u => u.Id == e.ById).Select(u => u.Name).First(), e.At, e.State,
                p.Db.Users.Where(u => u.Id == e.AnsweredById).Select(u => u.Name).FirstOrDefault(), e.AnsweredAt, e.Answer))
            .ToListAsync(p.Stop);
}
