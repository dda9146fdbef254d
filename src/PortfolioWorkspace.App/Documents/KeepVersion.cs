using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;
using PortfolioWorkspace.Domain.Documents;

namespace PortfolioWorkspace.App.Documents;

/// <summary>Keeps the text as it is now under a name of its writer's choice.</summary>
public sealed class KeepVersion(Gate gate)
{
    public Task<Refusal?> RunAsync(Guid document, string? name, CancellationToken stop = default) =>
        gate.ActAsync(Operation.WriteDraft, Subject.Draft(document), async p =>
        {
            if (string.IsNullOrWhiteSpace(name)) return new Refusal("choose-name");
            if (await p.Db.Drafts.SingleOrDefaultAsync(d => d.Id == document, p.Stop) is not { } draft) return Refusal.Unknown;
            if (string.IsNullOrWhiteSpace(draft.Markdown)) return new Refusal("nothing-written");
            var newest = await p.VersionsOf(document).OrderByDescending(v => v.WrittenAt).ThenByDescending(v => v.Id).FirstOrDefaultAsync(p.Stop);
            // The same text twice in a row says nothing; the one without a name gets it.
            if (newest is { Name: null } && newest.Hash == draft.Hash) return newest.Rename(name);
            var version = draft.Snapshot(p.NewId(), DraftVersionReason.Asked, p.Now);
            if (version.Rename(name) is { } refusal) return refusal;
            p.Db.DraftVersions.Add(version);
            return null;
        }, stop);
}
