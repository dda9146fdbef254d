using PortfolioWorkspace.TestKit;

namespace PortfolioWorkspace.App.Tests;

/// <summary>Compares a printed table with the one that was checked in, so that a reviewer sees every change of it.</summary>
internal static class Checked
{
    public static void Same(string file, string actual)
    {
        var path = Repository.At("tests", "PortfolioWorkspace.App.Tests", file);
        var expected = File.Exists(path) ? File.ReadAllText(path) : "";
        if (expected == actual) return;
        var kept = Path.Combine(Directory.CreateDirectory(Path.Combine(Repository.Artifacts, "received")).FullName, Path.GetFileName(file));
        File.WriteAllText(kept, actual);
        Assert.Fail($"{file} says something else than the program. If the change is meant, copy artifacts/received/{Path.GetFileName(file)} over it.\n{Difference(expected, actual)}");
    }

    private static string Difference(string expected, string actual)
    {
        var (was, now) = (expected.Split('\n'), actual.Split('\n'));
        return string.Join('\n', was.Except(now).Select(l => $"- {l}").Concat(now.Except(was).Select(l => $"+ {l}")));
    }
}
