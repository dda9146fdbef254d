using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.App.Markdown;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;
using PortfolioWorkspace.Domain.Documents;
using PortfolioWorkspace.Domain.Reviews.Anchoring;

namespace PortfolioWorkspace.App.Documents;

/// <summary>A block of a draft that its writer may keep for the leercoach when handing in.</summary>
/// <param name="Index">Its order in the text.</param>
/// <param name="Key">Fingerprint of the block as it was shown, so that a tick never moves to another one.</param>
/// <param name="Text">Its plain text; empty for a photo alone.</param>
/// <param name="KeptBefore">It was kept the last time, or comes from what was.</param>
public sealed record PrivateChoice(int Index, string Key, string? Heading, string Text, bool KeptBefore);

/// <summary>What may be kept for the leercoach.</summary>
/// <param name="Lost">Starts of passages that were kept the last time and are not found again: the writer should look whether they are still there.</param>
public sealed record PrivateChoices(IReadOnlyList<PrivateChoice> Blocks, IReadOnlyList<string> Lost)
{
    public static readonly PrivateChoices None = new([], []);
}

/// <summary>Keeps passages of a text for the leercoach, and finds in a new text those that were kept before.</summary>
internal static class PrivatePassages
{
    private const int StartLength = 80;

    /// <summary>The text as the person who looks may read it. Every text that was handed in goes to a reader through here.</summary>
    public static ReadableText ReadableTo(this Passage passage, string markdown, IReadOnlyList<int>? privateBlocks)
    {
        if (privateBlocks is null) return new ReadableText(markdown, [], null);
        if (AccessRules.ReadsPrivatePassages(passage.Relations)) return new ReadableText(markdown, privateBlocks, null);
        // Handing in made sure that it can be left out; should it fail all the same, then nothing is shown rather than everything.
        var shared = SharedText.Of(markdown, privateBlocks) ?? throw new InvalidOperationException("A private passage cannot be left out of its text.");
        return new ReadableText(shared.Markdown, [], shared);
    }

    public static ReadableText ReadableTo(this Passage passage, Submission submission) => passage.ReadableTo(submission.Markdown, submission.PrivateBlocks);

    /// <summary>The order of the blocks with these fingerprints; a refusal when they cannot be left out of the text.</summary>
    public static Answer<IReadOnlyList<int>> Kept(string markdown, IReadOnlyCollection<string> keys)
    {
        List<int> kept = [.. Blocks(markdown).Where(b => keys.Contains(KeyOf(b))).Select(b => b.Index)];
        if (kept.Count == 0) return kept;
        return SharedText.Of(markdown, kept) is null ? new Refusal("private-not-separable") : kept;
    }

    public static PrivateChoices ChoicesIn(string markdown, Submission? before)
    {
        var blocks = Blocks(markdown);
        var (again, lost) = Find(before?.Markdown ?? "", before?.PrivateBlocks ?? [], markdown);
        List<PrivateChoice> choices = [];
        string? heading = null;
        foreach (var block in SafeDocument.Read(markdown) is { } document ? SourceBlock.Of(document, markdown) : [])
        {
            if (block.IsHeading) heading = block.Text;
            else if (blocks.Contains(block)) choices.Add(new PrivateChoice(block.Index, KeyOf(block), heading, block.Text!, again.Contains(block.Index)));
        }

        return new PrivateChoices(choices, lost);
    }

    /// <summary>What looks like something that was kept is kept again: a tick too many is seen before handing in, one too few is not.</summary>
    private static (IReadOnlySet<int> Again, IReadOnlyList<string> Lost) Find(string before, IReadOnlyList<int> kept, string now)
    {
        var (old, current) = (SafeDocument.Read(before), SafeDocument.Read(now));
        if (kept.Count == 0 || old is null || current is null) return (new HashSet<int>(), []);
        var (source, target) = (PlainText.Extract(before), PlainText.Extract(now));
        var places = PlacesOf(SourceBlock.Of(current, now));
        HashSet<int> again = [];
        List<string> lost = [];
        foreach (var (block, start) in PlacesOf(SourceBlock.Of(old, before)).Where(p => kept.Contains(p.Block.Index)))
        {
            var anchors = Pieces(start, block.Text!.Length).Select(piece => PassageAnchor.On(source, piece.Start, piece.End)).OfType<PassageAnchor>().ToList();
            var found = anchors.Count == 0 ? [] : AnchorFinder.Project(source, target, anchors).Where(p => p.Place != Place.Gone).ToList();
            if (found.Count == 0 && anchors.Count > 0) lost.Add(block.Text[..Math.Min(StartLength, block.Text.Length)]);
            again.UnionWith(places.Where(p => found.Any(f => f.Start < p.Start + p.Block.Text!.Length && f.End > p.Start)).Select(p => p.Block.Index));
        }

        return (again, lost);
    }

    private static IReadOnlyList<(SourceBlock Block, int Start)> PlacesOf(IReadOnlyList<SourceBlock> blocks)
    {
        List<(SourceBlock, int)> places = [];
        var at = 0;
        foreach (var block in blocks.Where(b => b.Text is not null))
        {
            places.Add((block, at));
            at += block.Text!.Length + 1;
        }

        return places;
    }

    private static IEnumerable<(int Start, int End)> Pieces(int start, int length)
    {
        for (var at = 0; at < length; at += PassageAnchor.LongestQuote) yield return (start + at, start + Math.Min(length, at + PassageAnchor.LongestQuote));
    }

    private static IReadOnlyList<SourceBlock> Blocks(string markdown) =>
        SafeDocument.Read(markdown) is { } document ? [.. SourceBlock.Of(document, markdown).Where(b => b is { IsHeading: false, Text: not null })] : [];

    private static string KeyOf(SourceBlock block) => TextHash.Of(block.Source.Trim());
}

/// <summary>A text that was handed in, as one person may read it.</summary>
/// <param name="PrivateBlocks">Blocks that this person reads and trainers do not.</param>
/// <param name="Shared">Set when something was left out.</param>
internal sealed record ReadableText(string Markdown, IReadOnlyList<int> PrivateBlocks, SharedText? Shared);
