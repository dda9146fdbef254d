namespace PortfolioWorkspace.App.Documents;

/// <summary>A draft as its owner gets it back: the text, and the revision that the next save has to name.</summary>
/// <param name="ReadOnly">The text is handed in; it opens again with the feedback.</param>
/// <param name="Lineage">See <see cref="Domain.Documents.Draft.Lineage"/>.</param>
public sealed record DraftText(int Revision, string Markdown, string Hash, DateTimeOffset? SavedAt, string? Device, Guid Owner, bool ReadOnly, string Lineage)
{
    /// <summary>A place where nothing was saved yet.</summary>
    public static DraftText Blank(Guid owner) => new(0, "", "", null, null, owner, ReadOnly: false, "");
}

/// <summary>What came of a save: taken over, or the text that was there already because another device was first.</summary>
/// <param name="Present">Set when the save was based on an older revision; nothing was changed.</param>
public sealed record DraftSaved(int Revision, string Hash, DateTimeOffset? SavedAt, DraftText? Present);
