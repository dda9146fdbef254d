namespace PortfolioWorkspace.App.Access;

/// <summary>Who belongs to which group, as what, for the little that a group shares; a dossier is reached by <see cref="Reach"/> alone.</summary>
public sealed class GroupReach
{
    public Guid PersonId { get; init; }
    public Guid CohortId { get; init; }

    /// <summary>Name of a <see cref="Domain.Access.Relation"/>.</summary>
    public string Relation { get; init; } = "";

    // The casts: see Reach.
    internal const string Sql = """
        SELECT p."PersonId" AS "PersonId", p."CohortId" AS "CohortId", CAST('Member' AS TEXT) AS "Relation" FROM "Participations" p
        UNION ALL
        SELECT a."LeercoachId", p."CohortId", CAST('Leercoach' AS TEXT) FROM "LeercoachAssignments" a JOIN "Participations" p ON p."Id" = a."ParticipationId" WHERE a."Until" IS NULL
        UNION ALL
        SELECT s."PersonId", s."CohortId", s."Role" FROM "Staff" s
        """;
}
