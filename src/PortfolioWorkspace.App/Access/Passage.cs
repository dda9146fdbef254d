using PortfolioWorkspace.App.Live;
using PortfolioWorkspace.App.Storage;
using PortfolioWorkspace.Domain.Access;

namespace PortfolioWorkspace.App.Access;

/// <summary>What a use case works with once the Gate has let it through. It never saves by itself: the Gate does, so that change and history are one transaction.</summary>
public sealed class Passage
{
    private readonly List<LiveNotice> _notices = [];
    private readonly Dictionary<LiveNotice, Guid> _dossiers = [];
    private readonly HashSet<LiveNotice> _passing = [];
    private readonly List<(Guid, string)> _dossierNotes = [];

    internal Passage(PortfolioDb db, Guid actor, IReadOnlySet<Relation> relations, Guid? participation, DateTimeOffset now, CancellationToken stop) =>
        (Db, Actor, Relations, ParticipationId, Now, Stop) = (db, actor, relations, participation, now, stop);

    public PortfolioDb Db { get; }
    public Guid Actor { get; }

    /// <summary>What the actor is to the subject; for showing one thing rather than another, not for deciding who may.</summary>
    public IReadOnlySet<Relation> Relations { get; }

    /// <summary>The dossier that the subject belongs to, where it belongs to one.</summary>
    public Guid? ParticipationId { get; }

    public DateTimeOffset Now { get; }
    public DateOnly Today => Domain.DutchTime.DayOf(Now);
    public CancellationToken Stop { get; }

    /// <summary>What the history line should add to "who did what": never text out of a report.</summary>
    public string? HistoryDetail { get; set; }

    internal bool HistoryNoted { get; private set; }

    /// <summary>Asks for a history line although nothing changes: that somebody read something is worth knowing too.</summary>
    public void NoteHistory() => HistoryNoted = true;

    /// <summary>A history line in one dossier, where one act touches several; it takes the place of the common line.</summary>
    public void NoteOn(Guid participation, string detail) => _dossierNotes.Add((participation, detail));

    internal IReadOnlyList<(Guid Participation, string Detail)> DossierNotes => _dossierNotes;

    internal IReadOnlyList<LiveNotice> Notices => _notices;

    public Guid NewId() => Guid.CreateVersion7(Now);

    /// <summary>Tells somebody what happened: their open pages after the change is saved, and the news they find later, which is saved with the change.</summary>
    /// <param name="dossier">Where the act touches several dossiers; else the news is about the dossier of the subject.</param>
    public void Tell(Guid person, LiveTopic topic, Guid subject, Guid? dossier = null)
    {
        var notice = new LiveNotice(person, topic, subject);
        _notices.Add(notice);
        if (dossier is { } other) _dossiers[notice] = other;
    }

    /// <summary>Tells the open pages alone: what is true now and means nothing to whoever comes later.</summary>
    public void TellOpenPages(Guid person, LiveTopic topic, Guid subject)
    {
        var notice = new LiveNotice(person, topic, subject);
        _notices.Add(notice);
        _passing.Add(notice);
    }

    internal bool Stays(LiveNotice notice) => !_passing.Contains(notice);

    internal Guid? DossierOf(LiveNotice notice) => _dossiers.TryGetValue(notice, out var dossier) ? dossier : ParticipationId;
}
