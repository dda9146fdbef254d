namespace PortfolioWorkspace.Web.Reviews;

/// <summary>All of one's own sentences and a new one in one post, so that keeping one never drops what was typed in another.</summary>
public sealed class PhrasesInput
{
    // A form in which nothing was filled in is bound as null.
    public PhraseInput New { get; set => field = value ?? new(); } = new();
    public Dictionary<string, PhraseInput> Own { get; set => field = value ?? []; } = [];

    /// <summary>One that has to go; everything else is kept.</summary>
    public Guid? Delete { get; set; }

    public PhraseInput? Of(Guid phrase) => Own.GetValueOrDefault(phrase.ToString());
}
