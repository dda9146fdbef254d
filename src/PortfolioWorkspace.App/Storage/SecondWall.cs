using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Notices;
using PortfolioWorkspace.App.Programmes;
using PortfolioWorkspace.Domain.Attendance;
using PortfolioWorkspace.Domain.Calendars;
using PortfolioWorkspace.Domain.Certification;
using PortfolioWorkspace.Domain.Cohorts;
using PortfolioWorkspace.Domain.Conversations;
using PortfolioWorkspace.Domain.Documents;
using PortfolioWorkspace.Domain.Notices;
using PortfolioWorkspace.Domain.Practice;
using PortfolioWorkspace.Domain.Profiles;
using PortfolioWorkspace.Domain.Reviews;
using PortfolioWorkspace.Domain.Support;

namespace PortfolioWorkspace.App.Storage;

/// <summary>The query filters: whatever a query forgets, it returns only dossiers that the actor can reach, and drafts of the actor alone.</summary>
/// <remarks>
/// A list of participations begins at what its reader reaches. Everything in a dossier is found by its dossier, and the wall then asks after that one dossier:
/// a wall that first collects all that somebody reaches makes an archive of years felt on every page.
/// </remarks>
internal static class SecondWall
{
    public const string Visible = nameof(Visible);

    /// <summary>Passes by what lies in the bin.</summary>
    public const string InUse = nameof(InUse);

    private const string Organiser = nameof(Domain.Access.Relation.Organiser);

