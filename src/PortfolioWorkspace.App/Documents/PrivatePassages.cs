using System.Text.RegularExpressions;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.App.Markdown;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;
using PortfolioWorkspace.Domain.Documents;
using PortfolioWorkspace.Domain.Reviews.Anchoring;

namespace PortfolioWorkspace.App.Documents;

/// <summary>Keeps passages of a text for the leercoach, and finds in a new text those that were kept before.</summary>
internal static partial class PrivatePassages
{
    private const int StartLength = 80, ShortestPiece = 24;

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

    /// <summary>The order of the blocks with these fingerprints; a refusal when one of them is not there, or cannot be left out of the text.</summary>
    public static Answer<IReadOnlyList<int>> Kept(string markdown, IReadOnlyCollection<string> keys)
    {
        var blocks = Choosable(Blocks(markdown));
        if (keys.Except(blocks.Select(KeyOf)).Any()) return new Refusal("draft-changed");
        List<int> kept = [.. blocks.Where(b => keys.Contains(KeyOf(b))).Select(b => b.Index)];
        return SharedText.Of(markdown, kept) is null ? new Refusal("private-not-separable") : kept;
    }

    /// <param name="markdown">What will be handed in.</param>
    /// <param name="before">What was handed in the last time.</param>
    /// <param name="mayKeep">There is somebody for whom it can be kept.</param>
    public static PrivateChoices ChoicesIn(string markdown, Submission? before, bool mayKeep = true)
    {
        var blocks = mayKeep ? Blocks(markdown) : [];
        var (again, lost) = Find(before?.Markdown ?? "", before?.PrivateBlocks ?? [], blocks);
        List<PrivateChoice> choices = [];
        string? heading = null;
        foreach (var block in blocks)
        {
            if (block.IsHeading) heading = block.Text;
            else if (block.Text is { } text) choices.Add(new PrivateChoice(block.Index, KeyOf(block), heading, text, again.Contains(block.Index)));
        }

        return new PrivateChoices(choices, lost);
    }

    /// <summary>What looks like something that was kept is kept again: a tick too many is seen before handing in, one too few is not.</summary>
    private static (IReadOnlySet<int> Again, IReadOnlyList<string> Lost) Find(string before, IReadOnlyList<int> kept, IReadOnlyList<SourceBlock> blocks)
    {
        HashSet<int> again = [];
        List<string> lost = [];
        if (kept.Count == 0) return (again, lost);
        var (source, places) = (PlainText.Extract(before), PlacesOf(blocks));
        var target = string.Join('\n', places.Select(p => p.Block.Text));
        foreach (var (block, start) in PlacesOf(Blocks(before)).Where(p => kept.Contains(p.Block.Index)))
        {
            var photos = PhotoAddress.In(block.Source);
            var same = Choosable(blocks).Where(b => KeyOf(b) == KeyOf(block) || PhotoAddress.In(b.Source).Overlaps(photos)).Select(b => b.Index).ToList();
            again.UnionWith(same);
            var anchors = Pieces(block.Text!).Select(piece => PassageAnchor.On(source, start + piece.Start, start + piece.End)).OfType<PassageAnchor>().ToList();
            if (anchors.Count == 0 && same.Count == 0) lost.Add("");
            foreach (var (anchor, found) in anchors.Zip(AnchorFinder.Project(source, target, anchors)))
            {
                var at = found.Place == Place.Gone ? [] : Choosable(places.Where(p => found.Start < p.Start + p.Block.Text!.Length && found.End > p.Start).Select(p => p.Block)).Select(b => b.Index).ToList();
                if (at.Count == 0) lost.Add(anchor.Exact[..Math.Min(StartLength, anchor.Exact.Length)]);
                again.UnionWith(at);
            }
        }

        return (again, lost);
    }

    /// <summary>Sentences, so that half a passage that moved away is found or missed by itself. The shortest go with a neighbour: they are found anywhere.</summary>
    private static IReadOnlyList<(int Start, int End)> Pieces(string text)
    {
        List<(int Start, int End)> pieces = [];
        foreach (Match line in Line().Matches(text))
        {
            var (start, first) = (line.Index, pieces.Count);
            foreach (var end in SentenceEnd().Matches(line.Value).Select(m => line.Index + m.Index + m.Length).Append(line.Index + line.Length))
            {
                for (; end - start > PassageAnchor.LongestQuote; start += PassageAnchor.LongestQuote) pieces.Add((start, start + PassageAnchor.LongestQuote));
                if (end - start < ShortestPiece && end < line.Index + line.Length) continue;
                if (end - start < ShortestPiece && pieces.Count > first && end - pieces[^1].Start <= PassageAnchor.LongestQuote) pieces[^1] = (pieces[^1].Start, end);
                else if (end > start) pieces.Add((start, end));
                start = end;
            }
        }

        return pieces;
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

    private static IReadOnlyList<SourceBlock> Blocks(string markdown) => SafeDocument.Read(markdown) is { } document ? SourceBlock.Of(document, markdown) : [];

    private static IReadOnlyList<SourceBlock> Choosable(IEnumerable<SourceBlock> blocks) => [.. blocks.Where(b => b is { IsHeading: false, Text: not null })];

    private static string KeyOf(SourceBlock block) => TextHash.Of(block.Source.Trim());

    [GeneratedRegex("[^\\n]+")]
    private static partial Regex Line();

    [GeneratedRegex("(?<=[.!?…])\\s+")]
    private static partial Regex SentenceEnd();
}

/// <summary>A text that was handed in, as one person may read it.</summary>
/// <param name="PrivateBlocks">Blocks that this person reads and trainers do not.</param>
/// <param name="Shared">Set when something was left out.</param>
internal sealed record ReadableText(string Markdown, IReadOnlyList<int> PrivateBlocks, SharedText? Shared);
