using PortfolioWorkspace.Domain.Documents;
using PortfolioWorkspace.Domain.Reviews.Anchoring;

namespace PortfolioWorkspace.Domain.Reviews;

/// <summary>A reader's answer to one submission: a letter, a word per guideline and a verdict. All of it is concept until it is sent.</summary>
public sealed partial class Review
{
    public required Guid Id { get; init; }
    public required Guid SubmissionId { get; init; }
    public required Guid DocumentId { get; init; }
    public required Guid ParticipationId { get; init; }
    public required Guid ReviewerId { get; init; }
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>The letter as sent; until then the text lives in the draft with the same id.</summary>
    public string? Letter { get; private set; }

    public Verdict? Verdict { get; private set; }
    public DateTimeOffset? SentAt { get; private set; }

    /// <summary>When the participant first saw it.</summary>
    public DateTimeOffset? ReadAt { get; private set; }

    public List<GuidelineJudgement> Guidelines { get; } = [];
    public List<PassageComment> Comments { get; } = [];
    public int Version { get; private set; }

    public Refusal? Judge(string guideline, GuidelineWord? word, string? reason, Guid newId)
    {
        if (Closed is { } closed) return closed;
        if (reason?.Length > GuidelineJudgement.ReasonMaxLength) return new Refusal("too-long", GuidelineJudgement.ReasonMaxLength);
        var present = Guidelines.FirstOrDefault(g => g.Guideline == guideline);
        if (present is null) Guidelines.Add(present = new GuidelineJudgement { Id = newId, ReviewId = Id, ParticipationId = ParticipationId, Guideline = guideline });
        present.Set(word, reason);
        return null;
    }

    /// <summary>What is kept about a guideline; null when nothing was chosen yet.</summary>
    public GuidelineWord? WordOn(string guideline) => Guidelines.Find(g => g.Guideline == guideline)?.Word;

    /// <summary>Begins a comment on a passage; what it says comes later.</summary>
    public Refusal? Comment(PassageAnchor anchor, CommentKind kind, Guid newId, DateTimeOffset now, bool onSharedText = false)
    {
        if (Closed is { } closed) return closed;
        if (Comments.Count >= PassageComment.MostInReview) return new Refusal("too-many-comments", PassageComment.MostInReview);
        var comment = new PassageComment
        {
            Id = newId,
            ReviewId = Id,
            SubmissionId = SubmissionId,
            DocumentId = DocumentId,
            ParticipationId = ParticipationId,
            Start = anchor.Start,
            End = anchor.End,
            BlockIndex = anchor.BlockIndex,
            BlockHash = anchor.BlockHash,
            Exact = anchor.Exact,
            Prefix = anchor.Prefix,
            Suffix = anchor.Suffix,
            WrittenAt = now,
            OnSharedText = onSharedText,
        };
        comment.Say(kind, null);
        Comments.Add(comment);
        return null;
    }

    public Refusal? Say(Guid comment, CommentKind kind, string? body)
    {
        if (Closed is { } closed) return closed;
        return Comments.Find(c => c.Id == comment) is { } found ? found.Say(kind, body) : Refusal.Unknown;
    }

    public Refusal? TakeAway(Guid comment)
    {
        if (Closed is { } closed) return closed;
        return Comments.RemoveAll(c => c.Id == comment) > 0 ? null : Refusal.Unknown;
    }

    public Refusal? Choose(Verdict? verdict)
    {
        if (Closed is { } closed) return closed;
        Verdict = verdict;
        return null;
    }

    public Refusal? Send(string letter, DateTimeOffset now)
    {
        if (SentAt is not null) return new Refusal("feedback-already-sent");
        if (Incomplete(letter) is { } incomplete) return incomplete;
        (Letter, SentAt, ReadyAt, SendAt, NotSent) = (letter, now, null, null, null);
        return null;
    }

    public void MarkRead(DateTimeOffset now) => ReadAt ??= now;
}

/// <summary>How the reader sees one guideline: a word, and why.</summary>
public sealed class GuidelineJudgement
{
    public const int ReasonMaxLength = 1000;

    public required Guid Id { get; init; }
    public required Guid ReviewId { get; init; }
    public required Guid ParticipationId { get; init; }
    public required string Guideline { get; init; }
    public GuidelineWord? Word { get; private set; }
    public string? Reason { get; private set; }

    internal void Set(GuidelineWord? word, string? reason) => (Word, Reason) = (word, string.IsNullOrWhiteSpace(reason) ? null : reason.Trim());
}

/// <summary>Sterk, op weg, nog niet gezien.</summary>
public enum GuidelineWord { Strong, OnTheWay, NotSeen }
