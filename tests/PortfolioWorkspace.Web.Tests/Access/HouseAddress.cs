using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;
using PortfolioWorkspace.TestKit;

namespace PortfolioWorkspace.Web.Tests.Access;

/// <summary>One address of the house with its method and what fills its parameters.</summary>
internal sealed partial record HouseAddress(string Method, string Pattern, IReadOnlyList<string> Fillings)
{
    /// <summary>Asked last: afterwards nobody is signed in.</summary>
    private const string Leaving = "/afmelden";

    /// <summary>Files of the house and the pipes of the framework: the same for everybody, they hold nothing personal.</summary>
    private static readonly IReadOnlyList<string> Pipes = ["_blazor", "_framework", "_content", "{**path:file}"];

    /// <summary>Parameter and the ids of a dossier that can stand for it, by the fixed words before it. A new kind of address asks for a line here.</summary>
    private static readonly IReadOnlyDictionary<string, string[]> Meanings = new Dictionary<string, string[]>
    {
        ["dossiers"] = ["dossier"],
        ["groepen"] = ["cohort"],
        ["programmas"] = ["programme"],
        ["attendance"] = ["session"],
        ["documenten"] = ["writing", "handed-in"],
        ["gesprekken"] = ["talk"],
        ["vragen"] = ["question", "support"],
        ["oefenen"] = ["practice"],
        ["beoordelen"] = ["waiting"],
        ["inleveringen"] = ["waiting"],
        ["agenda"] = ["calendar", "unknown-calendar"],
        ["certificaten"] = ["code", "unknown-code"],
        ["weggegooid"] = ["binned", "writing"],
        ["drafts"] = ["writing", "letter"],
        ["media"] = ["own-photo", "shared-photo"],
        ["answers"] = ["dossier"],
        ["documents"] = ["writing", "handed-in"],
        ["notes"] = ["note"],
        ["reviews"] = ["letter"],
    };

    /// <summary>A second parameter means the same everywhere.</summary>
    private static readonly IReadOnlyDictionary<string, string> Second = new Dictionary<string, string> { ["Session:guid"] = "session", ["Version:guid"] = "version" };

    private static readonly IReadOnlyDictionary<string, string> Fixed = new Dictionary<string, string>
    {
        ["Number:int"] = "1",
        ["number:int"] = "1",
        ["Code:int?"] = "404",
        ["key"] = "school",
        ["Part"] = "eisen",
        ["field"] = "profiel-sterk",
        ["language:regex(^(nl|en)$)"] = "nl",
    };

    public static IReadOnlyList<HouseAddress> All(HouseFactory house) =>
    [
        .. house.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<StaticAssetDescriptor>() is null && !Pipes.Any(p => Word(e.RoutePattern).TrimStart('/').StartsWith(p, StringComparison.Ordinal)))
            .SelectMany(e => (e.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["ANY"]).Where(m => m != "HEAD").Select(m => new HouseAddress(m, Word(e.RoutePattern), FillingsOf(Word(e.RoutePattern)))))
            .DistinctBy(a => (a.Method, a.Pattern))
            .OrderBy(a => a.Pattern == Leaving).ThenBy(a => a.Pattern, StringComparer.Ordinal).ThenBy(a => a.Method, StringComparer.Ordinal),
    ];

    /// <summary>The address with ids filled in; <paramref name="filling"/> says which one stands for the first id.</summary>
    public string With(string filling, IReadOnlyDictionary<string, string> ids) => Parameter().Replace(Pattern, match =>
    {
        var parameter = match.Value[1..^1];
        return Fixed.TryGetValue(parameter, out var word) ? word : ids[Second.GetValueOrDefault(parameter, filling)];
    });

    private static string Word(RoutePattern pattern) => "/" + pattern.RawText?.TrimStart('/');

    private static IReadOnlyList<string> FillingsOf(string pattern)
    {
        if (Parameter().Matches(pattern).FirstOrDefault(m => !Fixed.ContainsKey(m.Value[1..^1])) is not { } first) return [""];
        var before = pattern[..first.Index].Trim('/').Split('/')[^1];
        return Meanings.TryGetValue(before, out var fillings) ? fillings : throw new InvalidOperationException($"{pattern}: say in {nameof(HouseAddress)} which id stands after '{before}'.");
    }

    /// <summary>With one pair of braces inside, as a pattern for a number of digits has.</summary>
    [GeneratedRegex(@"\{([^{}]|\{[^{}]*\})+\}")]
    private static partial Regex Parameter();
}
