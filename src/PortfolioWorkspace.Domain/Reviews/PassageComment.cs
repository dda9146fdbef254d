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

    /// <summary>Its place is one in the text without the private passages, because its reader saw no other.</summary>
    public bool OnSharedText { get; init; }

    public CommentKind Kind { get; private set; }
    public string Body { get; private set; } = "";

    /// <summary>When the participant ticked that they did something with it.</summary>
    public DateTimeOffset? HandledAt { get; private set; }

    /// <summary>When the reader said that it is settled; whoever answers after that opens it again.</summary>
    public DateTimeOffset? ResolvedAt { get; private set; }

    public List<CommentReply> Replies { get; } = [];

    public PassageAnchor Anchor => new(BlockIndex, BlockHash, Exact, Prefix, Suffix, Start, End);

    public bool IsEmpty => string.IsNullOrWhiteSpace(Body);

    public Refusal? Say(CommentKind kind, string? body)
    {
        if (body?.Length > BodyMaxLength) return new Refusal("too-long", BodyMaxLength);
        (Kind, Body) = (kind, body?.Trim() ?? "");
        return null;
    }

    public void Handle(bool handled, DateTimeOffset now) => HandledAt = handled ? HandledAt ?? now : null;

    public void Resolve(bool resolved, DateTimeOffset now) => ResolvedAt = resolved ? ResolvedAt ?? now : null;

    /// <summary>The same words of the same person once more are one answer that was sent twice: then there is nothing new.</summary>
    public Refusal? Reply(Guid author, string? body, Guid newId, DateTimeOffset now)
    {
        var words = body?.Trim().ReplaceLineEndings("\n") ?? "";
        if (words.Length == 0) return new Refusal("reply-empty");
        if (words.Length > CommentReply.BodyMaxLength) return new Refusal("too-long", CommentReply.BodyMaxLength);
        if (words.Contains('\0')) return Refusal.Unknown;
        if (Replies.MaxBy(r => r.WrittenAt) is { } last && last.AuthorId == author && last.Body == words) return null;
        if (Replies.Count >= CommentReply.MostUnderComment) return new Refusal("too-many-replies", CommentReply.MostUnderComment);
        Replies.Add(new CommentReply { Id = newId, CommentId = Id, ParticipationId = ParticipationId, AuthorId = author, Body = words, WrittenAt = now });
        ResolvedAt = null;
        return null;
    }
}

/// <summary>How a comment is meant, in a word and a shape.</summary>
public enum CommentKind { Question, Tip, Compliment }
