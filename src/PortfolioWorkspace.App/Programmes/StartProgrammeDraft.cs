using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;

namespace PortfolioWorkspace.App.Programmes;

/// <summary>An organiser begins with a new version, out of the newest one; whoever finds a draft already goes on with that.</summary>
public sealed class StartProgrammeDraft(Gate gate)
{
    public Task<Refusal?> RunAsync(string code, CancellationToken stop = default) =>
        gate.ActAsync(Operation.EditProgramme, Subject.Programmes, async p =>
        {
            if (await p.NewestAsync(code) is not { } newest) return Refusal.Unknown;
            if (await p.DraftOfAsync(code) is not null) return null;
            p.Db.ProgrammeDrafts.Add(new ProgrammeDraft { Id = p.NewId(), Code = code, BasedOn = newest.Version, Yaml = newest.Yaml, Templates = newest.Templates, SavedById = p.Actor, SavedAt = p.Now });
            p.HistoryDetail = $"{code} {newest.Version}";
            return null;
        }, stop);
}
