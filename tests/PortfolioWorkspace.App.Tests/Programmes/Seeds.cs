using PortfolioWorkspace.App.Programmes;
using PortfolioWorkspace.Domain.Programmes;

namespace PortfolioWorkspace.App.Tests.Programmes;

/// <summary>The seed files of the repository, as the product reads them.</summary>
internal static class Seeds
{
    public static string Folder { get; } = Find();

    public static string Yaml(string name) => File.ReadAllText(Path.Combine(Folder, "programmes", $"{name}.yaml"));

    public static IReadOnlyDictionary<string, string> Templates() =>
        Directory.GetFiles(Path.Combine(Folder, "templates")).ToDictionary(f => Path.GetFileNameWithoutExtension(f)!, File.ReadAllText);

    public static Programme Programme(string code)
    {
        var (programmes, faults) = ProgrammeFolder.Read(Folder);
        Assert.Empty(faults);
        return programmes.Single(p => p.Programme.Code == code).Programme;
    }

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "PortfolioWorkspace.sln")))
            folder = folder.Parent;
        return Path.Combine(folder?.FullName ?? throw new InvalidOperationException("No repository above the tests."), "seeds");
    }
}
