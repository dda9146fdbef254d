using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;

namespace PortfolioWorkspace.App.Reviews.Phrases;

/// <summary>Throws one's own sentence away; what was sent with it stays as it is.</summary>
public sealed class DeletePhrase(Gate gate)
{
    public Task<Refusal?> RunAsync(Guid phrase, CancellationToken stop = default) =>
        gate.ActAsync(Operation.KeepPhrases, Subject.OwnDesk, async p =>
        {
            if (await p.FindOwnPhraseAsync(phrase) is not { } found) return Refusal.Unknown;
            p.Db.Phrases.Remove(found);
            return null;
        }, stop);
}
