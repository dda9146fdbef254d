using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.App.Certification;
using PortfolioWorkspace.App.Live;
using PortfolioWorkspace.App.Programmes;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;

namespace PortfolioWorkspace.App.Cohorts;

/// <summary>The ties that were noted in one dossier with their reasons: for trainers all of them, for a leercoach the own ones.</summary>
public sealed class ReadConflicts(Gate gate, ProgrammeCatalog catalog)
{
    public Task<Answer<ConflictsView>> RunAsync(Guid participation, CancellationToken stop = default) =>
        gate.ReadAsync<ConflictsView>(Operation.SeeConflicts, Subject.Participation(participation), async p =>
        {
            var names = await p.CoachesToNoteAsync(participation);
            var noted = await p.Db.Conflicts.Where(c => c.ParticipationId == participation).OrderBy(c => c.At)
                .Select(c => new
                {
                    Conflict = c,
                    Leercoach = p.Db.Users.Where(u => u.Id == c.LeercoachId).Select(u => u.Name).First(),
                    By = p.Db.Users.Where(u => u.Id == c.ById).Select(u => u.Name).First(),
                    Withdrawn = p.Db.ConflictWithdrawals.Where(w => w.ConflictId == c.Id).Select(w => new ConflictBack(w.Reason, p.Db.Users.Where(u => u.Id == w.ById).Select(u => u.Name).First(), w.On)).FirstOrDefault(),
                }).ToListAsync(p.Stop);
            var trainer = p.Relations.Contains(Relation.Trainer);
            return new ConflictsView(
                await ReadDossier.ViewAsync(p, catalog, participation), trainer, p.Actor,
                [.. noted.Select(n => new ConflictNoted(n.Conflict.Id, n.Conflict.LeercoachId, n.Leercoach, n.Conflict.Reason, n.By, n.Conflict.On, n.Withdrawn, n.Withdrawn is null && (trainer || n.Conflict.ById == p.Actor)))],
                [.. names.Where(n => trainer || n.Key == p.Actor).Where(n => !noted.Any(x => x.Conflict.LeercoachId == n.Key && x.Withdrawn is null)).OrderBy(n => n.Value, StringComparer.CurrentCulture).Select(n => new NamedCoach(n.Key, n.Value))]);
        }, stop);
}

/// <summary>What is read and asked by the page of ties, for acts and page the same.</summary>
internal static class ConflictPeople
{
    /// <summary>Those of whom a tie can be noted: whoever coaches or coached this participant, or coaches in the group.</summary>
    public static async Task<Dictionary<Guid, string>> CoachesToNoteAsync(this Passage p, Guid participation)
    {
        var dossier = p.Db.Participations.Where(x => x.Id == participation);
        var group = p.LeercoachesOf(dossier.Select(x => x.CohortId)).Where(coach => !dossier.Any(x => x.PersonId == coach));
        var own = p.Db.LeercoachAssignments.Where(a => a.ParticipationId == participation).Select(a => a.LeercoachId);
        return await p.Db.Users.Where(u => group.Contains(u.Id) || own.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.Name, p.Stop);
    }

    /// <summary>Trainers and organisers, who may have to hand over, and the leercoach it is about.</summary>
    public static async Task TellOfConflictAsync(this Passage p, Guid participation, Guid leercoach)
    {
        var staff = await p.Db.Participations.Where(x => x.Id == participation).Join(p.Db.Staff, x => x.CohortId, s => s.CohortId, (x, s) => new { x.PersonId, Staff = s.PersonId }).Where(x => x.Staff != x.PersonId).Select(x => x.Staff).ToListAsync(p.Stop);
        foreach (var person in staff.Append(leercoach).Distinct()) p.Tell(person, LiveTopic.ConflictNoted, participation);
    }
}

/// <summary>The ties of one dossier.</summary>
/// <param name="ForTrainer">The person who looks notes for any leercoach, and withdraws any.</param>
/// <param name="Coaches">Of whom a tie can be noted now.</param>
public sealed record ConflictsView(DossierView Dossier, bool ForTrainer, Guid Actor, IReadOnlyList<ConflictNoted> Noted, IReadOnlyList<NamedCoach> Coaches);

/// <summary>A tie that was noted.</summary>
/// <param name="Withdrawn">Null as long as it stands.</param>
/// <param name="MayWithdraw">The person who looks can say that it is gone.</param>
public sealed record ConflictNoted(Guid Id, Guid LeercoachId, string Leercoach, string Reason, string By, DateOnly On, ConflictBack? Withdrawn, bool MayWithdraw);

/// <summary>Who said that a tie is gone, and why.</summary>
public sealed record ConflictBack(string Reason, string By, DateOnly On);
