namespace PortfolioWorkspace.Domain.Reviews;

/// <summary>One turn in the talk under a comment, by the writer of the text or by its reader. It is there at once and stays as it is.</summary>
public sealed class CommentReply
{
    public const int BodyMaxLength = PassageComment.BodyMaxLength;

    /// <summary>Who has more to say to each other about one sentence had better talk.</summary>
    public const int MostUnderComment = 40;

    public required Guid Id { get; init; }
    public required Guid CommentId { get; init; }
    public required Guid ParticipationId { get; init; }
    public required Guid AuthorId { get; init; }
    public required string Body { get; init; }
    public required DateTimeOffset WrittenAt { get; init; }
}
