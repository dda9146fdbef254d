using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;

namespace PortfolioWorkspace.App.Documents;

/// <summary>Gives an older version a name, or takes it away; a version with a name is never thinned out.</summary>
public sealed class NameVersion(Gate gate)
{
    public Task<Refusal?> RunAsync(Guid document, Guid version, string? name, CancellationToken stop = default) =>
        gate.ActAsync(Operation.WriteDraft, Subject.Draft(document), async p =>
            await p.VersionsOf(document).SingleOrDefaultAsync(v => v.Id == version, p.Stop) is { } found ? found.Rename(name) : Refusal.Unknown, stop);
}
