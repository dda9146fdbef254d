using System.Net;
using System.Text;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PortfolioWorkspace.TestKit;

namespace PortfolioWorkspace.Web.Tests.Access;

/// <summary>Every address of the product, with every id of somebody else's dossier, for everybody around it and for a stranger. New pages are in it by themselves.</summary>
public sealed class EveryEndpointTests
{
    private const string Secret = "geheimwoord";

    [Fact]
    public async Task A_stranger_learns_nothing_and_nobody_breaks_anything()
    {
        await using var house = new HouseFactory();
        var cast = await house.Data.DossierWithEverythingAsync(Secret);
        var ids = await IdsAsync(house.Data, cast);
        var calls = CallsOf(house).ToList();
        Assert.Contains(calls, c => c.Path.Contains("{id", StringComparison.Ordinal));
        var faults = new List<string>();

        foreach (var (name, person) in cast.People.Append(new("Nobody", null!)))
        {
            using var browser = person is null ? house.CreateClient(new() { AllowAutoRedirect = false }) : await house.SignedInAsync(person);
            foreach (var call in calls)
            {
                var unknown = await AnswerAsync(browser, call, house.Data.NewId());
                if ((int)unknown.Status >= 500) faults.Add($"{name} {call} with an unknown id: {(int)unknown.Status}");
                if (!call.HasId) continue;
                foreach (var (kind, id) in ids)
                {
                    var answer = await AnswerAsync(browser, call, id);
                    if ((int)answer.Status >= 500) faults.Add($"{name} {call} with the id of a {kind}: {(int)answer.Status}");
                    if (name is not (nameof(Cast.Stranger) or "Nobody")) continue;
                    if (answer.Status != unknown.Status) faults.Add($"{name} {call} with the id of a {kind}: {(int)answer.Status}, with an unknown id {(int)unknown.Status}");
                    if (answer.Text.Contains(Secret, StringComparison.Ordinal)) faults.Add($"{name} {call} with the id of a {kind} reads the text");
                }
            }

            // A test that was signed out half-way would find nothing wrong.
            Assert.Equal(person is null ? HttpStatusCode.Unauthorized : HttpStatusCode.OK, (await browser.GetAsync(new Uri("/api/antiforgery", UriKind.Relative))).StatusCode);
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    [Fact]
    public void Only_these_addresses_are_open_to_whoever_is_not_signed_in()
    {
        using var house = new HouseFactory();

        var open = CallsOf(house).Where(c => c.Anonymous).Select(c => c.ToString()).Distinct().Order(StringComparer.Ordinal);

        Assert.Equal(File.ReadAllText(Repository.At("tests", "PortfolioWorkspace.Web.Tests", "Access", "open-addresses.txt")), string.Join('\n', open) + "\n");
    }

    private static async Task<(HttpStatusCode Status, string Text)> AnswerAsync(HttpClient browser, Call call, Guid id)
    {
        using var request = new HttpRequestMessage(new HttpMethod(call.Method), call.PathFor(id));
        request.Headers.Add("Accept", "text/html,application/json");
        if (call.Method != "GET")
        {
            request.Headers.TryAddWithoutValidation("If-Match", "\"1\"");
            request.Content = new StringContent("""{"clientId":"a","seq":1,"baseRevision":1,"markdown":"Iets anders","device":"test","changes":[]}""", Encoding.UTF8, "application/json");
        }

        using var answer = await browser.SendAsync(request);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    private static Task<Dictionary<string, Guid>> IdsAsync(TestData data, Cast cast) => data.LookAsync(async db =>
    {
        var dossier = cast.Participation.Id;
        return new Dictionary<string, Guid>
        {
            ["cohort"] = cast.Cohort.Id,
            ["session"] = cast.Cohort.Sessions[0].Id,
            ["participation"] = dossier,
            ["person"] = cast.Participant.Id,
            ["document"] = await db.Documents.IgnoreQueryFilters().Where(x => x.ParticipationId == dossier).Select(x => x.Id).FirstAsync(),
            ["submission"] = await db.Submissions.IgnoreQueryFilters().Where(x => x.ParticipationId == dossier).Select(x => x.Id).FirstAsync(),
            ["review"] = await db.Reviews.IgnoreQueryFilters().Where(x => x.ParticipationId == dossier).Select(x => x.Id).FirstAsync(),
            ["conversation"] = await db.Conversations.IgnoreQueryFilters().Where(x => x.ParticipationId == dossier).Select(x => x.Id).FirstAsync(),
            ["decision"] = await db.Decisions.IgnoreQueryFilters().Where(x => x.ParticipationId == dossier).Select(x => x.Id).FirstAsync(),
            ["certificate"] = await db.Certificates.Where(x => x.ParticipationId == dossier).Select(x => x.Id).FirstAsync(),
        };
    });

    /// <summary>A page is asked for; anything else is called with each of its methods. Files and the framework's own addresses are left out.</summary>
    private static IEnumerable<Call> CallsOf(HouseFactory house) =>
        from endpoint in house.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        let path = endpoint.RoutePattern.RawText ?? ""
        where !path.Contains("_blazor", StringComparison.Ordinal) && !path.Contains("_framework", StringComparison.Ordinal)
            && endpoint.RoutePattern.Parameters.All(p => !p.IsCatchAll) && !ChangesWhoIsThere(path)
            && !endpoint.Metadata.Any(m => m.GetType().Name == "StaticAssetDescriptor")
        let page = endpoint.Metadata.Any(m => m.GetType().Name == "ComponentTypeMetadata")
        from method in page ? ["GET"] : endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"]
        where method is "GET" or "PUT" or "POST" or "DELETE"
        select new Call(method, endpoint.RoutePattern, endpoint.Metadata.GetMetadata<Microsoft.AspNetCore.Authorization.IAllowAnonymous>() is not null
            || endpoint.Metadata.GetMetadata<Microsoft.AspNetCore.Authorization.IAuthorizeData>() is null);

    private static bool ChangesWhoIsThere(string path) => path.TrimStart('/') is "afmelden" or "aanmelden/demo";

    private sealed record Call(string Method, RoutePattern Pattern, bool Anonymous)
    {
        public string Path => "/" + (Pattern.RawText ?? "").TrimStart('/');

        public bool HasId => Pattern.Parameters.Any(IsId);

        public Uri PathFor(Guid id)
        {
            var parts = Pattern.PathSegments.Select(s => string.Concat(s.Parts.Select(p => p switch
            {
                RoutePatternLiteralPart literal => literal.Content,
                RoutePatternSeparatorPart separator => separator.Content,
                RoutePatternParameterPart value => IsId(value) ? id.ToString() : Has(value, "int") ? "1" : "niets",
                _ => "",
            })));
            return new Uri("/" + string.Join('/', parts), UriKind.Relative);
        }

        public override string ToString() => $"{Method} {Path}";

        private static bool IsId(RoutePatternParameterPart part) => Has(part, "guid");

        private static bool Has(RoutePatternParameterPart part, string constraint) => part.ParameterPolicies.Any(p => p.Content == constraint);
    }
}
