namespace PortfolioWorkspace.App.Access;

/// <summary>Who can reach which dossier, as what: the one definition that the Gate asks and that the query filters use.</summary>
public sealed class Reach
{
    public Guid PersonId { get; init; }
    public Guid ParticipationId { get; init; }

    /// <summary>Name of a <see cref="Domain.Access.Relation"/>.</summary>
    public string Relation { get; init; } = "";

    // The casts: SQLite asks after one dossier inside each part by its index only when all parts say what type a column has.
    internal const string Sql = """
        SELECT p."PersonId" AS "PersonId", p."Id" AS "ParticipationId", CAST('Self' AS TEXT) AS "Relation" FROM "Participations" p
        UNION ALL
        SELECT a."LeercoachId", a."ParticipationId", CAST('Leercoach' AS TEXT) FROM "LeercoachAssignments" a WHERE a."Until" IS NULL
        UNION ALL
        SELECT s."PersonId", p."Id", s."Role" FROM "Staff" s JOIN "Participations" p ON p."CohortId" = s."CohortId"
        """;
}
