using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.App.Documents.Comparing;
using PortfolioWorkspace.App.Programmes;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;

namespace PortfolioWorkspace.App.Documents;

/// <summary>Holds two texts of one document against each other: the writer any two, a reader what was handed in.</summary>
public sealed class CompareTexts(Gate gate, ProgrammeCatalog catalog)
{
    public Task<Answer<CompareView>> RunAsync(Guid document, string? from, string? to, CancellationToken stop = default) =>
        gate.ReadAsync<CompareView>(Operation.ReadSubmission, Subject.Document(document), async p =>
        {
            var choices = await ChoicesAsync(p, document);
            var (first, second) = (Chosen(choices, from, back: 1), Chosen(choices, to, back: 0));
            if (choices.Count == 0 || (from is { Length: > 0 } && first is null) || (to is { Length: > 0 } && second is null)) return Refusal.Unknown;
            var name = await p.DocumentNameAsync(catalog, document);
            return new CompareView(
                name, p.Relations.Contains(Relation.Self), choices, first, second,
                first is null || second is null ? null : Comparison.Of(await TextAsync(p, document, first), await TextAsync(p, document, second)));
        }, stop);

    /// <summary>Newest first: the draft, then versions and submissions by their moment. Versions and draft are the writer's alone.</summary>
    private static async Task<IReadOnlyList<ComparableText>> ChoicesAsync(Passage p, Guid document)
    {
        var own = p.Relations.Contains(Relation.Self);
        var submissions = await p.Db.Submissions.Where(s => s.DocumentId == document && (own || s.WithdrawnAt == null)).Select(s => new { s.Number, s.SubmittedAt }).ToListAsync(p.Stop);
        var texts = submissions.ConvertAll(s => new ComparableText(string.Create(CultureInfo.InvariantCulture, $"inlevering-{s.Number}"), s.SubmittedAt, s.Number, null));
        if (!own) return [.. texts.OrderByDescending(t => t.At)];
        texts.AddRange((await p.VersionMarksAsync(document)).Select(v => new ComparableText(v.Id.ToString(), v.WrittenAt, null, v)));
        var saved = await p.Db.Drafts.Where(d => d.Id == document).Select(d => d.SavedAt).SingleAsync(p.Stop);
        return [new ComparableText(ComparableText.Draft, saved, null, null), .. texts.OrderByDescending(t => t.At)];
    }

    /// <summary>What was asked for; without a wish the newest and the one before it.</summary>
    private static ComparableText? Chosen(IReadOnlyList<ComparableText> choices, string? key, int back) =>
        key is { Length: > 0 } ? choices.FirstOrDefault(c => c.Key == key) : choices.ElementAtOrDefault(back);

    private static Task<string> TextAsync(Passage p, Guid document, ComparableText text) => text switch
    {
        { Number: { } number } => SubmittedAsync(p, document, number),
        { Version: { } version } => p.VersionsOf(document).Where(v => v.Id == version.Id).Select(v => v.Markdown).SingleAsync(p.Stop),
        _ => p.Db.Drafts.Where(d => d.Id == document).Select(d => d.Markdown).SingleAsync(p.Stop),
    };

    private static async Task<string> SubmittedAsync(Passage p, Guid document, int number)
    {
        var found = await p.Db.Submissions.Where(s => s.DocumentId == document && s.Number == number).Select(s => new { s.Markdown, s.PrivateBlocks }).SingleAsync(p.Stop);
        return p.ReadableTo(found.Markdown, found.PrivateBlocks).Markdown;
    }
}

/// <summary>A text that can be compared.</summary>
/// <param name="Number">Set for a submission.</param>
/// <param name="Version">Set for a version.</param>
public sealed record ComparableText(string Key, DateTimeOffset? At, int? Number, VersionMark? Version)
{
    public const string Draft = "concept";
}

/// <summary>The page that compares.</summary>
/// <param name="Result">Null when there is only one text.</param>
public sealed record CompareView(DocumentName Document, bool Own, IReadOnlyList<ComparableText> Choices, ComparableText? From, ComparableText? To, Comparison? Result);
