namespace PortfolioWorkspace.Domain.Reviews;

/// <summary>Between concept and read: feedback that lies ready, is sent at a moment that was chosen, and can be recalled until it is read.</summary>
public sealed partial class Review
{
    /// <summary>Set while it lies ready; then it is sent as it is, or taken back to concept first.</summary>
    public DateTimeOffset? ReadyAt { get; private set; }

    /// <summary>When it has to leave by itself; nothing: its reader sends it.</summary>
    public DateTimeOffset? SendAt { get; private set; }

    /// <summary>Why it could not be sent at its moment: the code of a refusal. Gone as soon as its reader does something with it, or has seen that nothing can be done.</summary>
    public string? NotSent { get; private set; }

    /// <summary>Why nothing of it can be changed now.</summary>
    private Refusal? Closed => SentAt is not null ? new Refusal("feedback-already-sent") : ReadyAt is not null ? new Refusal("feedback-ready") : null;

    /// <summary>Lays it ready as it is, with or without a moment; on feedback that lies ready already it changes the moment.</summary>
    public Refusal? PutReady(string letter, DateTimeOffset? sendAt, DateTimeOffset now)
    {
        if (SentAt is not null) return new Refusal("feedback-already-sent");
        if (Incomplete(letter) is { } refusal) return refusal;
        (ReadyAt, SendAt, NotSent) = (ReadyAt ?? now, sendAt, null);
        return null;
    }

    /// <summary>Back to concept, to change it.</summary>
    /// <param name="because">The refusal that kept it from being sent at its moment.</param>
    public Refusal? TakeBack(Refusal? because = null)
    {
        if (SentAt is not null) return new Refusal("feedback-already-sent");
        if (ReadyAt is null) return new Refusal("feedback-not-ready");
        (ReadyAt, SendAt, NotSent) = (null, null, because?.Code);
        return null;
    }

    public void SeeNotSent() => NotSent = null;

    /// <summary>Back to concept after sending, as long as the participant has not read it.</summary>
    public Refusal? Recall()
    {
        if (SentAt is null) return new Refusal("feedback-not-sent");
        if (ReadAt is { } read) return new Refusal("feedback-already-read", read);
        (SentAt, Letter) = (null, null);
        return null;
    }

    /// <summary>What is still missing before it may leave.</summary>
    private Refusal? Incomplete(string letter)
    {
        if (Verdict is null) return new Refusal("verdict-missing");
        if (Comments.Exists(c => c.IsEmpty)) return new Refusal("comment-empty");
        return string.IsNullOrWhiteSpace(letter) ? new Refusal("letter-missing") : null;
    }
}
