namespace PortfolioWorkspace.App.Certification;

/// <summary>One fact of a dossier, of any kind: whose it is, what was done and when, without a word of a text. Lets a whole cohort be read in one query.</summary>
public sealed class FactRow
{
    public string Fact { get; init; } = "";
    public Guid ParticipationId { get; init; }
    public Guid Id { get; init; }
    public Guid? Other { get; init; }
    public string? Word { get; init; }
    public string? State { get; init; }
    public DateOnly? On { get; init; }
    public DateOnly? Until { get; init; }
    public decimal? Amount { get; init; }

    internal const string Attendance = "attendance", Conversation = "conversation", Document = "document", Extension = "extension", Link = "link", Rating = "rating", Waiver = "waiver",
        Hours = "hours", Agreement = "agreement", Intake = "intake", Decision = "decision", Alignment = "alignment",
        Person = "person", Conflict = "conflict", Move = "move", Leercoach = "leercoach", Certificate = "certificate", Waiting = "waiting", Second = "second", Withdrawn = "withdrawn";

    internal const string Sql = """
        SELECT 'attendance' AS "Fact", "ParticipationId" AS "ParticipationId", "Id" AS "Id", "SessionId" AS "Other", CAST(NULL AS text) AS "Word", "Status" AS "State",
               CAST(NULL AS date) AS "On", CAST(NULL AS date) AS "Until", "Hours" AS "Amount" FROM "AttendanceMarks"
        UNION ALL
        SELECT 'conversation', c."ParticipationId", c."Id", c."LeercoachId", c."Kind", c."Status", c."HeldOn", u."LeercoachCertifiedUntil", NULL
        FROM "Conversations" c LEFT JOIN "AspNetUsers" u ON u."Id" = c."LeercoachId"
        UNION ALL
        SELECT 'document', d."ParticipationId", d."Id", (SELECT l."ConversationId" FROM "DocumentConversations" l WHERE l."DocumentId" = d."Id" ORDER BY l."ConversationId" LIMIT 1),
               d."Kind" || '/' || COALESCE(d."Phase", ''), d."Status", d."FirstSubmittedOn", d."ApprovedOn", NULL FROM "Documents" d WHERE d."DeletedAt" IS NULL
        UNION ALL
        SELECT 'extension', "ParticipationId", "Id", NULL, NULL, NULL, "ExtendedUntil", NULL, NULL FROM "Documents" WHERE "DeletedAt" IS NULL AND "ExtendedUntil" IS NOT NULL
        UNION ALL
        SELECT 'link', l."ParticipationId", l."DocumentId", l."ConversationId", NULL, NULL, NULL, NULL, NULL
        FROM "DocumentConversations" l JOIN "Documents" d ON d."Id" = l."DocumentId" AND d."DeletedAt" IS NULL
        WHERE EXISTS (SELECT 1 FROM "DocumentConversations" n WHERE n."DocumentId" = l."DocumentId" AND n."ConversationId" < l."ConversationId")
        UNION ALL
        SELECT 'rating', r."ParticipationId", r."Id", NULL, r."Rater", NULL, r."SubmittedOn", NULL, NULL FROM "ProfileRatings" r WHERE r."SubmittedOn" IS NOT NULL
               AND (r."Rater" <> 'Leercoach' OR EXISTS (SELECT 1 FROM "LeercoachAssignments" a WHERE a."ParticipationId" = r."ParticipationId" AND a."LeercoachId" = r."RaterPersonId" AND a."Until" IS NULL))
        UNION ALL
        SELECT 'waiver', "ParticipationId", "Id", NULL, "CriterionId", NULL, "On", NULL, NULL FROM "Waivers" v
        WHERE NOT EXISTS (SELECT 1 FROM "WaiverWithdrawals" t WHERE t."WaiverId" = v."Id")
        UNION ALL
        SELECT 'hours', "ParticipationId", "Id", NULL, "Category", CASE WHEN "LoggedById" IS NOT NULL AND "ConfirmedAt" IS NULL THEN 'Logged' ELSE 'Confirmed' END, "On", NULL, "Hours" FROM "ContactEntries" WHERE "WithdrawnAt" IS NULL
        UNION ALL
        SELECT 'agreement', "ParticipationId", "Id", NULL, "Replaces", NULL, "TrainerOn", NULL, NULL FROM "AgreedEndProducts" WHERE "WithdrawnAt" IS NULL AND "TrainerOn" IS NOT NULL
        UNION ALL
        SELECT 'intake', "ParticipationId", "Id", NULL, CASE WHEN "DirectorWaivedReason" IS NULL THEN NULL ELSE 'waived' END, NULL, "ParticipantOn", "DirectorOn", NULL FROM "Intakes"
        UNION ALL
        SELECT 'decision', "ParticipationId", "Id", "SecondById",
               CASE WHEN EXISTS (SELECT 1 FROM "Erasures" e WHERE e."ParticipationId" = "Decisions"."ParticipationId" AND e."RunAt" IS NOT NULL) THEN "FrozenEvaluation" END, "Outcome", "On", NULL, "Number" FROM "Decisions" WHERE NOT ("NeedsSecond" AND "SecondById" IS NULL)
        UNION ALL
        SELECT 'second', "ParticipationId", "Id", NULL, NULL, NULL, "On", NULL, NULL FROM "Decisions" WHERE "NeedsSecond" AND "SecondById" IS NULL AND "Outcome" <> 'NotYet'
        UNION ALL
        SELECT 'alignment', "ParticipationId", "Id", "DecisionId", NULL, CASE WHEN "Agreed" THEN 'Agreed' ELSE 'NotAgreed' END, "On", NULL, NULL FROM "Alignments"
        UNION ALL
        SELECT 'person', p."Id", p."PersonId", p."CohortId", u."Name", p."Track", p."ExtendedDeadline", c."ReportDeadline", p."KeepsVersion"
        FROM "Participations" p JOIN "AspNetUsers" u ON u."Id" = p."PersonId" JOIN "Cohorts" c ON c."Id" = p."CohortId"
        UNION ALL
        SELECT 'leercoach', a."ParticipationId", a."LeercoachId", NULL, u."Name", NULL, NULL, NULL, NULL
        FROM "LeercoachAssignments" a JOIN "AspNetUsers" u ON u."Id" = a."LeercoachId" WHERE a."Until" IS NULL
        UNION ALL
        SELECT 'move', "ParticipationId", "SubjectId", NULL, "CountsAs", NULL, "On", NULL, NULL FROM "EvidenceMoves" m
        WHERE NOT EXISTS (SELECT 1 FROM "EvidenceMoves" n WHERE n."ParticipationId" = m."ParticipationId" AND n."SubjectId" = m."SubjectId" AND n."Number" > m."Number")
        UNION ALL
        SELECT 'conflict', "ParticipationId", "Id", "LeercoachId", NULL, NULL, "On", NULL, NULL FROM "ConflictsOfInterest" x
        WHERE NOT EXISTS (SELECT 1 FROM "ConflictWithdrawals" w WHERE w."ConflictId" = x."Id")
        UNION ALL
        SELECT 'certificate', "ParticipationId", "Id", NULL, "Number", NULL, NULL, NULL, NULL FROM "Certificates" x
        WHERE NOT EXISTS (SELECT 1 FROM "CertificateWithdrawals" w WHERE w."CertificateId" = x."Id")
        UNION ALL
        SELECT 'withdrawn', "ParticipationId", "CertificateId", NULL, NULL, NULL, NULL, NULL, NULL FROM "CertificateWithdrawals"
        UNION ALL
        SELECT 'waiting', d."ParticipationId", d."Id", NULL, d."Kind", NULL, s."PromisedOn", d."FirstSubmittedOn", NULL
        FROM "Documents" d JOIN "Submissions" s ON s."DocumentId" = d."Id" AND s."WithdrawnAt" IS NULL
        WHERE d."DeletedAt" IS NULL AND d."Status" = 'Submitted'
              AND NOT EXISTS (SELECT 1 FROM "Submissions" n WHERE n."DocumentId" = d."Id" AND n."WithdrawnAt" IS NULL AND n."Number" > s."Number")
        """;
}
