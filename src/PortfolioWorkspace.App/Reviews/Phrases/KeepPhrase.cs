using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;
using PortfolioWorkspace.Domain.Reviews;

namespace PortfolioWorkspace.App.Reviews.Phrases;

/// <summary>Keeps a sentence for later, without the name of the one it was written to.</summary>
public sealed class KeepPhrase(Gate gate)
{
    /// <param name="body">The sentence.</param>
    /// <param name="forTeam">Colleagues of the same groups may use it.</param>
    /// <param name="writtenTo">The participant to whom it was written, where there is one.</param>
    /// <param name="stop">Ends the wait when the visitor has gone.</param>
    public Task<Refusal?> RunAsync(string? body, bool forTeam, Guid? writtenTo = null, CancellationToken stop = default) =>
        gate.ActAsync(Operation.KeepPhrases, Subject.OwnDesk, async p =>
        {
            var groups = await p.ReadsForAsync();
            if (groups.Count == 0) return Refusal.Unknown;
            if (await p.Db.Phrases.CountAsync(x => x.OwnerId == p.Actor, p.Stop) >= Phrase.MostOfOne) return new Refusal("too-many-phrases", Phrase.MostOfOne);
            var name = writtenTo is { } id ? await p.Db.Participations.Where(x => x.Id == id).Join(p.Db.Users, x => x.PersonId, u => u.Id, (_, u) => u.Name).SingleOrDefaultAsync(p.Stop) : null;
            var phrase = new Phrase { Id = p.NewId(), OwnerId = p.Actor, AddedAt = p.Now };
            if (phrase.Say(name is null ? body : Phrase.WithoutName(body, name), forTeam ? groups : []) is { } refusal) return refusal;
            p.Db.Phrases.Add(phrase);
            return null;
        }, stop);
}
