using System.Collections.Frozen;

namespace PortfolioWorkspace.Web.Shell.Parts;

/// <summary>The drawings that <c>Icon</c> knows, in a square of 20.</summary>
public static class IconPaths
{
    private static readonly FrozenDictionary<string, string> Paths = new Dictionary<string, string>
    {
        ["back"] = "M11 4l-6 6 6 6M5.5 10H17",
        ["forward"] = "M9 4l6 6-6 6M14.5 10H3",
        ["up"] = "M10 17V4M4.5 9L10 3.5 15.5 9",
        ["down"] = "M10 3v13M4.5 11l5.5 5.5 5.5-5.5",
        ["chevron"] = "M5 7.5l5 5 5-5",
        ["bell"] = "M10 3a5 5 0 0 0-5 5v4l-2 3h14l-2-3V8a5 5 0 0 0-5-5zM8.500 17.500h3",
        ["calendar"] = "M3 5h14v12H3zM3 9h14M7 3v4M13 3v4",
        ["document"] = "M5 3h10v14H5zM8 7h4M8 10.5h4",
        ["speech"] = "M3 4h14v10H9l-4 3v-3H3z",
        ["people"] = "M7 9a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM2 17v-2a5 5 0 0 1 10 0v2M13 9a2.500 2.500 0 1 0 0-5M15 11a4.500 4.500 0 0 1 3 4v2",
        ["certificate"] = "M4 3h12v10H4zM7 6h6M7 9h3M10 13v4l2-1.500 2 1.500v-4",
        ["eye"] = "M2 10c3-6 13-6 16 0-3 6-13 6-16 0zM10 8a2 2 0 1 0 0 4 2 2 0 0 0 0-4z",
        ["check"] = "M4 10.5l4 4 8.500-9",
        ["cross"] = "M5 5l10 10M15 5L5 15",
        ["minus"] = "M4 10h12",
        ["clock"] = "M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14zM10 6.500V10l2.500 2",
        ["half"] = "M10 3a7 7 0 1 0 0 14zM10 3a7 7 0 0 1 0 14",
        ["download"] = "M10 3v10M5.5 9l4.5 4.5L14.500 9M4 17h12",
        ["offline"] = "M3 3l14 14M6 12a5 5 0 0 1 3-2M3.5 8.500A9 9 0 0 1 7 6.500M16.500 8.500a9 9 0 0 0-5-2.500M10 15h.01",
        ["bold"] = "M6 4h5a3 3 0 0 1 0 6H6zM6 10h6a3.200 3.200 0 0 1 0 6.400H6z",
        ["italic"] = "M9 4h6M5 16h6M12 4L8 16",
        ["list"] = "M8 5h9M8 10h9M8 15h9M3 5h1.500M3 10h1.500M3 15h1.500",
        ["numbers"] = "M8 5h9M8 10h9M8 15h9M3.200 3.500l1-.5v4M2.800 13.200c.3-1 2.200-1 2 .2-.2.9-2 1.600-2 2.600h2.200",
        ["quote"] = "M4 6h4v4c0 2-1 3.500-3 4M12 6h4v4c0 2-1 3.500-3 4",
        ["table"] = "M3 4h14v12H3zM3 9h14M9.500 4v12",
        ["photo"] = "M3 4h14v12H3zM3 14l4-4 3 3 3-4 4 4.500",
        ["link"] = "M8.500 11.500l3-3M7 9l-2.200 2.200a2.600 2.600 0 0 0 3.700 3.700L10.800 13M9.300 7l2.200-2.200a2.600 2.600 0 0 1 3.700 3.700L13 10.800",
        ["more"] = "M4 10h.01M10 10h.01M16 10h.01",
    }.ToFrozenDictionary();

    public static IEnumerable<string> Names => Paths.Keys.Order(StringComparer.Ordinal);

    public static string Of(string name) => Paths.TryGetValue(name, out var path) ? path : throw new ArgumentException($"There is no icon called {name}.", nameof(name));
}
