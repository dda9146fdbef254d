using PortfolioWorkspace.Domain.Access;

namespace PortfolioWorkspace.App.Tests.Access;

public sealed class AccessMatrixTests
{
    public static TheoryData<Operation> Operations => [.. Enum.GetValues<Operation>()];

    [Fact]
    public void The_matrix_is_the_one_that_was_agreed_on() => Checked.Same("Access/access-matrix.txt", Print());

    [Theory, MemberData(nameof(Operations))]
    public void Every_operation_is_there_for_somebody(Operation operation) => Assert.NotEmpty(AccessRules.Allowed(operation));

    [Theory, MemberData(nameof(Operations))]
    public void Nobody_may_do_anything_without_a_relation(Operation operation) => Assert.False(AccessRules.Allows(operation, []));

    private static string Print()
    {
        var relations = Enum.GetValues<Relation>();
        var width = Enum.GetNames<Operation>().Max(n => n.Length);
        var lines = Enum.GetValues<Operation>().Select(o => o.ToString().PadRight(width) + string.Concat(relations.Select(r => "  " + (AccessRules.Allows(o, [r]) ? "x" : ".").PadRight(r.ToString().Length))));
        return string.Join('\n', lines.Prepend("".PadRight(width) + string.Concat(relations.Select(r => $"  {r}"))).Select(l => l.TrimEnd())) + "\n";
    }
}
