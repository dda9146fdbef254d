using System.Collections.Concurrent;

namespace PortfolioWorkspace.App.Live;

/// <summary>Something happened that a person's open page should show; it carries ids, never text.</summary>
public sealed record LiveNotice(Guid PersonId, LiveTopic Topic, Guid SubjectId);

/// <summary>What happened.</summary>
public enum LiveTopic
{
    FeedbackSent, SubmissionOpened, DocumentSubmitted, SubmissionWithdrawn, CommentAnswered, CommentSettled, ExtensionAsked, ExtensionAnswered, SecondOpinionAsked,
    ReaderSatDown, DeskTakenOver,
    ConversationLogged, ConversationConfirmed, ConversationCancelled, ConfirmationTakenBack, AttendanceMarked, ProfileSubmitted, DecisionSigned, CertificateIssued, LeercoachAssigned,
    QuestionAsked, SupportAsked, SupportAnswered, SupportAgreed, SupportClosed, PracticeAnnounced, PracticeChanged, PracticeCancelled, PracticeJoined,
    SessionChanged, SessionCancelled, CheckedIn,
    Reminded, WaiverChanged, ConflictNoted, TrackChanged, CohortMoved, VersionChanged, EvidenceMoved, DeadlineExtended,
    ContactLogged, ContactConfirmed, EndProductProposed, EndProductAgreed,
}

/// <summary>Hands notices to the open pages of this process, and where there are more nodes to whoever passes them on; a page lets go by disposing its subscription.</summary>
public sealed class LiveNotices
{
    private readonly ConcurrentDictionary<Guid, ConcurrentDictionary<Subscription, Func<LiveNotice, Task>>> _listeners = new();

    public int Listeners => _listeners.Values.Sum(l => l.Count);

    public IDisposable Listen(Guid person, Func<LiveNotice, Task> hear)
    {
        var subscription = new Subscription(this, person);
        _listeners.GetOrAdd(person, _ => new())[subscription] = hear;
        return subscription;
    }

    /// <summary>For whoever passes news on to other nodes.</summary>
    public event Action<LiveNotice>? Told;

    public void Tell(LiveNotice notice)
    {
        Hear(notice);
        Told?.Invoke(notice);
    }

    /// <summary>News that was told elsewhere: for the open pages of this process alone.</summary>
    public void Hear(LiveNotice notice)
    {
        if (!_listeners.TryGetValue(notice.PersonId, out var listeners)) return;
        foreach (var hear in listeners.Values) _ = hear(notice);
    }

    private sealed class Subscription(LiveNotices owner, Guid person) : IDisposable
    {
        public void Dispose()
        {
            if (owner._listeners.TryGetValue(person, out var listeners)) listeners.TryRemove(this, out _);
        }
    }
}
