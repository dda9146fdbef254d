namespace PortfolioWorkspace.App.Documents;

/// <summary>A block of a draft that its writer may keep for the leercoach when handing in.</summary>
/// <param name="Index">Its order in the text.</param>
/// <param name="Key">Fingerprint of the block as it was shown, so that a tick never moves to another one.</param>
/// <param name="Text">Its plain text; empty for a photo alone.</param>
/// <param name="KeptBefore">It was kept the last time, or comes from what was.</param>
public sealed record PrivateChoice(int Index, string Key, string? Heading, string Text, bool KeptBefore);

/// <summary>What may be kept for the leercoach.</summary>
/// <param name="Blocks">None where nobody would read it, or where everybody has to.</param>
/// <param name="Lost">Starts of what was kept the last time and is not found again, so that the writer looks whether it is still there; empty for a photo.</param>
public sealed record PrivateChoices(IReadOnlyList<PrivateChoice> Blocks, IReadOnlyList<string> Lost)
{
    public static readonly PrivateChoices None = new([], []);
}
