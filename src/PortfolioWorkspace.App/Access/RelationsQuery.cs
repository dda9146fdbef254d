using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Storage;
using PortfolioWorkspace.Domain.Access;

namespace PortfolioWorkspace.App.Access;

/// <summary>Asks in one query what the actor is to a subject. Unknown and out of reach look the same: no relation.</summary>
internal static class RelationsQuery
{
    public static async Task<(IReadOnlySet<Relation> Relations, Guid? Participation)> AskAsync(PortfolioDb db, Guid actor, Subject subject, CancellationToken stop)
    {
        if (subject.Kind == SubjectKind.Public) return (actor == Guid.Empty ? new HashSet<Relation> { Relation.Anyone } : [Relation.Anyone, Relation.Oneself], null);
        if (actor == Guid.Empty) return (new HashSet<Relation>(), null);
        if (subject.Kind == SubjectKind.OwnDesk) return (new HashSet<Relation> { Relation.Oneself }, null);
        if (subject.Kind is SubjectKind.Cohort or SubjectKind.Session) return (await OfCohortAsync(db, actor, subject, stop), null);

        var rows = await Dossier(db, actor, subject)
            .Join(db.Reach.Where(r => r.PersonId == actor), d => d.ParticipationId, r => r.ParticipationId, (d, r) => new { d.ParticipationId, d.OwnerId, d.LeercoachReads, r.Relation })
            .ToListAsync(stop);
        var relations = new HashSet<Relation>();
        foreach (var row in rows)
        {
            var relation = Enum.Parse<Relation>(row.Relation);
            if (relation == Relation.Leercoach && !row.LeercoachReads) continue;
            relations.Add(relation);
            if (row.OwnerId == actor) relations.Add(Relation.Owner);
        }

        return (relations, rows.Count == 0 ? null : rows[0].ParticipationId);
    }

    private static async Task<IReadOnlySet<Relation>> OfCohortAsync(PortfolioDb db, Guid actor, Subject subject, CancellationToken stop)
    {
        var staff = subject.Kind == SubjectKind.Cohort
            ? db.Staff.Where(s => s.CohortId == subject.Id)
            : db.Sessions.Where(s => s.Id == subject.Id).Join(db.Staff, s => s.CohortId, s => s.CohortId, (_, s) => s);
        var roles = await staff.Where(s => s.PersonId == actor).Select(s => s.Role).ToListAsync(stop);
        return roles.Select(r => Enum.Parse<Relation>(r.ToString())).ToHashSet();
    }

    /// <summary>The dossier behind an id. Filters are lifted here and nowhere else, because this is the question itself.</summary>
    private static IQueryable<Found> Dossier(PortfolioDb db, Guid actor, Subject subject)
    {
        var id = subject.Id;
        return subject.Kind switch
        {
            SubjectKind.Participation => db.Participations.IgnoreQueryFilters().Where(x => x.Id == id).Select(x => new Found { ParticipationId = x.Id, LeercoachReads = true }),
            SubjectKind.Document => db.Documents.IgnoreQueryFilters().Where(x => x.Id == id && x.DeletedAt == null).Select(x => new Found { ParticipationId = x.ParticipationId, LeercoachReads = x.LeercoachReads }),
            SubjectKind.Binned => db.Documents.IgnoreQueryFilters().Where(x => x.Id == id && x.DeletedAt != null).Select(x => new Found { ParticipationId = x.ParticipationId, LeercoachReads = x.LeercoachReads }),
            SubjectKind.Submission => db.Submissions.IgnoreQueryFilters().Where(x => x.Id == id).Select(x => new Found { ParticipationId = x.ParticipationId, LeercoachReads = x.LeercoachReads }),
            SubjectKind.Review => db.Reviews.IgnoreQueryFilters().Where(x => x.Id == id).Select(x => new Found { ParticipationId = x.ParticipationId, OwnerId = x.ReviewerId, LeercoachReads = db.Submissions.IgnoreQueryFilters().Any(s => s.Id == x.SubmissionId && s.LeercoachReads) }),
            SubjectKind.Draft => db.Drafts.IgnoreQueryFilters().Where(x => x.Id == id && x.DiscardedAt == null && !db.Documents.Any(d => d.Id == x.Id && d.DeletedAt != null)).Select(x => new Found { ParticipationId = x.ParticipationId, OwnerId = x.OwnerId, LeercoachReads = true }),
            SubjectKind.Photo => db.Photos.IgnoreQueryFilters().Where(x => x.Id == id && (x.SharedAt != null || x.OwnerId == actor)).Select(x => new Found { ParticipationId = x.ParticipationId, OwnerId = x.OwnerId, LeercoachReads = x.LeercoachReads }),
            SubjectKind.Conversation => db.Conversations.IgnoreQueryFilters().Where(x => x.Id == id).Select(x => new Found { ParticipationId = x.ParticipationId, LeercoachReads = true }),
            SubjectKind.Decision => db.Decisions.IgnoreQueryFilters().Where(x => x.Id == id).Select(x => new Found { ParticipationId = x.ParticipationId, LeercoachReads = true }),
            SubjectKind.Certificate => db.Certificates.IgnoreQueryFilters().Where(x => x.Id == id).Select(x => new Found { ParticipationId = x.ParticipationId, LeercoachReads = true }),
            _ => throw new InvalidOperationException($"No dossier behind a {subject.Kind}."),
        };
    }

    private sealed class Found
    {
        public Guid ParticipationId { get; init; }
        public Guid? OwnerId { get; init; }
        public bool LeercoachReads { get; init; }
    }
}
