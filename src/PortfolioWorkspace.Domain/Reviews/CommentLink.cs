using PortfolioWorkspace.Domain.Reviews.Anchoring;

namespace PortfolioWorkspace.Domain.Reviews;

/// <summary>The place in a later text that the writer pointed out for a comment, where the house could not find it. It says more than any search, and is always shown as the writer's doing.</summary>
public sealed class CommentLink
{
    /// <summary>That of the comment: it hangs in one place.</summary>
    public required Guid Id { get; init; }

    public required Guid DocumentId { get; init; }
    public required Guid ParticipationId { get; init; }
    public required Guid OwnerId { get; init; }

    public int Start { get; private set; }
    public int End { get; private set; }
    public int BlockIndex { get; private set; }
    public string BlockHash { get; private set; } = "";
    public string Exact { get; private set; } = "";
    public string Prefix { get; private set; } = "";
    public string Suffix { get; private set; } = "";

    /// <summary>The plain text of the draft in which the place was pointed out; the writer's alone, and gone once that text is handed in.</summary>
    public string? Source { get; private set; }

    /// <summary>The submission that the draft became: from then on the place is in there, and its readers see it.</summary>
    public Guid? SubmissionId { get; private set; }

    public DateTimeOffset LinkedAt { get; private set; }

    public PassageAnchor Anchor => new(BlockIndex, BlockHash, Exact, Prefix, Suffix, Start, End);

    public void PointAt(PassageAnchor anchor, string source, DateTimeOffset now)
    {
        (Source, SubmissionId, LinkedAt) = (source, null, now);
        Take(anchor);
    }

    public void MoveInto(Guid submission, PassageAnchor anchor)
    {
        (Source, SubmissionId) = (null, submission);
        Take(anchor);
    }

    private void Take(PassageAnchor anchor)
    {
        ArgumentNullException.ThrowIfNull(anchor);
        (Start, End, BlockIndex, BlockHash, Exact, Prefix, Suffix) = (anchor.Start, anchor.End, anchor.BlockIndex, anchor.BlockHash, anchor.Exact, anchor.Prefix, anchor.Suffix);
    }
}