    public static void Build(ModelBuilder model, PortfolioDb db)
    {
        // Statuses and lists: everybody with a relation, organisers included.
        model.Entity<Participation>().HasQueryFilter(Visible, x => db.Reach.Where(r => r.PersonId == db.ActorId).Select(r => r.ParticipationId).Contains(x.Id));
        model.Entity<LeercoachAssignment>().HasQueryFilter(Visible, x => db.Reach.Any(r => r.PersonId == db.ActorId && r.ParticipationId == x.ParticipationId));
        model.Entity<TrackChange>().HasQueryFilter(Visible, x => db.Reach.Any(r => r.PersonId == db.ActorId && r.ParticipationId == x.ParticipationId));
        model.Entity<DeadlineExtension>().HasQueryFilter(Visible, x => db.Reach.Any(r => r.PersonId == db.ActorId && r.ParticipationId == x.ParticipationId));
        model.Entity<AttendanceMark>().HasQueryFilter(Visible, x => db.Reach.Any(r => r.PersonId == db.ActorId && r.ParticipationId == x.ParticipationId));
        model.Entity<Waiver>().HasQueryFilter(Visible, x => db.Reach.Any(r => r.PersonId == db.ActorId && r.ParticipationId == x.ParticipationId));
        model.Entity<WaiverWithdrawal>().HasQueryFilter(Visible, x => db.Reach.Any(r => r.PersonId == db.ActorId && r.ParticipationId == x.ParticipationId));
        model.Entity<Intake>().HasQueryFilter(Visible, x => db.Reach.Any(r => r.PersonId == db.ActorId && r.ParticipationId == x.ParticipationId));
        model.Entity<ContactEntry>().HasQueryFilter(Visible, x => db.Reach.Any(r => r.PersonId == db.ActorId && r.ParticipationId == x.ParticipationId));
        model.Entity<Decision>().HasQueryFilter(Visible, x => db.Reach.Any(r => r.PersonId == db.ActorId && r.ParticipationId == x.ParticipationId));
        model.Entity<Erasure>().HasQueryFilter(Visible, x => db.Reach.Any(r => r.PersonId == db.ActorId && r.ParticipationId == x.ParticipationId));
        model.Entity<Alignment>().HasQueryFilter(Visible, x => db.Reach.Any(r => r.PersonId == db.ActorId && r.ParticipationId == x.ParticipationId));

        // Voluntary and for nobody else.
        model.Entity<StudyEntry>().HasQueryFilter(Visible, x => db.Reach.Any(r => r.PersonId == db.ActorId && r.ParticipationId == x.ParticipationId && r.Relation == "Self"));

        // What people wrote or said: never an organiser.
        model.Entity<Conversation>().HasQueryFilter(Visible, x => db.Reach.Any(r => r.PersonId == db.ActorId && r.ParticipationId == x.ParticipationId && r.Relation != Organiser) || db.GuideReach.Any(g => g.PersonId == db.ActorId && g.ConversationId == x.Id));
        model.Entity<ConversationMove>().HasQueryFilter(Visible, x => db.Conversations.Any(c => c.Id == x.ConversationId));
        model.Entity<Document>().HasQueryFilter(Visible, x => db.Reach.Any(r => r.PersonId == db.ActorId && r.ParticipationId == x.ParticipationId && r.Relation != Organiser));
        model.Entity<DocumentConversation>().HasQueryFilter(Visible, x => db.Reach.Any(r => r.PersonId == db.ActorId && r.ParticipationId == x.ParticipationId && r.Relation != Organiser));
        model.Entity<Submission>().HasQueryFilter(Visible, x => db.Reach.Any(r => r.PersonId == db.ActorId && r.ParticipationId == x.ParticipationId && r.Relation != Organiser && (x.LeercoachReads || r.Relation != "Leercoach")));
        model.Entity<DocumentExtension>().HasQueryFilter(Visible, x => db.Reach.Any(r => r.PersonId == db.ActorId && r.ParticipationId == x.ParticipationId && r.Relation != Organiser && (r.Relation != "Leercoach" || db.Documents.Any(d => d.Id == x.DocumentId && d.LeercoachReads))));
        model.Entity<SecondOpinion>().HasQueryFilter(Visible, x => db.Submissions.Any(s => s.Id == x.SubmissionId));
        model.Entity<EvidenceMove>().HasQueryFilter(Visible, x => db.Reach.Any(r => r.PersonId == db.ActorId && r.ParticipationId == x.ParticipationId && r.Relation != Organiser));
        model.Entity<AgreedEndProduct>().HasQueryFilter(Visible, x => db.Reach.Any(r => r.PersonId == db.ActorId && r.ParticipationId == x.ParticipationId && r.Relation != Organiser));
        model.Entity<ProfileTalk>().HasQueryFilter(Visible, x => db.Reach.Any(r => r.PersonId == db.ActorId && r.ParticipationId == x.ParticipationId && r.Relation != Organiser));

        // Why somebody has another tie with a participant: the one who has it, and the trainers.
        model.Entity<ConflictOfInterest>().HasQueryFilter(Visible, x => db.Reach.Any(r => r.PersonId == db.ActorId && r.ParticipationId == x.ParticipationId && (r.Relation == "Trainer" || (r.Relation == "Leercoach" && x.LeercoachId == db.ActorId))) && !db.Reach.Any(r => r.PersonId == db.ActorId && r.ParticipationId == x.ParticipationId && r.Relation == "Self"));
        model.Entity<ConflictWithdrawal>().HasQueryFilter(Visible, x => db.Conflicts.Any(c => c.Id == x.ConflictId));

        // Every word about who was there may tell why somebody was away.
        model.Entity<AttendanceChange>().HasQueryFilter(Visible, x => db.Reach.Any(r => r.PersonId == db.ActorId && r.ParticipationId == x.ParticipationId && r.Relation != Organiser));

        // Questions and calls for support: the few readers they were written for, and a leercoach of now nothing that was closed with an earlier one.
        model.Entity<SupportThread>().HasQueryFilter(Visible, x => db.Reach.Any(r => r.PersonId == db.ActorId && r.ParticipationId == x.ParticipationId && (r.Relation == "Self" || (r.Relation == "Trainer" && x.TrainersRead) || (r.Relation == "Leercoach" && x.LeercoachReads && (x.ClosedAt == null || x.ClosedWithId == db.ActorId)))));
        model.Entity<SupportMessage>().HasQueryFilter(Visible, x => db.SupportThreads.Any(t => t.Id == x.ThreadId));

        // What a group shares: its people, never an organiser.
        model.Entity<PracticeMoment>().HasQueryFilter(Visible, x => db.GroupReach.Any(r => r.PersonId == db.ActorId && r.CohortId == x.CohortId && r.Relation != Organiser));
        model.Entity<PracticeSeat>().HasQueryFilter(Visible, x => db.GroupReach.Any(r => r.PersonId == db.ActorId && r.CohortId == x.CohortId && r.Relation != Organiser));

        // The code of a room: only who shows it. Whoever types it knows it already.
        model.Entity<CheckIn>().HasQueryFilter(Visible, x => db.GroupReach.Any(r => r.PersonId == db.ActorId && r.CohortId == x.CohortId && r.Relation == "Trainer"));

        // Concept until sent or handed in: its writer alone.
        model.Entity<Draft>().HasQueryFilter(Visible, x => x.OwnerId == db.ActorId && db.Reach.Any(r => r.PersonId == db.ActorId && r.ParticipationId == x.ParticipationId && r.Relation != Organiser));
        model.Entity<DraftVersion>().HasQueryFilter(Visible, x => x.OwnerId == db.ActorId && db.Reach.Any(r => r.PersonId == db.ActorId && r.ParticipationId == x.ParticipationId && r.Relation != Organiser));
        model.Entity<Photo>().HasQueryFilter(Visible, x => (x.SharedAt != null || x.OwnerId == db.ActorId) && db.Reach.Any(r => r.PersonId == db.ActorId && r.ParticipationId == x.ParticipationId && r.Relation != Organiser && (x.LeercoachReads || x.OwnerId == db.ActorId || r.Relation != "Leercoach") && (!x.HiddenFromTrainers || r.Relation != "Trainer")));
        model.Entity<PhotoContent>().HasQueryFilter(Visible, x => db.Photos.Any(p => p.Id == x.Id));
        model.Entity<Review>().HasQueryFilter(Visible, x => (x.SentAt != null || x.ReviewerId == db.ActorId) && db.Reach.Any(r => r.PersonId == db.ActorId && r.ParticipationId == x.ParticipationId && r.Relation != Organiser && (r.Relation != "Leercoach" || db.Submissions.Any(s => s.Id == x.SubmissionId && s.LeercoachReads))));
        model.Entity<GuidelineJudgement>().HasQueryFilter(Visible, x => db.Reviews.Any(r => r.Id == x.ReviewId && (r.SentAt != null || r.ReviewerId == db.ActorId)) && db.Reach.Any(r => r.PersonId == db.ActorId && r.ParticipationId == x.ParticipationId && r.Relation != Organiser));
        model.Entity<DeskTurn>().HasQueryFilter(Visible, x => db.Reach.Any(r => r.PersonId == db.ActorId && r.ParticipationId == x.ParticipationId && (r.Relation == "Trainer" || (r.Relation == "Leercoach" && db.Submissions.Any(s => s.Id == x.Id && s.LeercoachReads)))));
        model.Entity<PassageComment>().HasQueryFilter(Visible, x => db.Reviews.Any(r => r.Id == x.ReviewId));
        model.Entity<CommentReply>().HasQueryFilter(Visible, x => db.Comments.Any(c => c.Id == x.CommentId));
        model.Entity<CommentLink>().HasQueryFilter(Visible, x => (x.SubmissionId != null || x.OwnerId == db.ActorId) && db.Comments.Any(c => c.Id == x.Id));
        model.Entity<ProfileRating>().HasQueryFilter(Visible, x => (x.SubmittedAt != null || x.RaterPersonId == db.ActorId) && db.Reach.Any(r => r.PersonId == db.ActorId && r.ParticipationId == x.ParticipationId && r.Relation != Organiser));
        model.Entity<CompetenceRating>().HasQueryFilter(Visible, x => db.ProfileRatings.Any(r => r.Id == x.RatingId && (r.SubmittedAt != null || r.RaterPersonId == db.ActorId)) && db.Reach.Any(r => r.PersonId == db.ActorId && r.ParticipationId == x.ParticipationId && r.Relation != Organiser));

        // What organisers have not published concerns nobody else.
        model.Entity<ProgrammeDraft>().HasQueryFilter(Visible, x => db.Staff.Any(s => s.PersonId == db.ActorId && s.Role == StaffRole.Organiser));

        // News is for one person, and about a dossier only as long as that person reaches it.
        model.Entity<Notice>().HasQueryFilter(Visible, x => x.PersonId == db.ActorId && (x.ParticipationId == null || db.Reach.Any(r => r.PersonId == db.ActorId && r.ParticipationId == x.ParticipationId!.Value) || db.GuideReach.Any(g => g.PersonId == db.ActorId && g.ConversationId == x.SubjectId)));
        model.Entity<MailPreferences>().HasQueryFilter(Visible, x => x.PersonId == db.ActorId);
        model.Entity<CalendarAddress>().HasQueryFilter(Visible, x => x.PersonId == db.ActorId);

        // In the bin with its document. A draft of another purpose has no document, so the bin is asked and not the shelf.
        model.Entity<Document>().HasQueryFilter(InUse, x => x.DeletedAt == null);
        model.Entity<DocumentConversation>().HasQueryFilter(InUse, x => db.Documents.Any(d => d.Id == x.DocumentId && d.DeletedAt == null));
        model.Entity<Draft>().HasQueryFilter(InUse, x => x.DiscardedAt == null && (x.Purpose != DraftPurpose.Document || db.Documents.Any(d => d.Id == x.Id && d.DeletedAt == null)));
        model.Entity<DraftVersion>().HasQueryFilter(InUse, x => db.Drafts.Any(d => d.Id == x.DraftId && d.DiscardedAt == null && (d.Purpose != DraftPurpose.Document || db.Documents.Any(doc => doc.Id == d.Id && doc.DeletedAt == null))));
    }
}
