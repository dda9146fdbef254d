using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;

namespace PortfolioWorkspace.App.Tests.HouseRules;

/// <summary>There is one door to the database, and only a few named files may go round it.</summary>
public sealed class OneDoorTests
{
    private const string App = "src/PortfolioWorkspace.App/";
    private const string GateFile = $"{App}Access/Gate.cs";
    private const string StorageRoom = $"{App}Storage/";
    private const string StartUp = $"{App}Programmes/LoadProgrammes.cs";

    [Fact]
    public void Only_the_Gate_and_storage_open_a_database() =>
        Nowhere(@"IDbContextFactory<|CreateDbContext", GateFile, StorageRoom, $"{App}People/PeopleRegistration.cs");

    [Fact]
    public void Only_the_stores_of_sign_in_get_a_database_handed_to_them()
    {
        var takers = typeof(Gate).Assembly.GetTypes().Concat(typeof(Program).Assembly.GetTypes())
            .Where(t => t.GetConstructors().Any(c => c.GetParameters().Any(p => typeof(DbContext).IsAssignableFrom(p.ParameterType))))
            .Select(t => t.FullName);

        Assert.Equal(["PortfolioWorkspace.App.People.OpenSessions"], takers.Where(t => !t!.StartsWith("PortfolioWorkspace.App.Storage.", StringComparison.Ordinal)));
    }

    [Fact]
    public void Only_the_start_of_the_program_has_its_own_way_to_the_database() =>
        Nowhere(@"\bStorageStart\b", StorageRoom, StartUp, $"{App}AppRegistration.cs", "src/PortfolioWorkspace.Web/Shell/StartUp");

    [Fact]
    public void Only_the_Gate_and_storage_save() =>
        Nowhere(@"\b(SaveChanges|ExecuteUpdate|ExecuteDelete|ExecuteSql)\w*\(", GateFile, StorageRoom, StartUp, $"{App}People/OpenSessions.cs");

    [Fact]
    public void Filters_are_lifted_where_the_question_itself_is_asked_and_nowhere_else() =>
        Nowhere(@"\bIgnoreQueryFilters\b", $"{App}Access/RelationsQuery.cs", $"{App}Certification/DossierFactsQuery.cs", $"{App}Documents/BinQuery.cs", $"{App}Attendance/CheckInSeats.cs", $"{App}Calendars/CalendarOwnerQuery.cs", $"{StorageRoom}Seeding/", $"{StorageRoom}Cleaning/", $"{StorageRoom}Sending/", $"{StorageRoom}Outbox/");

    [Fact]
    public void A_use_case_is_sealed_and_has_one_verb()
    {
        var useCases = typeof(Gate).Assembly.GetTypes()
            .Where(t => t is { IsClass: true, IsAbstract: false } && t.GetConstructors().Any(c => c.GetParameters().Any(p => p.ParameterType == typeof(Gate))))
            .ToList();

        Assert.NotEmpty(useCases);
        Found.Nothing(useCases.Where(t => !t.IsSealed).Select(t => t.Name));
        Found.Nothing(useCases.Where(t => Verbs(t) is not ["RunAsync"]).Select(t => $"{t.Name}: {string.Join(", ", Verbs(t))}"));

        static string[] Verbs(Type t) => [.. t.GetMethods(System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.DeclaredOnly).Where(m => !m.IsSpecialName).Select(m => m.Name)];
    }

    private static void Nowhere(string pattern, params string[] except) =>
        Found.Nothing(Source.Product.Where(s => s.IsKind(".cs", ".razor") && !s.IsUnder(except)).SelectMany(s => s.Hits(new Regex(pattern))));
}
