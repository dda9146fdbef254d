using PortfolioWorkspace.App.Markdown;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Documents;
using PortfolioWorkspace.Domain.Reviews;
using PortfolioWorkspace.Domain.Reviews.Anchoring;

namespace PortfolioWorkspace.App.Storage.Seeding;

/// <summary>A comment of the demo on words of a text, and what was said under it since.</summary>
internal sealed record DemoComment(string Passage, CommentKind Kind, string Body, string? Reply = null, string? Answer = null, bool Handled = false, bool Resolved = false)
{
    public Refusal? WriteIn(Review review, Submission submission, Func<Guid> newId, DateTimeOffset at)
    {
        var plain = PlainText.Extract(submission.Markdown);
        var start = plain.IndexOf(Passage, StringComparison.Ordinal);
        if (PassageAnchor.On(plain, start, start + Passage.Length) is not { } anchor) return new Refusal("no-passage");
        var id = newId();
        return review.Comment(anchor, Kind, id, at) ?? review.Say(id, Kind, Body);
    }

    /// <summary>After the feedback was sent.</summary>
    public Refusal? TalkUnder(PassageComment comment, Guid writer, Guid reader, Func<Guid> newId, DateTimeOffset at)
    {
        if (Reply is not null && comment.Reply(writer, Reply, newId(), at) is { } unsaid) return unsaid;
        if (Answer is not null && comment.Reply(reader, Answer, newId(), at.AddHours(2)) is { } unanswered) return unanswered;
        if (Handled) comment.Handle(true, at);
        if (Resolved) comment.Resolve(true, at.AddHours(3));
        return null;
    }
}
