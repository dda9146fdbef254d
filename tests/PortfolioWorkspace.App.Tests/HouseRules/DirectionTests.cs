using System.Reflection;
using PortfolioWorkspace.Domain;

namespace PortfolioWorkspace.App.Tests.HouseRules;

/// <summary>Dependencies point one way: Web → App → Domain.</summary>
public sealed class DirectionTests
{
    [Fact]
    public void Domain_knows_nothing_but_the_framework()
    {
        Assert.All(References(typeof(Refusal).Assembly), name => Assert.True(name == "netstandard" || name.StartsWith("System.", StringComparison.Ordinal), name));
        Assert.DoesNotContain("Reference", Project("Domain"), StringComparison.Ordinal);
    }

    [Fact]
    public void App_does_not_know_the_pages() => Assert.DoesNotContain("PortfolioWorkspace.Web", References(typeof(AppRegistration).Assembly));

    [Fact]
    public void Pages_do_not_know_the_database()
    {
        Assert.DoesNotContain(References(typeof(Program).Assembly), IsDatabase);
        Assert.DoesNotContain("EntityFrameworkCore", Project("Web"), StringComparison.Ordinal);
        Assert.DoesNotContain("Npgsql", Project("Web"), StringComparison.Ordinal);

        static bool IsDatabase(string name) => name.Contains("EntityFrameworkCore", StringComparison.Ordinal) || name.Contains("Sqlite", StringComparison.Ordinal) || name.Contains("Npgsql", StringComparison.Ordinal);
    }

    private static IEnumerable<string> References(Assembly assembly) => assembly.GetReferencedAssemblies().Select(a => a.Name!);

    private static string Project(string room) => string.Join('\n', Source.Product.Single(s => s.Path == $"src/PortfolioWorkspace.{room}/PortfolioWorkspace.{room}.csproj").Lines);
}
