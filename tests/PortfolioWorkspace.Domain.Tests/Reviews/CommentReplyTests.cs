using PortfolioWorkspace.Domain.Reviews;

namespace PortfolioWorkspace.Domain.Tests.Reviews;

/// <summary>What an answer under a comment may be, and what it does to a comment that was settled.</summary>
public sealed class CommentReplyTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 9, 0, 0, TimeSpan.Zero);
    private static readonly Guid Writer = Guid.NewGuid(), Reader = Guid.NewGuid();

    [Theory]
    [InlineData(null, "reply-empty")]
    [InlineData(" \r\n ", "reply-empty")]
    [InlineData("a\0b", "unknown")]
    public void Words_that_are_none_are_refused(string? words, string refusal)
    {
        var comment = Comment();
        Assert.Equal(refusal, comment.Reply(Writer, words, Guid.NewGuid(), Now)?.Code);
        Assert.Empty(comment.Replies);
    }

    [Fact]
    public void The_longest_that_fits_fits_and_one_sign_more_does_not()
    {
        var comment = Comment();
        Assert.Null(comment.Reply(Writer, new string('a', CommentReply.BodyMaxLength), Guid.NewGuid(), Now));
        Assert.Equal("too-long", comment.Reply(Reader, new string('a', CommentReply.BodyMaxLength + 1), Guid.NewGuid(), Now)?.Code);
        Assert.Single(comment.Replies);
    }

    [Fact]
    public void The_same_words_twice_are_one_answer_unless_the_other_spoke_in_between()
    {
        var comment = Comment();
        Assert.Null(comment.Reply(Writer, "Ja.", Guid.NewGuid(), Now));
        Assert.Null(comment.Reply(Writer, " Ja. ", Guid.NewGuid(), Now.AddSeconds(1)));
        Assert.Null(comment.Reply(Reader, "Ja.", Guid.NewGuid(), Now.AddSeconds(2)));
        Assert.Null(comment.Reply(Writer, "Ja.", Guid.NewGuid(), Now.AddSeconds(3)));
        Assert.Equal([Writer, Reader, Writer], comment.Replies.Select(r => r.AuthorId));
    }

    [Fact]
    public void An_answer_opens_what_was_settled_and_leaves_the_tick()
    {
        var comment = Comment();
        comment.Handle(true, Now);
        comment.Resolve(true, Now);
        comment.Resolve(true, Now.AddDays(1));
        Assert.Equal(Now, comment.ResolvedAt);
        Assert.Null(comment.Reply(Reader, "Toch nog iets.", Guid.NewGuid(), Now));
        Assert.Equal((null, Now), (comment.ResolvedAt, comment.HandledAt));
    }

    private static PassageComment Comment() => new()
    {
        Id = Guid.NewGuid(),
        ReviewId = Guid.NewGuid(),
        SubmissionId = Guid.NewGuid(),
        DocumentId = Guid.NewGuid(),
        ParticipationId = Guid.NewGuid(),
        Start = 0,
        End = 4,
        BlockIndex = 0,
        BlockHash = "",
        Exact = "Roos",
        Prefix = "",
        Suffix = "",
        WrittenAt = Now,
    };
}
