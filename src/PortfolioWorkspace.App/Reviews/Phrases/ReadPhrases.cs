using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;
using PortfolioWorkspace.Domain.Reviews;

namespace PortfolioWorkspace.App.Reviews.Phrases;

/// <summary>The sentences that somebody uses more often, and those that colleagues of the same groups share.</summary>
public sealed class ReadPhrases(Gate gate)
{
    /// <summary>Of colleagues; nobody looks through more.</summary>
    public const int MostOfTeam = 100;

    public Task<Answer<PhraseBank>> RunAsync(CancellationToken stop = default) =>
        gate.ReadAsync<PhraseBank>(Operation.KeepPhrases, Subject.OwnDesk, async p =>
        {
            var groups = await p.ReadsForAsync();
            if (groups.Count == 0) return Refusal.Unknown;
            var own = await p.Db.Phrases.Where(x => x.OwnerId == p.Actor).OrderBy(x => x.Body).Take(Phrase.MostOfOne)
                .Select(x => new PhraseLine(x.Id, x.Body, x.Teams.Any(), null)).ToListAsync(p.Stop);
            var team = await p.Db.Phrases.Where(x => x.OwnerId != p.Actor && x.Teams.Any(t => groups.Contains(t.CohortId))).OrderBy(x => x.Body).Take(MostOfTeam)
                .Join(p.Db.Users, x => x.OwnerId, u => u.Id, (x, u) => new PhraseLine(x.Id, x.Body, true, u.Name)).ToListAsync(p.Stop);
            return new PhraseBank(own, team);
        }, stop);
}

/// <summary>What somebody can put into their feedback.</summary>
public sealed record PhraseBank(IReadOnlyList<PhraseLine> Own, IReadOnlyList<PhraseLine> Team)
{
    public bool IsEmpty => Own.Count + Team.Count == 0;
}

/// <summary>One sentence.</summary>
/// <param name="Author">Of a colleague; nothing for one's own.</param>
public sealed record PhraseLine(Guid Id, string Body, bool ForTeam, string? Author);
