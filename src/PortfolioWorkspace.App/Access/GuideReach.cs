namespace PortfolioWorkspace.App.Access;

/// <summary>Which driehoekgesprek somebody guided as leercoach of the day without coaching the participant: that one conversation, and nothing else of the dossier.</summary>
public sealed class GuideReach
{
    public Guid PersonId { get; init; }
    public Guid ConversationId { get; init; }
    public Guid ParticipationId { get; init; }
    public Guid ParticipantId { get; init; }
    public Guid CohortId { get; init; }

    // For as long as the guide coaches somebody in the same group: who left the group has nothing to do with its people any more.
    internal const string Sql = """
        SELECT c."LeercoachId" AS "PersonId", c."Id" AS "ConversationId", c."ParticipationId" AS "ParticipationId", p."PersonId" AS "ParticipantId", p."CohortId" AS "CohortId"
        FROM "Conversations" c JOIN "Participations" p ON p."Id" = c."ParticipationId"
        WHERE c."Kind" = 'driehoekgesprek' AND c."LeercoachId" IS NOT NULL AND EXISTS (
            SELECT 1 FROM "LeercoachAssignments" a JOIN "Participations" q ON q."Id" = a."ParticipationId"
            WHERE a."LeercoachId" = c."LeercoachId" AND a."Until" IS NULL AND q."CohortId" = p."CohortId")
        """;
}
