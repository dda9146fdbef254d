using PortfolioWorkspace.Domain.Reviews.Anchoring;

namespace PortfolioWorkspace.Domain.Reviews;

/// <summary>What a reader says about one passage of one submission. It belongs to a review and is concept until that is sent; the submission never changes, and so neither does the place.</summary>
public sealed class PassageComment
{
    public const int BodyMaxLength = 4000;

    /// <summary>More on one submission help nobody.</summary>
    public const int MostInReview = 200;

    public required Guid Id { get; init; }
    public required Guid ReviewId { get; init; }
    public required Guid SubmissionId { get; init; }
    public required Guid DocumentId { get; init; }
    public required Guid ParticipationId { get; init; }

    /// <summary>In UTF-16 units of the plain text of the submission, like <see cref="End"/>.</summary>
    public required int Start { get; init; }
    public required int End { get; init; }
    public required int BlockIndex { get; init; }
    public required string BlockHash { get; init; }
    public required string Exact { get; init; }
    public required string Prefix { get; init; }
    public required string Suffix { get; init; }
    public required DateTimeOffset WrittenAt { get; init; }

    public CommentKind Kind { get; private set; }
    public string Body { get; private set; } = "";

    /// <summary>When the participant ticked that they did something with it.</summary>
    public DateTimeOffset? HandledAt { get; private set; }

    public PassageAnchor Anchor => new(BlockIndex, BlockHash, Exact, Prefix, Suffix, Start, End);

    public bool IsEmpty => string.IsNullOrWhiteSpace(Body);

    public Refusal? Say(CommentKind kind, string? body)
    {
        if (body?.Length > BodyMaxLength) return new Refusal("too-long", BodyMaxLength);
        (Kind, Body) = (kind, body?.Trim() ?? "");
        return null;
    }

    public void Handle(bool handled, DateTimeOffset now) => HandledAt = handled ? HandledAt ?? now : null;
}

/// <summary>How a comment is meant, in a word and a shape.</summary>
public enum CommentKind { Question, Tip, Compliment }
