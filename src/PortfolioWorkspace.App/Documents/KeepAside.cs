using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;
using PortfolioWorkspace.Domain.Documents;

namespace PortfolioWorkspace.App.Documents;

/// <summary>Keeps a text that has no place in the draft: it lost a choice between two, was written after handing in, or was put together with another. Its writer finds it among the versions.</summary>
public sealed class KeepAside(Gate gate)
{
    /// <returns>The version that holds it; the same one when it is sent again.</returns>
    public async Task<Answer<Guid>> RunAsync(TextAside aside, CancellationToken stop = default)
    {
        if (DraftLimits.Refuse(aside.Markdown) is { } refusal) return refusal;
        var hash = TextHash.Of(aside.Markdown);
        return await gate.ActAsync<Guid>(Operation.WriteDraft, Subject.Draft(aside.Draft), async p =>
        {
            if (await p.Db.Drafts.SingleOrDefaultAsync(d => d.Id == aside.Draft, p.Stop) is not { } draft) return Refusal.Unknown;
            // A version of another kind may be thinned out later; one that was set aside stays.
            var same = p.Db.DraftVersions.Where(v => v.DraftId == draft.Id && v.Hash == hash && (v.Reason == DraftVersionReason.SetAside || v.Reason == aside.Reason));
            if (await same.Select(v => (Guid?)v.Id).FirstOrDefaultAsync(p.Stop) is { } present) return present;
            var version = new DraftVersion
            {
                Id = p.NewId(),
                DraftId = draft.Id,
                ParticipationId = draft.ParticipationId,
                OwnerId = draft.OwnerId,
                Reason = aside.Reason,
                Markdown = aside.Markdown,
                Hash = hash,
                WrittenAt = p.Now,
                Device = aside.Device,
            };
            p.Db.DraftVersions.Add(version);
            return version.Id;
        }, stop);
    }
}

/// <summary>A text to be kept beside the draft.</summary>
public sealed record TextAside(Guid Draft, string Markdown, string? Device, DraftVersionReason Reason);
