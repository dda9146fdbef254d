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

    /// <summary>A later date than the group's, given for this document alone.</summary>
    public DateOnly? ExtendedUntil { get; private set; }

    /// <summary>Set while the document lies in the bin, from which it can be taken back.</summary>
    public DateTimeOffset? DeletedAt { get; private set; }

    public List<DocumentConversation> Conversations { get; } = [];
    public List<Submission> Submissions { get; } = [];
    public List<DocumentExtension> Extensions { get; } = [];
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
            Late = IsLate(deadline, today),
            LeercoachReads = LeercoachReads,
        };
        Submissions.Add(submission);
        Status = DocumentStatus.Submitted;
        FirstSubmittedOn ??= today;
        return submission;
    }

    /// <summary>Says which conversations the report is about, also after it was handed in; what was approved stays as it was read.</summary>
    public Refusal? ReportOn(IReadOnlyCollection<Guid> conversations, bool several)
    {
        if (Status == DocumentStatus.Approved) return new Refusal("already-approved");
        if (conversations.Count == 0) return new Refusal("choose-conversation");
        if (conversations.Count > 1 && !several) return new Refusal("one-conversation-per-report");
        Conversations.RemoveAll(l => !conversations.Contains(l.ConversationId));
        foreach (var conversation in conversations.Where(c => !Conversations.Exists(l => l.ConversationId == c)))
            Conversations.Add(new DocumentConversation { DocumentId = Id, ConversationId = conversation, ParticipationId = ParticipationId });
        return null;
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

    /// <summary>Only what is handed in for the first time can be late; what is added to it later is not.</summary>
    public bool IsLate(DateOnly? deadline, DateOnly today) => deadline is { } last && FirstSubmittedOn is null && today > (ExtendedUntil > last ? ExtendedUntil : last);

    /// <summary>The participant asks for more time; one question at a time.</summary>
    public Refusal? AskExtension(DateOnly? until, string? reason, DateOnly? deadline, Guid newId, Guid by, DateTimeOffset now)
    {
        if (Status == DocumentStatus.Submitted) return new Refusal("already-submitted");
        if (Extensions.Exists(e => e.State == ExtensionState.Asked)) return new Refusal("extension-already-asked");
        if (CannotExtend(until, deadline, DutchTime.DayOf(now)) is { } refusal) return refusal;
        if (Typed.Reason(reason, DocumentExtension.ReasonMaxLength) is { } unclear) return unclear;
        Extensions.Add(NewExtension(until!.Value, reason!, newId, by, now));
        return null;
    }

    /// <summary>A reader gives more time: as an answer, or unasked and then with the reason. What came in before the new date is no longer late.</summary>
    public Refusal? Extend(DateOnly? until, string? reason, DateOnly? deadline, Guid newId, Guid by, DateTimeOffset now)
    {
        if (CannotExtend(until, deadline, DutchTime.DayOf(now)) is { } refusal) return refusal;
        var asked = Extensions.Find(e => e.State == ExtensionState.Asked);
        if ((asked is null ? Typed.Reason(reason, DocumentExtension.ReasonMaxLength) : Typed.TooLong(reason, DocumentExtension.ReasonMaxLength)) is { } unclear) return unclear;
        var given = asked ?? NewExtension(until!.Value, reason!, newId, by, now);
        if (asked is null) Extensions.Add(given);
        given.Conclude(until, by, asked is null ? null : reason, now);
        ExtendedUntil = until;
        foreach (var submission in Submissions.Where(s => DutchTime.DayOf(s.SubmittedAt) <= until)) submission.Late = false;
        return null;
    }

    /// <summary>The answer is no, with the reason.</summary>
    public Refusal? DeclineExtension(string? reason, Guid by, DateTimeOffset now)
    {
        if (Extensions.Find(e => e.State == ExtensionState.Asked) is not { } asked) return new Refusal("extension-not-asked");
        if (Typed.Reason(reason, DocumentExtension.ReasonMaxLength) is { } unclear) return unclear;
        asked.Conclude(null, by, reason, now);
        return null;
    }

    /// <summary>Whether somebody can answer this submission: while it waits, and a second reader or who took an answer back also after another one asked for more.</summary>
    public Refusal? CanConclude(Guid submission, bool second = false)
    {
        if (Latest is not { } latest || latest.Id != submission) return new Refusal("submission-not-current");
        return Status == DocumentStatus.Submitted || (second && Status == DocumentStatus.RevisionRequested) ? null : new Refusal("already-reviewed");
    }

    /// <summary>Takes over the verdict of a reader on exactly this submission.</summary>
    public Refusal? Conclude(Guid submission, Verdict verdict, DateTimeOffset now, bool second = false)
    {
        if (CanConclude(submission, second) is { } refusal) return refusal;
        Status = verdict == Verdict.Approved ? DocumentStatus.Approved : DocumentStatus.RevisionRequested;
        ApprovedOn = verdict == Verdict.Approved ? DutchTime.DayOf(now) : null;
        return null;
    }

    /// <summary>A verdict on this submission was taken back before anybody read it; its reader has it to answer again, unless that of another reader stands.</summary>
    public Refusal? Reopen(Guid submission, Verdict? standing = null)
    {
        if (Latest is not { } latest || latest.Id != submission) return new Refusal("submission-not-current");
        if (Status is not (DocumentStatus.Approved or DocumentStatus.RevisionRequested)) return new Refusal("feedback-not-sent");
        (Status, ApprovedOn) = standing switch
        {
            null => (DocumentStatus.Submitted, null),
            Verdict.Approved => (DocumentStatus.Approved, ApprovedOn),
            _ => (DocumentStatus.RevisionRequested, null),
        };
        return null;
    }

    private Refusal? CannotExtend(DateOnly? until, DateOnly? deadline, DateOnly today)
    {
        if (Status == DocumentStatus.Approved) return new Refusal("already-approved");
        if (deadline is not { } last) return new Refusal("extension-without-date");
        if (until is not { } day) return new Refusal("date-missing");
        if (day < today) return new Refusal("date-in-the-past");
        if (day > today.AddYears(DocumentExtension.MostYears)) return new Refusal("date-too-far");
        return day <= (ExtendedUntil > last ? ExtendedUntil : last) ? new Refusal("extension-not-later") : null;
    }

    private DocumentExtension NewExtension(DateOnly until, string reason, Guid newId, Guid by, DateTimeOffset now) =>
        new() { Id = newId, DocumentId = Id, ParticipationId = ParticipationId, ById = by, Until = until, Reason = reason.Trim(), At = now };
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
