using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.Domain.Access;

namespace PortfolioWorkspace.App.Conversations;

/// <summary>Whose conversation it is and in which group. A leercoach of the day knows no more of the dossier than this.</summary>
internal sealed class ConversationHead
{
    public Guid ParticipationId { get; init; }
    public Guid PersonId { get; init; }
    public Guid CohortId { get; init; }

    /// <summary>For who reaches the dossier.</summary>
    public static IQueryable<ConversationHead> InReach(Passage p) => p.Db.Participations.Select(x => new ConversationHead { ParticipationId = x.Id, PersonId = x.PersonId, CohortId = x.CohortId });

    /// <summary>For who guided the conversation on a day of the training.</summary>
    public static IQueryable<ConversationHead> Guided(Passage p) =>
        p.Db.GuideReach.Where(g => g.PersonId == p.Actor).Select(g => new ConversationHead { ParticipationId = g.ParticipationId, PersonId = g.ParticipantId, CohortId = g.CohortId }).Distinct();

    /// <summary>By what the actor is to the conversation that the Gate was asked about.</summary>
    public static IQueryable<ConversationHead> Seen(Passage p) => p.Relations.Any(r => r != Relation.Guide) ? InReach(p) : Guided(p);

    public static Task<ConversationHead> OfAsync(Passage p, Guid participation) => Seen(p).SingleAsync(h => h.ParticipationId == participation, p.Stop);
}
