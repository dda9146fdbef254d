using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Storage;
using PortfolioWorkspace.Domain.Access;
using PortfolioWorkspace.Domain.Cohorts;

namespace PortfolioWorkspace.App.Access;

/// <summary>Asks in one query what the actor is to a subject. Unknown and out of reach look the same: no relation.</summary>
internal static class RelationsQuery
{
    public static async Task<(IReadOnlySet<Relation> Relations, Guid? Participation)> AskAsync(PortfolioDb db, Guid actor, Subject subject, CancellationToken stop)
    {
        if (subject.Kind == SubjectKind.Public) return (actor == Guid.Empty ? new HashSet<Relation> { Relation.Anyone } : [Relation.Anyone, Relation.Oneself], null);
        if (actor == Guid.Empty) return (new HashSet<Relation>(), null);
        if (subject.Kind == SubjectKind.OwnDesk) return (new HashSet<Relation> { Relation.Oneself }, null);
        if (subject.Kind == SubjectKind.Programme) return (await OfProgrammesAsync(db, actor, stop), null);
        if (subject.Kind is SubjectKind.Cohort or SubjectKind.Session) return (await OfCohortAsync(db, actor, subject, stop), null);
        if (subject.Kind is SubjectKind.Group or SubjectKind.Practice) return (await OfGroupAsync(db, actor, subject, stop), null);

        var rows = await Dossier(db, actor, subject)
            .Join(db.Reach.Where(r => r.PersonId == actor), d => d.ParticipationId, r => r.ParticipationId, (d, r) => new { d.ParticipationId, d.OwnerId, d.LeercoachReads, d.HiddenFromTrainers, r.Relation })
            .ToListAsync(stop);
        var relations = new HashSet<Relation>();
        foreach (var row in rows)
        {
            var relation = Enum.Parse<Relation>(row.Relation);
            if (relation == Relation.Leercoach && !row.LeercoachReads) continue;
            if (relation == Relation.Trainer && row.HiddenFromTrainers) continue;
            relations.Add(relation);
            if (row.OwnerId == actor) relations.Add(Relation.Owner);
        }

        var dossier = rows.Count == 0 ? (Guid?)null : rows[0].ParticipationId;
        // A leercoach of the day reaches the conversation and not the dossier.
        if (subject.Kind == SubjectKind.Conversation && await db.GuideReach.Where(g => g.ConversationId == subject.Id && g.PersonId == actor).Select(g => (Guid?)g.ParticipationId).FirstOrDefaultAsync(stop) is { } guided)
        {
            relations.Add(Relation.Guide);
            dossier = guided;
        }

        return (relations, dossier);
    }

    private static async Task<IReadOnlySet<Relation>> OfCohortAsync(PortfolioDb db, Guid actor, Subject subject, CancellationToken stop)
    {
        var staff = subject.Kind == SubjectKind.Cohort
            ? db.Staff.Where(s => s.CohortId == subject.Id)
            : db.Sessions.Where(s => s.Id == subject.Id).Join(db.Staff, s => s.CohortId, s => s.CohortId, (_, s) => s);
        var roles = await staff.Where(s => s.PersonId == actor).Select(s => s.Role).ToListAsync(stop);
        return roles.Select(r => Enum.Parse<Relation>(r.ToString())).ToHashSet();
    }

    /// <summary>A programme belongs to no group: whoever organises one, looks after the programmes.</summary>
    private static async Task<IReadOnlySet<Relation>> OfProgrammesAsync(PortfolioDb db, Guid actor, CancellationToken stop) =>
        await db.Staff.AnyAsync(s => s.PersonId == actor && s.Role == StaffRole.Organiser, stop) ? new HashSet<Relation> { Relation.Organiser } : [];

    /// <summary>Whoever announced a moment owns it for as long as they belong to the group.</summary>
    private static async Task<IReadOnlySet<Relation>> OfGroupAsync(PortfolioDb db, Guid actor, Subject subject, CancellationToken stop)
    {
        var moment = subject.Kind == SubjectKind.Practice ? await db.PracticeMoments.IgnoreQueryFilters().Where(m => m.Id == subject.Id).Select(m => new { m.CohortId, m.AnnouncedById }).SingleOrDefaultAsync(stop) : null;
        if (subject.Kind == SubjectKind.Practice && moment is null) return new HashSet<Relation>();
        var cohort = moment?.CohortId ?? subject.Id;
        var names = await db.GroupReach.Where(r => r.PersonId == actor && r.CohortId == cohort).Select(r => r.Relation).Distinct().ToListAsync(stop);
        var relations = names.Select(Enum.Parse<Relation>).ToHashSet();
        if (moment?.AnnouncedById == actor && relations.Any(r => r != Relation.Organiser)) relations.Add(Relation.Owner);
        return relations;
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
            SubjectKind.Photo => db.Photos.IgnoreQueryFilters().Where(x => x.Id == id && (x.SharedAt != null || x.OwnerId == actor)).Select(x => new Found { ParticipationId = x.ParticipationId, OwnerId = x.OwnerId, LeercoachReads = x.LeercoachReads, HiddenFromTrainers = x.HiddenFromTrainers }),
            SubjectKind.Conversation => db.Conversations.IgnoreQueryFilters().Where(x => x.Id == id).Select(x => new Found { ParticipationId = x.ParticipationId, LeercoachReads = true }),
            SubjectKind.SupportThread => db.SupportThreads.IgnoreQueryFilters().Where(x => x.Id == id).Select(x => new Found { ParticipationId = x.ParticipationId, LeercoachReads = x.LeercoachReads && (x.ClosedAt == null || x.ClosedWithId == actor), HiddenFromTrainers = !x.TrainersRead }),
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
        public bool HiddenFromTrainers { get; init; }
    }
}
