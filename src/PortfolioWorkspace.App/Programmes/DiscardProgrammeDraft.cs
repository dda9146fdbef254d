using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;

namespace PortfolioWorkspace.App.Programmes;

/// <summary>Throws a draft away; the versions stay as they are.</summary>
public sealed class DiscardProgrammeDraft(Gate gate)
{
    public Task<Refusal?> RunAsync(string code, int seen, CancellationToken stop = default) =>
        gate.ActAsync(Operation.EditProgramme, Subject.Programmes, async p =>
        {
            if (!(await p.SeenDraftAsync(code, seen)).Try(out var draft, out var refusal)) return refusal;
            p.Db.ProgrammeDrafts.Remove(draft);
            p.HistoryDetail = $"{code} –";
            return null;
        }, stop);
}
