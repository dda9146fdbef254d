namespace PortfolioWorkspace.Domain.Documents;

/// <summary>A text in the making, seen by its owner alone. Of a document or a reader's letter it has the id of what it becomes.</summary>
public sealed class Draft
{
    /// <summary>In UTF-16 units; a long policy plan is a tenth of it.</summary>
    public const int MaxLength = 1_000_000;

    public const int LineageMaxLength = 40 * LineageStart;

    private const int LineageStart = 8;

    public required Guid Id { get; init; }
    public required Guid ParticipationId { get; init; }
    public required Guid OwnerId { get; init; }
    public required DraftPurpose Purpose { get; init; }

    /// <summary>Which field of a form this text belongs to; only for an <see cref="DraftPurpose.Answer"/>.</summary>
    public string? Field { get; init; }

    public string Markdown { get; private set; } = "";
    public string Hash { get; private set; } = "";
    public int Revision { get; private set; }

    /// <summary>The starts of the fingerprints of the last revisions, newest first: a device that stands on a revision which is not among them knows that the server was put back to an older copy and went on from there.</summary>
    public string Lineage { get; private set; } = "";

    public DateTimeOffset? SavedAt { get; private set; }
    public string? Device { get; private set; }

    /// <summary>The key of the last accepted save, so that a save that is sent twice counts once.</summary>
    public string? LastKey { get; private set; }

    /// <summary>Set while the text is handed in: what is being read does not move.</summary>
    public bool Locked { get; set; }

    /// <summary>When a note was thrown away; a report goes into the bin with its document.</summary>
    public DateTimeOffset? DiscardedAt { get; private set; }

    public void Discard(DateTimeOffset now) => DiscardedAt = now;

    public void TakeBack() => DiscardedAt = null;

    /// <summary>Closes the text for handing in. The revision moves on, so that a save that was under way at that moment cannot slip in behind it.</summary>
    public void Lock()
    {
        Locked = true;
        Become(Markdown, Hash);
    }

    /// <summary>What came with a form takes the place of whatever its fields had saved by themselves; the revision moves on, so that a save that was under way cannot slip in behind it.</summary>
    public void TakeForm(string text, string hash, DateTimeOffset now)
    {
        Become(text, hash);
        (SavedAt, LastKey, Device) = (now, FormKey + hash, null);
    }

    /// <summary>Whether nothing is lost when this text takes the place of the one that stands here.</summary>
    public bool IsKeptIn(string text) => text.Contains(Markdown.Trim(), StringComparison.Ordinal);

    /// <summary>The fingerprint of the text that a form brought, so that a device knows that its own copy of it is old news.</summary>
    public string? TakenHash => LastKey?.StartsWith(FormKey, StringComparison.Ordinal) == true ? LastKey[FormKey.Length..] : null;

    /// <summary>The form did its work: the text has a place of its own now, and the field begins anew.</summary>
    public void Empty() => Become("", TextHash.Of(""));

    private const string FormKey = "form-";

    /// <summary>What the next save has to name.</summary>
    public DraftStamp Stamp => DraftStamp.Of(Revision, Hash);

    /// <summary>Takes the text over when it was written on the text that stands here now.</summary>
    public DraftSave Save(string markdown, string hash, DraftStamp on, string? key, string? device, DateTimeOffset now)
    {
        if (key is not null && key == LastKey) return DraftSave.SavedBefore;
        if (Locked) return DraftSave.Locked;
        if (on != Stamp) return DraftSave.Conflict;
        Become(markdown, hash);
        (SavedAt, LastKey, Device) = (now, key, device);
        return DraftSave.Saved;
    }

    private void Become(string markdown, string hash)
    {
        (Markdown, Hash, Revision) = (markdown, hash, Revision + 1);
        var start = hash[..LineageStart];
        Lineage = Lineage.Length < LineageMaxLength ? start + Lineage : start + Lineage[..(LineageMaxLength - LineageStart)];
    }

    /// <summary>The present text as a version; nothing of the draft changes.</summary>
    public DraftVersion Snapshot(Guid newId, DraftVersionReason reason, DateTimeOffset now) => new()
    {
        Id = newId,
        DraftId = Id,
        ParticipationId = ParticipationId,
        OwnerId = OwnerId,
        Reason = reason,
        Revision = Revision,
        Markdown = Markdown,
        Hash = Hash,
        WrittenAt = SavedAt ?? now,
        Device = Device,
    };
}

/// <summary>What a draft becomes: a report, a reader's letter, the long answer of a form, or (a quick note) a report still to be chosen.</summary>
public enum DraftPurpose { Document, Letter, Answer, Note }

/// <summary>What became of a save.</summary>
public enum DraftSave { Saved, SavedBefore, Conflict, Locked }
