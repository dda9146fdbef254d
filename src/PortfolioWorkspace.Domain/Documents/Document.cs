namespace PortfolioWorkspace.Domain.Documents;

/// <summary>Something a participant writes: one living draft and numbered submissions that never change.</summary>
public sealed class Document
{
    public required Guid Id { get; init; }
    public required Guid ParticipationId { get; init; }

    /// <summary>Code of the document kind in the programme.</summary>
    public required string Kind { get; init; }

    /// <summary>First, second … of its kind in this dossier; part of the name people use ("Waarnemingsverslag 2").</summary>
    public required int Number { get; init; }

    public string? Phase { get; init; }

    /// <summary>Whether the assigned leercoach reads what is handed in; false for end products that a trainer approves (facts §5.5).</summary>
    public required bool LeercoachReads { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }
    public DocumentStatus Status { get; private set; }
    public DateOnly? FirstSubmittedOn { get; private set; }
    public DateOnly? ApprovedOn { get; private set; }

    /// <summary>Set while the document lies in the bin, from which it can be taken back.</summary>
    public DateTimeOffset? DeletedAt { get; private set; }

    public List<DocumentConversation> Conversations { get; } = [];
    public List<Submission> Submissions { get; } = [];
    public int Version { get; private set; }

    public Submission? Latest => Submissions.Where(s => s.WithdrawnAt is null).MaxBy(s => s.Number);

    public Answer<Submission> Submit(Guid newId, string markdown, string hash, IReadOnlyList<string> selfChecked, DateOnly? deadline, DateTimeOffset now)
    {
        if (Status == DocumentStatus.Submitted) return new Refusal("already-submitted");
        if (Status == DocumentStatus.Approved) return new Refusal("already-approved");
        if (string.IsNullOrWhiteSpace(markdown)) return new Refusal("nothing-written");
        var today = DutchTime.DayOf(now);
        var submission = new Submission
        {
            Id = newId,
            DocumentId = Id,
            ParticipationId = ParticipationId,
            Number = Submissions.Count == 0 ? 1 : Submissions.Max(s => s.Number) + 1,
            Markdown = markdown,
            Hash = hash,
            SelfChecked = [.. selfChecked],
            SubmittedAt = now,
            Late = deadline is { } last && today > last && FirstSubmittedOn is null,
            LeercoachReads = LeercoachReads,
        };
        Submissions.Add(submission);
        Status = DocumentStatus.Submitted;
        FirstSubmittedOn ??= today;
        return submission;
    }

    /// <summary>Takes the last submission back; only while its reader has not opened it. The number is not used again.</summary>
    public Refusal? Withdraw(DateTimeOffset now)
    {
        if (Status != DocumentStatus.Submitted || Latest is not { } latest) return new Refusal("nothing-to-withdraw");
        if (latest.OpenedAt is not null) return new Refusal("already-opened");
        latest.Withdraw(now);
        Status = Latest is null ? DocumentStatus.Draft : DocumentStatus.RevisionRequested;
        if (Latest is null) FirstSubmittedOn = null;
        return null;
    }

    /// <summary>Into the bin, unless somebody else has seen it: what was handed in stays in the dossier.</summary>
    public Refusal? Discard(DateTimeOffset now)
    {
        if (Submissions.Count > 0) return new Refusal("was-submitted");
        DeletedAt ??= now;
        return null;
    }

    public void TakeBack() => DeletedAt = null;

    /// <summary>Takes over the verdict of a reader on exactly this submission.</summary>
    public Refusal? Conclude(Guid submission, Verdict verdict, DateTimeOffset now)
    {
        if (Latest is not { } latest || latest.Id != submission) return new Refusal("submission-not-current");
        if (Status != DocumentStatus.Submitted) return new Refusal("already-reviewed");
        Status = verdict == Verdict.Approved ? DocumentStatus.Approved : DocumentStatus.RevisionRequested;
        ApprovedOn = verdict == Verdict.Approved ? DutchTime.DayOf(now) : null;
        return null;
    }

    /// <summary>The verdict on this submission was taken back before anybody read it; its reader has it to answer again.</summary>
    public Refusal? Reopen(Guid submission)
    {
        if (Latest is not { } latest || latest.Id != submission) return new Refusal("submission-not-current");
        if (Status is not (DocumentStatus.Approved or DocumentStatus.RevisionRequested)) return new Refusal("feedback-not-sent");
        (Status, ApprovedOn) = (DocumentStatus.Submitted, null);
        return null;
    }
}

/// <summary>The conversation that a document reports on.</summary>
public sealed class DocumentConversation
{
    public required Guid DocumentId { get; init; }
    public required Guid ConversationId { get; init; }
    public required Guid ParticipationId { get; init; }
}

/// <summary>What a reader concludes about a submission.</summary>
public enum Verdict { Approved, RevisionRequested }
