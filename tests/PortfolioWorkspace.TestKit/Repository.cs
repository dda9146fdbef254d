namespace PortfolioWorkspace.TestKit;

/// <summary>Where the sources are, for tests that read them.</summary>
public static class Repository
{
    public static string Root { get; } = Find();

    public static string Seeds { get; } = Path.Combine(Root, "seeds");

    /// <summary>Git-ignored; logs and pictures of a run are kept here.</summary>
    public static string Artifacts { get; } = Path.Combine(Root, "artifacts");

    public static string At(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "PortfolioWorkspace.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("No repository above the tests.");
    }
}
