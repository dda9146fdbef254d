using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.App.Notices;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;
using PortfolioWorkspace.Domain.Notices;

namespace PortfolioWorkspace.App.Mail;

/// <summary>What is still news at the moment at which a letter leaves, asked as the one who gets it: what was read meanwhile or may no longer be seen is not in it.</summary>
public sealed class ReadDigest(Gate gate)
{
    /// <summary>A letter is a reason to look at the page, not the page.</summary>
    public const int MostLines = 20;

    public Task<Answer<Digest>> RunAsync(Guid letter, CancellationToken stop = default) =>
        gate.ReadAsync<Digest>(Operation.SeeOwnDesk, Subject.OwnDesk, async p =>
        {
            if (await p.Db.Users.SingleOrDefaultAsync(u => u.Id == p.Actor, p.Stop) is not { } person) return Refusal.Unknown;
            var chosen = await p.Db.MailPreferences.SingleOrDefaultAsync(m => m.PersonId == p.Actor, p.Stop) ?? MailPreferences.Usual(p.Actor);
            var joined = (await p.Db.Notices.Where(n => n.LetterId == letter && n.ReadAt == null).Joined().ToListAsync(p.Stop))
                .Where(n => chosen.RhythmOf(n.Topic.Kind()) != MailRhythm.Never).ToList();
            var said = await p.SaidAsync([.. joined.Take(MostLines)]);
            return new Digest(person.FirstName, person.DisabledAt is null ? person.Email : null, chosen.Language, chosen.Quiet, said, Math.Max(0, joined.Count - MostLines));
        }, stop);
}
