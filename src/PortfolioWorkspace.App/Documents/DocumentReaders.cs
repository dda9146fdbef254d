using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.Domain.Cohorts;
using PortfolioWorkspace.Domain.Documents;

namespace PortfolioWorkspace.App.Documents;

/// <summary>Who will read what is handed in (facts §5.5); said before handing in, and told after it.</summary>
/// <param name="Leercoach">The assigned leercoach, when this kind goes to the leercoach.</param>
public sealed record DocumentReaders(DocumentReader? Leercoach, IReadOnlyList<DocumentReader> Trainers)
{
    /// <summary>Those who are waited for: the leercoach, or the trainers where there is none.</summary>
    public IEnumerable<Guid> Notified => Leercoach is { } leercoach ? [leercoach.Id] : Trainers.Select(t => t.Id);

    /// <summary>The names of those who are waited for.</summary>
    public IReadOnlyList<string> Names => Leercoach is { } leercoach ? [leercoach.Name] : [.. Trainers.Select(t => t.Name)];
}

/// <summary>Somebody who may read it.</summary>
public sealed record DocumentReader(Guid Id, string Name)
{
    public string FirstName => Name.Split(' ')[0];
}

/// <summary>Asks who reads a document now; a leercoach who is handed over changes the answer at once.</summary>
internal static class DocumentReadersQuery
{
    public static async Task<DocumentReaders> ReadersAsync(this Passage passage, Document document)
    {
        var db = passage.Db;
        var coach = document.LeercoachReads
            ? await db.LeercoachAssignments.Where(a => a.ParticipationId == document.ParticipationId && a.Until == null)
                .Join(db.Users, a => a.LeercoachId, u => u.Id, (_, u) => new DocumentReader(u.Id, u.Name)).FirstOrDefaultAsync(passage.Stop)
            : null;
        var trainers = await db.Participations.Where(x => x.Id == document.ParticipationId)
            .Join(db.Staff.Where(s => s.Role == StaffRole.Trainer), x => x.CohortId, s => s.CohortId, (_, s) => s.PersonId)
            .Join(db.Users, id => id, u => u.Id, (_, u) => new DocumentReader(u.Id, u.Name)).ToListAsync(passage.Stop);
        return new DocumentReaders(coach, [.. trainers.OrderBy(t => t.Name, StringComparer.Ordinal)]);
    }
}
