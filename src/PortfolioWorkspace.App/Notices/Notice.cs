using PortfolioWorkspace.App.Live;

namespace PortfolioWorkspace.App.Notices;

/// <summary>News that stays until it was read; written by the Gate in the transaction of what it tells. It carries ids, never text: the words are found when it is read, with the rights of that moment.</summary>
public sealed class Notice
{
    /// <summary>News of a season ago is no news.</summary>
    public static readonly TimeSpan Keeps = TimeSpan.FromDays(90);

    public required Guid Id { get; init; }
    public required Guid PersonId { get; init; }

    /// <summary>The dossier it is about; who can no longer reach that sees nothing of it. Null where it is about no dossier.</summary>
    public Guid? ParticipationId { get; init; }

    public required LiveTopic Topic { get; init; }
    public required Guid SubjectId { get; init; }
    public required DateTimeOffset At { get; init; }
    public DateTimeOffset? ReadAt { get; private set; }

    /// <summary>When it was decided what becomes of it by mail: it went along with a letter, or it never will.</summary>
    public DateTimeOffset? MailSettledAt { get; private set; }

    /// <summary>The letter that tells it.</summary>
    public Guid? LetterId { get; private set; }

    internal static Notice Of(LiveNotice told, Guid? participation, Guid id, DateTimeOffset at) =>
        new() { Id = id, PersonId = told.PersonId, ParticipationId = participation, Topic = told.Topic, SubjectId = told.SubjectId, At = at };

    public void MarkRead(DateTimeOffset now) => ReadAt ??= now;
}
