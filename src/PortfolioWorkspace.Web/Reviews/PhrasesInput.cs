namespace PortfolioWorkspace.Web.Reviews;

/// <summary>All of one's own sentences and a new one in one post, so that keeping one never drops what was typed in another.</summary>
public sealed class PhrasesInput
{
    // A form in which nothing was filled in is bound as null.
    public PhraseInput New { get; set => field = value ?? new(); } = new();
    public Dictionary<string, PhraseInput> Own { get; set => field = value ?? []; } = [];

    /// <summary>One that has to go; everything else is kept.</summary>
    public Guid? Delete { get; set; }

    /// <summary>Of these what was typed: a sentence that was emptied or left as it was asks nothing.</summary>
    public IReadOnlyList<(Guid Id, PhraseInput Phrase)> Of(Func<Guid, bool> which) =>
        [.. Own.Select(p => (Id: Guid.TryParse(p.Key, out var id) ? id : Guid.Empty, p.Value)).Where(p => p.Id != Guid.Empty && which(p.Id) && p.Value.IsChanged && !string.IsNullOrWhiteSpace(p.Value.Body))];

    public PhraseInput? Of(Guid phrase) => Own.GetValueOrDefault(phrase.ToString());
}
