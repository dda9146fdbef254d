using System.Text.Json;
using PortfolioWorkspace.TestKit;

namespace PortfolioWorkspace.App.Tests.Reviews.Anchoring;

/// <summary>What server and browser must agree on; the tests of the editor read the same file.</summary>
internal sealed record AnchorVectors(IReadOnlyList<TextVector> Texts, IReadOnlyList<ProjectionVector> Projections)
{
    public static readonly AnchorVectors All = JsonSerializer.Deserialize<AnchorVectors>(
        File.ReadAllText(Repository.At("tests", "PortfolioWorkspace.App.Tests", "Reviews", "Anchoring", "anchor-vectors.json")), JsonSerializerOptions.Web)!;
}

internal sealed record TextVector(string Name, string Markdown, string Plain, IReadOnlyList<int> Starts, string Html);

internal sealed record ProjectionVector(string Name, string Source, string Target, string Quote, string Place, string Found, int Start, int End, int Occurrence = 1);
