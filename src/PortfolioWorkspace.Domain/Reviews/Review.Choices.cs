namespace PortfolioWorkspace.Domain.Reviews;

/// <summary>What is chosen with one press and kept at once; what is written beside it is kept by itself and stays as it is.</summary>
public sealed partial class Review
{
    public Refusal? ChooseWord(string guideline, GuidelineWord word, Guid newId) =>
        Judge(guideline, word, Guidelines.Find(g => g.Guideline == guideline)?.Reason, newId);

    /// <summary>A comment that was taken away meanwhile has no kind any more, and that is no reason to refuse the rest.</summary>
    public Refusal? ChooseKind(Guid comment, CommentKind kind)
    {
        if (Closed is { } closed) return closed;
        return Comments.Find(c => c.Id == comment) is { } found ? found.Say(kind, found.Body) : null;
    }
}
