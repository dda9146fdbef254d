namespace PortfolioWorkspace.Domain.Support;

/// <summary>A question of a participant, or a request for extra support, with what is said about it: short, with few readers, and never part of what counts.</summary>
public sealed class SupportThread
{
    public const int MostMessages = 100;

    /// <summary>Somebody who has more open than this is better helped by a talk.</summary>
    public const int MostOpen = 20;

    public const int AgreementMaxLength = 300;

    public required Guid Id { get; init; }
    public required Guid ParticipationId { get; init; }
    public required SupportKind Kind { get; init; }
    public required DateTimeOffset OpenedAt { get; init; }

    /// <summary>The report the question is about; a way to it, no more.</summary>
    public Guid? DocumentId { get; init; }

    public bool LeercoachReads { get; private set; }
    public bool TrainersRead { get; private set; }
    public int Messages { get; private set; }
    public DateTimeOffset LastAt { get; private set; }
    public Guid LastById { get; private set; }
    public DateTimeOffset? ClosedAt { get; private set; }
    public Guid? ClosedById { get; private set; }

    /// <summary>Whose participant it was when it was closed: a later leercoach does not read back what was settled before (facts §5.5).</summary>
    public Guid? ClosedWithId { get; private set; }

    /// <summary>What was agreed on, in a line.</summary>
    public string? Agreement { get; private set; }

    public DateOnly? AgreedFor { get; private set; }
    public Guid? AgreedById { get; private set; }
    public int Version { get; private set; }

    public bool IsOpen => ClosedAt is null;

    /// <summary>Who reads it: a question goes to the leercoach and to the trainers if the participant says so; a request for support goes to the trainers, and to the leercoach if the participant says so. Without a leercoach the trainers answer.</summary>
    public void ReadBy(bool hasLeercoach, bool othersToo)
    {
        LeercoachReads = Kind == SupportKind.Question || othersToo;
        TrainersRead = Kind == SupportKind.ExtraSupport || othersToo || !hasLeercoach;
    }

    /// <summary>Lets the others read along from the first word; there is no way back, because what was read was read.</summary>
    public void Widen() => (LeercoachReads, TrainersRead) = (true, true);

    /// <summary>Before another than its asker opens it again: who became leercoach after it was settled does not read it, until the asker lets them in.</summary>
    public void KeepReaders(Guid? leercoach)
    {
        if (!IsOpen && ClosedWithId != leercoach) LeercoachReads = false;
    }

    /// <summary>Whoever writes in a closed thread opens it again.</summary>
    public Answer<SupportMessage> Write(Guid id, Guid by, string? body, DateTimeOffset now)
    {
        var text = SupportMessage.Tidy(body);
        if (text.Length == 0) return new Refusal("support-empty");
        if (text.Length > SupportMessage.MaxLength) return new Refusal("too-long", SupportMessage.MaxLength);
        if (Messages >= MostMessages) return new Refusal("support-full", MostMessages);
        (Messages, LastAt, LastById) = (Messages + 1, now, by);
        Reopen();
        return new SupportMessage { Id = id, ThreadId = Id, ParticipationId = ParticipationId, WriterId = by, Body = text, At = now };
    }

    public Refusal? Agree(string? agreement, DateOnly? day, Guid by, DateOnly today)
    {
        var text = SupportMessage.Tidy(agreement);
        if (Kind != SupportKind.ExtraSupport) return Refusal.Unknown;
        if (text.Length == 0) return new Refusal("support-agreement-missing");
        if (text.Length > AgreementMaxLength) return new Refusal("too-long", AgreementMaxLength);
        if (day < today) return new Refusal("date-in-the-past");
        if (day > today.AddYears(2)) return new Refusal("support-date-far");
        (Agreement, AgreedFor, AgreedById) = (text, day, by);
        return null;
    }

    /// <summary>Closing twice is closing once.</summary>
    public void Close(Guid by, Guid? leercoach, DateTimeOffset now)
    {
        if (IsOpen) (ClosedAt, ClosedById, ClosedWithId) = (now, by, leercoach);
    }

    public void Reopen() => (ClosedAt, ClosedById, ClosedWithId) = (null, null, null);
}

/// <summary>A question about the path, or a call for more help than the training gives by itself (S3: "mocht er meer nodig zijn").</summary>
public enum SupportKind { Question, ExtraSupport }
