using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.Domain.Conversations;

namespace PortfolioWorkspace.App.Conversations;

/// <summary>One time that a conversation was planned anew.</summary>
/// <param name="Session">Number of the meeting that it followed on from before.</param>
/// <param name="Leercoach">Who would have been there before.</param>
public sealed record ConversationMoveLine(ConversationSlot Was, ConversationSlot Became, int? Session, string? Leercoach, string By, DateTimeOffset At);

/// <summary>Keeps what a conversation was, in the transaction that changes it, and reads it back for whoever reads the conversation.</summary>
internal static class ConversationMovesQuery
{
    /// <summary>By conversation, the last change first.</summary>
    public static async Task<ILookup<Guid, ConversationMoveLine>> ConversationMovesAsync(this Passage p, IQueryable<Conversation> which)
    {
        var db = p.Db;
        var found = await db.ConversationMoves.Where(m => which.Select(c => c.Id).Contains(m.ConversationId))
            .Select(m => new
            {
                m.ConversationId,
                m.Number,
                m.Was,
                m.Became,
                Session = db.Sessions.Where(s => s.Id == m.Was.SessionId).Select(s => (int?)s.Number).FirstOrDefault(),
                Leercoach = db.Users.Where(u => u.Id == m.Was.LeercoachId).Select(u => u.Name).FirstOrDefault(),
                By = db.Users.Where(u => u.Id == m.ById).Select(u => u.Name).First(),
                m.At,
            }).ToListAsync(p.Stop);
        return found.OrderByDescending(m => m.Number).ToLookup(m => m.ConversationId, m => new ConversationMoveLine(m.Was, m.Became, m.Session, m.Leercoach, m.By, m.At));
    }

    public static async Task KeepMoveAsync(this Passage p, Conversation conversation, ConversationSlot was)
    {
        var now = ConversationSlot.Of(conversation);
        if (now.IsSameAppointment(was)) return;
        var earlier = await p.Db.ConversationMoves.CountAsync(m => m.ConversationId == conversation.Id, p.Stop);
        p.Db.ConversationMoves.Add(new ConversationMove { Id = p.NewId(), ConversationId = conversation.Id, ParticipationId = conversation.ParticipationId, Number = earlier + 1, Was = was, Became = now, ById = p.Actor, At = p.Now });
    }
}
