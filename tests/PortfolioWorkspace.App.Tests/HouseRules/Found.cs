namespace PortfolioWorkspace.App.Tests.HouseRules;

/// <summary>A broken rule is told with every place where it is broken.</summary>
internal static class Found
{
    public static void Nothing(IEnumerable<string> places)
    {
        var all = places.ToList();
        Assert.True(all.Count == 0, string.Join('\n', all));
    }
}
