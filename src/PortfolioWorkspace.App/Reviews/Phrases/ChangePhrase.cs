using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;

namespace PortfolioWorkspace.App.Reviews.Phrases;

/// <summary>Says one's own sentence otherwise, or shares it; those of colleagues are theirs.</summary>
public sealed class ChangePhrase(Gate gate)
{
    public Task<Refusal?> RunAsync(Guid phrase, string? body, bool forTeam, CancellationToken stop = default) =>
        gate.ActAsync(Operation.KeepPhrases, Subject.OwnDesk, async p =>
            await p.FindOwnPhraseAsync(phrase) is { } found ? found.Say(body, forTeam ? await p.ReadsForAsync() : []) : Refusal.Unknown, stop);
}
