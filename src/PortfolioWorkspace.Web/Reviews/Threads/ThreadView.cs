using PortfolioWorkspace.App.Reviews.Comments;

namespace PortfolioWorkspace.Web.Reviews.Threads;

/// <summary>The talk under the comments of one review, as one page shows it to one person.</summary>
/// <param name="Other">First name of the one on the other side.</param>
/// <param name="Page">Address of the page, to come back to.</param>
public sealed record ThreadView(Guid Review, Guid Participation, ThreadSide Side, string Other, string Page)
{
    /// <summary>The comment that somebody is about to answer.</summary>
    public Guid? Answering { get; init; }

    /// <summary>What was posted and not done.</summary>
    public ThreadInput? Refused { get; init; }

    /// <summary>Begins the ids of the cards; a page that shows two reviews has two.</summary>
    public string Cards { get; init; } = "bij";

    /// <summary>The same for each of several readers of one version, the newest first.</summary>
    public static string CardsOf(int place) => place switch { 0 => "bij", 1 => "ook", _ => $"ook{place}" };

    public bool IsOpen(CommentLine comment) => Side != ThreadSide.Onlooker && (comment.HasUnsentReply || Answering == comment.Id || (Refused is { Act: ThreadAct.Answer } refused && refused.Comment == comment.Id));

    public string BoxId(CommentLine comment) => $"{Cards}-antwoord-{comment.Number}";

    public string AnswerAddress(CommentLine comment) => $"{Page}{(Page.Contains('?', StringComparison.Ordinal) ? '&' : '?')}antwoord={comment.Id}#{BoxId(comment)}";
}
