using System.Text.RegularExpressions;
using PortfolioWorkspace.TestKit;

namespace PortfolioWorkspace.App.Tests.HouseRules;

/// <summary>A source file of the product as text; rules that no compiler knows are checked on it.</summary>
internal sealed record Source(string Path, IReadOnlyList<string> Lines)
{
    public static IReadOnlyList<Source> Product { get; } = Read("src");

    public static IReadOnlyList<Source> Tests { get; } = Read("tests");

    public bool IsUnder(params string[] places) => places.Any(p => Path.StartsWith(p, StringComparison.Ordinal));

    public bool IsKind(params string[] endings) => endings.Any(e => Path.EndsWith(e, StringComparison.Ordinal));

    /// <summary>Path and line of every hit; comments may speak of what code may not do.</summary>
    public IEnumerable<string> Hits(Regex pattern) => Lines.Select((line, index) => (line, index))
        .Where(l => !l.line.TrimStart().StartsWith("//", StringComparison.Ordinal) && pattern.IsMatch(l.line))
        .Select(l => $"{Path}:{l.index + 1}: {l.line.Trim()}");

    private static List<Source> Read(string folder) =>
    [
        .. Directory.EnumerateFiles(Repository.At(folder), "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint })
            .Select(file => (file, path: System.IO.Path.GetRelativePath(Repository.Root, file).Replace('\\', '/')))
            .Where(f => Regex.IsMatch(f.path, @"\.(cs|razor|ts|css|csproj)$") && !Regex.IsMatch(f.path, @"/(node_modules|bin|obj|Migrations)/"))
            .OrderBy(f => f.path, StringComparer.Ordinal)
            .Select(f => new Source(f.path, File.ReadAllLines(f.file))),
    ];
}
