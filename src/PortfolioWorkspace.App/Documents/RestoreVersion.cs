using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;
using PortfolioWorkspace.Domain.Documents;

namespace PortfolioWorkspace.App.Documents;

/// <summary>Puts an older text back as the newest; what stood there becomes a version itself, so that going back can be taken back.</summary>
public sealed class RestoreVersion(Gate gate)
{
    public Task<Refusal?> RunAsync(Guid document, Guid version, CancellationToken stop = default) =>
        gate.ActAsync(Operation.RestoreVersion, Subject.Document(document), async p =>
        {
            if (await p.VersionsOf(document).SingleOrDefaultAsync(v => v.Id == version, p.Stop) is not { } old) return Refusal.Unknown;
            var draft = await p.Db.Drafts.SingleAsync(d => d.Id == document, p.Stop);
            draft.Locked = await p.IsClosedAsync(draft);
            if (draft.Locked) return new Refusal("restore-locked");
            if (draft.Hash == old.Hash) return null;
            if (!string.IsNullOrWhiteSpace(draft.Markdown)) p.Db.DraftVersions.Add(draft.Snapshot(p.NewId(), DraftVersionReason.BeforeRestore, p.Now));
            draft.Save(old.Markdown, old.Hash, draft.Stamp, null, null, p.Now);
            p.HistoryDetail = old.WrittenAt.ToString("u", CultureInfo.InvariantCulture);
            return null;
        }, stop);
}
