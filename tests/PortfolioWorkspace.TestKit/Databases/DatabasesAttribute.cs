using System.Reflection;
using Xunit;
using Xunit.Sdk;
using Xunit.v3;

namespace PortfolioWorkspace.TestKit.Databases;

/// <summary>Runs a theory once per database; one that cannot be started here is skipped in sight, with the reason.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class DatabasesAttribute : DataAttribute
{
    // Looking for a server while the list of tests is made would start it for people who only list tests.
    public override bool SupportsDiscoveryEnumeration() => false;

    public override async ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker) =>
    [
        new TheoryDataRow(DatabaseKind.Sqlite),
        new TheoryDataRow(DatabaseKind.Postgres) { Skip = (await PostgresServer.FindAsync()).Missing },
    ];
}
