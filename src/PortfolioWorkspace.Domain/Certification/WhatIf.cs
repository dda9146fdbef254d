using PortfolioWorkspace.Domain.Attendance;
using PortfolioWorkspace.Domain.Conversations;
using PortfolioWorkspace.Domain.Programmes;

namespace PortfolioWorkspace.Domain.Certification;

/// <summary>Supposes what has not happened, so that a trainer sees the effect before it is real. Pure: facts in, facts out, and nothing is kept.</summary>
/// <param name="Criterion">A waiver for this one.</param>
/// <param name="Session">This meeting was attended.</param>
/// <param name="ExtraHours">A meeting more, of so many hours, that was attended.</param>
/// <param name="Conversation">This conversation took place and was confirmed.</param>
/// <param name="ConversationKind">One more of this kind took place and was confirmed.</param>
public sealed record WhatIf(string? Criterion = null, Guid? Session = null, decimal? ExtraHours = null, Guid? Conversation = null, string? ConversationKind = null)
{
    /// <summary>Of what is only supposed; no row has it.</summary>
    private static readonly Guid Nobody = Guid.Empty;

    public bool IsNothing => this is { Criterion: null, Session: null, ExtraHours: null, Conversation: null, ConversationKind: null };

    public DossierFacts Suppose(DossierFacts facts) => facts with
    {
        Waivers = Criterion is null ? facts.Waivers : [.. facts.Waivers, new WaiverFact(Nobody, Criterion, facts.Today)],
        Sessions = [.. facts.Sessions.Select(s => s.Id == Session ? s with { Status = AttendanceStatus.Present, HoursPresent = null } : s), .. Extra(facts)],
        Conversations = [.. facts.Conversations.Select(c => c.Id == Conversation ? c with { Status = ConversationStatus.Confirmed } : c), .. More(facts)],
    };

    private IEnumerable<SessionFact> Extra(DossierFacts facts)
    {
        if (ExtraHours is { } hours)
            yield return new SessionFact(Nobody, facts.Sessions.Count + 1, SessionKind.Training, SessionMode.Online, facts.Today, hours, AttendanceStatus.Present, null);
    }

    // That a certificate of the leercoach is in order is supposed too: what is asked is what one more conversation would change.
    private IEnumerable<ConversationFact> More(DossierFacts facts)
    {
        if (ConversationKind is { } kind)
            yield return new ConversationFact(Nobody, kind, facts.Today, ConversationStatus.Confirmed, HasLeercoach: true, LeercoachCertifiedUntil: DateOnly.MaxValue);
    }
}
