using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.App.Certification;
using PortfolioWorkspace.App.Mail;
using PortfolioWorkspace.App.Notices;
using PortfolioWorkspace.App.People;
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

/// <summary>The one model for both databases. A context lives inside one Gate call and knows whose call it is.</summary>
public abstract class PortfolioDb(DbContextOptions options) : IdentityUserContext<Person, Guid>(options), IDataProtectionKeyContext
{
    /// <summary>Bound into the query filters; empty means that nobody is acting and nothing personal is visible.</summary>
    public Guid ActorId { get; set; }

    public DbSet<StoredProgramme> Programmes => Set<StoredProgramme>();
    public DbSet<ProgrammeDraft> ProgrammeDrafts => Set<ProgrammeDraft>();
    public DbSet<Cohort> Cohorts => Set<Cohort>();
    public DbSet<Session> Sessions => Set<Session>();
    public DbSet<SessionMove> SessionMoves => Set<SessionMove>();
    public DbSet<StaffMember> Staff => Set<StaffMember>();
    public DbSet<Participation> Participations => Set<Participation>();
    public DbSet<LeercoachAssignment> LeercoachAssignments => Set<LeercoachAssignment>();
    public DbSet<TrackChange> TrackChanges => Set<TrackChange>();
    public DbSet<DeadlineExtension> DeadlineExtensions => Set<DeadlineExtension>();
    public DbSet<ConflictOfInterest> Conflicts => Set<ConflictOfInterest>();
    public DbSet<ConflictWithdrawal> ConflictWithdrawals => Set<ConflictWithdrawal>();
    public DbSet<AttendanceMark> AttendanceMarks => Set<AttendanceMark>();
    public DbSet<AttendanceChange> AttendanceChanges => Set<AttendanceChange>();
    public DbSet<CheckIn> CheckIns => Set<CheckIn>();
    public DbSet<Conversation> Conversations => Set<Conversation>();
    public DbSet<ConversationMove> ConversationMoves => Set<ConversationMove>();
    public DbSet<Document> Documents => Set<Document>();
    public DbSet<DocumentConversation> DocumentConversations => Set<DocumentConversation>();
    public DbSet<DocumentExtension> Extensions => Set<DocumentExtension>();
    public DbSet<Submission> Submissions => Set<Submission>();
    public DbSet<Draft> Drafts => Set<Draft>();
    public DbSet<DraftVersion> DraftVersions => Set<DraftVersion>();
    public DbSet<Photo> Photos => Set<Photo>();
    public DbSet<PhotoContent> PhotoContents => Set<PhotoContent>();
    public DbSet<Review> Reviews => Set<Review>();
    public DbSet<GuidelineJudgement> GuidelineJudgements => Set<GuidelineJudgement>();
    public DbSet<DeskTurn> DeskTurns => Set<DeskTurn>();
    public DbSet<Phrase> Phrases => Set<Phrase>();
    public DbSet<PhraseTeam> PhraseTeams => Set<PhraseTeam>();
    public DbSet<SecondOpinion> SecondOpinions => Set<SecondOpinion>();
    public DbSet<PassageComment> Comments => Set<PassageComment>();
    public DbSet<CommentReply> CommentReplies => Set<CommentReply>();
    public DbSet<CommentLink> CommentLinks => Set<CommentLink>();
    public DbSet<ProfileRating> ProfileRatings => Set<ProfileRating>();
    public DbSet<CompetenceRating> CompetenceRatings => Set<CompetenceRating>();
    public DbSet<ProfileTalk> ProfileTalks => Set<ProfileTalk>();
    public DbSet<SupportThread> SupportThreads => Set<SupportThread>();
    public DbSet<SupportMessage> SupportMessages => Set<SupportMessage>();
    public DbSet<PracticeMoment> PracticeMoments => Set<PracticeMoment>();
    public DbSet<PracticeSeat> PracticeSeats => Set<PracticeSeat>();
    public DbSet<Waiver> Waivers => Set<Waiver>();
    public DbSet<WaiverWithdrawal> WaiverWithdrawals => Set<WaiverWithdrawal>();
    public DbSet<EvidenceMove> EvidenceMoves => Set<EvidenceMove>();
    public DbSet<Intake> Intakes => Set<Intake>();
    public DbSet<ContactEntry> ContactEntries => Set<ContactEntry>();
    public DbSet<StudyEntry> StudyEntries => Set<StudyEntry>();
    public DbSet<AgreedEndProduct> AgreedEndProducts => Set<AgreedEndProduct>();
    public DbSet<Decision> Decisions => Set<Decision>();
    public DbSet<Alignment> Alignments => Set<Alignment>();
    public DbSet<Certificate> Certificates => Set<Certificate>();
    public DbSet<CertificateWithdrawal> CertificateWithdrawals => Set<CertificateWithdrawal>();
    public DbSet<Erasure> Erasures => Set<Erasure>();
    public DbSet<HistoryLine> History => Set<HistoryLine>();
    public DbSet<Notice> Notices => Set<Notice>();
    public DbSet<MailPreferences> MailPreferences => Set<MailPreferences>();
    public DbSet<CalendarAddress> CalendarAddresses => Set<CalendarAddress>();
    public DbSet<OutgoingLetter> Outbox => Set<OutgoingLetter>();
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();
    public DbSet<Reach> Reach => Set<Reach>();
    public DbSet<GroupReach> GroupReach => Set<GroupReach>();
    public DbSet<GuideReach> GuideReach => Set<GuideReach>();
    public DbSet<FactRow> FactRows => Set<FactRow>();

    // A model built without the web host (tests, design time) must have the same tables.
    protected override Version SchemaVersion => IdentitySchemaVersions.Version3;

    public abstract bool IsUniqueViolation(DbUpdateException e);

    public override void Dispose()
    {
        ActorId = Guid.Empty;
        base.Dispose();
    }

    public override ValueTask DisposeAsync()
    {
        // A pooled context goes to somebody else next.
        ActorId = Guid.Empty;
        return base.DisposeAsync();
    }

    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        SaveRules.Apply(ChangeTracker);
        return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        SaveRules.Apply(ChangeTracker);
        return base.SaveChanges(acceptAllChangesOnSuccess);
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(PortfolioDb).Assembly);
        builder.Entity<Reach>(r => r.HasNoKey().ToTable((string?)null).ToSqlQuery(Access.Reach.Sql));
        builder.Entity<GroupReach>(r => r.HasNoKey().ToTable((string?)null).ToSqlQuery(Access.GroupReach.Sql));
        builder.Entity<GuideReach>(r => r.HasNoKey().ToTable((string?)null).ToSqlQuery(Access.GuideReach.Sql));
        builder.Entity<FactRow>(r => r.HasNoKey().ToTable((string?)null).ToSqlQuery(FactRow.Sql));
        SecondWall.Build(builder, this);

        // Ids are made by the house; without this a child added with a ready-made id becomes an update of nothing.
        foreach (var id in builder.Model.GetEntityTypes().SelectMany(e => e.GetKeys()).SelectMany(k => k.Properties).Where(p => p.ClrType == typeof(Guid)))
            id.ValueGenerated = Microsoft.EntityFrameworkCore.Metadata.ValueGenerated.Never;
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
        configurationBuilder.Properties<decimal>().HavePrecision(9, 2);
    }
}
