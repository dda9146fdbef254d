using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.TestKit;

namespace PortfolioWorkspace.Web.Tests.Access;

/// <summary>Every address of the house, asked by everybody: what each gets stands in a table that people read.</summary>
public sealed partial class EndpointMatrixTests
{
    private const string Table = "tests/PortfolioWorkspace.Web.Tests/Access/endpoint-matrix.txt";

    [Fact]
    public async Task Everybody_gets_what_the_table_says()
    {
        await using var cast = await MatrixCast.OpenAsync(new HouseFactory());
        var addresses = HouseAddress.All(cast.House);
        var lines = new List<string> { Line("", "", cast.Browsers.Select(b => b.Key)) };

        foreach (var address in addresses)
        {
            foreach (var filling in address.Fillings)
            {
                var cells = new List<string>();
                foreach (var (role, browser) in cast.Browsers) cells.Add((await AskAsync(browser, address, filling, cast.Ids)).Short.PadRight(role.Length));
                lines.Add(Line(address.Method, filling.Length == 0 ? address.Pattern : $"{address.Pattern} ({filling})", cells));
            }
        }

        Same(string.Join('\n', lines) + "\n");
    }

    [Fact]
    public async Task Somebody_elses_and_unknown_are_one_answer_to_the_letter()
    {
        await using var cast = await MatrixCast.OpenAsync(new HouseFactory());
        var different = new List<string>();

        foreach (var address in HouseAddress.All(cast.House).Where(a => a.Fillings[0].Length > 0))
        {
            foreach (var filling in address.Fillings)
            {
                foreach (var (role, browser) in cast.Browsers)
                {
                    var known = await AskAsync(browser, address, filling, cast.Ids);
                    var unknownIds = cast.UnknownIds;
                    var asked = cast.Ids.Values.Concat(unknownIds.Values).ToList();
                    var unknown = await AskAsync(browser, address, filling, unknownIds);
                    // A note that nobody has is one that a device begins with: a text of its own that says nothing of others. Whoever thinks of
                    // an id that somebody else's note has already, one in 2^122, hears that it is not there for them.
                    if (unknown.Status == HttpStatusCode.OK && address.Pattern.StartsWith("/api/notes/", StringComparison.Ordinal)) continue;
                    // A certificate is there for everybody who has its code, so one that exists may differ from one that does not.
                    if (filling != "code" && known is { Status: HttpStatusCode.NotFound } or { Status: HttpStatusCode.BadRequest, Location: null } && Difference(known.Plain(asked), unknown.Plain(asked)) is { } where) different.Add($"{address.Method} {address.Pattern} ({filling}) as {role}: {where}");
                    if (unknown.Status is HttpStatusCode.OK or HttpStatusCode.InternalServerError) different.Add($"{address.Method} {address.Pattern} ({filling}) as {role}: {unknown.Status} for an id that nobody has");
                }
            }
        }

        Assert.True(different.Count == 0, string.Join('\n', different));
    }

    [Fact]
    public async Task A_form_of_somebody_else_changes_nothing()
    {
        await using var cast = await MatrixCast.OpenAsync(new HouseFactory());
        var addresses = HouseAddress.All(cast.House);
        var wrong = new List<string>();
        var forms = new Dictionary<(HouseAddress, string), Dictionary<string, HashSet<string>>>();
        foreach (var address in addresses.Where(a => a.Method == "POST" && addresses.Any(g => g.Method == "GET" && g.Pattern == a.Pattern)))
        {
            foreach (var filling in address.Fillings)
            {
                var ofRole = forms[(address, filling)] = [];
                foreach (var (role, browser) in cast.Browsers) ofRole[role] = FormsOf(await AskAsync(browser, address with { Method = "GET" }, filling, cast.Ids));
            }
        }

        // Looking at a text leaves a line in the history; from here on nothing more may happen.
        var (asked, before) = (0, await PrintAsync(cast.House));
        foreach (var ((address, filling), ofRole) in forms)
        {
            foreach (var form in ofRole.Values.SelectMany(f => f).Distinct())
            {
                foreach (var (role, browser) in cast.Browsers.Where(b => !ofRole[b.Key].Contains(form)))
                {
                    var answer = await AskAsync(browser, address, filling, cast.Ids, form);
                    asked++;
                    if (answer.Status is not (HttpStatusCode.NotFound or HttpStatusCode.BadRequest or HttpStatusCode.Found)) wrong.Add($"{address.Pattern} ({filling}) form {form} as {role}: {answer.Status}");
                }
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.True(asked > 0, "No form was found on any page.");
        Assert.Equal(before, await PrintAsync(cast.House));

        // The same post does arrive for whoever has the form; an empty one is refused in words and breaks nothing.
        List<Reply> arrived = [];
        foreach (var ((address, filling), ofRole) in forms)
            foreach (var (role, names) in ofRole)
                foreach (var form in names) arrived.Add(await AskAsync(cast[role], address, filling, cast.Ids, form));
        Assert.DoesNotContain(arrived, a => (int)a.Status >= 500);
        Assert.Contains(arrived, a => a.Status is HttpStatusCode.OK or HttpStatusCode.Found);
    }

    private static string? Difference(string one, string other)
    {
        if (one == other) return null;
        var at = one.Zip(other).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"“{Around(one)}” and “{Around(other)}”";

        string Around(string text) => text[Math.Max(0, at - 60)..Math.Min(text.Length, at + 100)];
    }

    /// <summary>How many rows of everything there are, and how many changes were noted.</summary>
    private static Task<string> PrintAsync(HouseFactory house) => house.Data.LookAsync(async db =>
        $"history {await db.History.CountAsync()} documents {await db.Documents.IgnoreQueryFilters().CountAsync()} submissions {await db.Submissions.IgnoreQueryFilters().CountAsync()} reviews {await db.Reviews.IgnoreQueryFilters().CountAsync()} "
        + $"talks {await db.Conversations.IgnoreQueryFilters().CountAsync()} ratings {await db.ProfileRatings.IgnoreQueryFilters().CountAsync()} decisions {await db.Decisions.IgnoreQueryFilters().CountAsync()} waivers {await db.Waivers.IgnoreQueryFilters().CountAsync()} certificates {await db.Certificates.CountAsync()}");

    private static HashSet<string> FormsOf(Reply answer) => answer.Status == HttpStatusCode.OK ? [.. FormName().Matches(answer.Body).Select(m => WebUtility.HtmlDecode(m.Groups[1].Value))] : [];

    private static async Task<Reply> AskAsync(HttpClient browser, HouseAddress address, string filling, IReadOnlyDictionary<string, string> ids, string form = "bestaat-niet")
    {
        using var request = new HttpRequestMessage(new HttpMethod(address.Method == "ANY" ? "GET" : address.Method), new Uri(address.With(filling, ids), UriKind.Relative));
        if (address.Method == "POST") request.Content = address.Pattern.StartsWith("/api/", StringComparison.Ordinal)
            ? new StringContent("""{"markdown":"Van wie is dit?","reason":"conflict","device":"test"}""", Encoding.UTF8, "application/json")
            : new FormUrlEncodedContent([new("_handler", form)]);
        if (address.Method == "PUT")
        {
            request.Content = new StringContent("""{"clientId":"matrix","seq":1,"baseRevision":0,"markdown":"Van wie is dit?","device":"test","changes":[]}""", Encoding.UTF8, "application/json");
            request.Headers.TryAddWithoutValidation("If-Match", "\"0-0\"");
        }

        using var answer = await browser.SendAsync(request);
        return new Reply(answer.StatusCode, answer.Headers.Location?.OriginalString, await answer.Content.ReadAsStringAsync());
    }

    private static string Line(string method, string address, IEnumerable<string> cells) => $"{method,-4} {address,-60} {string.Join("  ", cells)}".TrimEnd();

    private static void Same(string actual)
    {
        var path = Repository.At(Table.Split('/'));
        var expected = File.Exists(path) ? File.ReadAllText(path) : "";
        if (expected == actual) return;
        var kept = Path.Combine(Directory.CreateDirectory(Path.Combine(Repository.Artifacts, "received")).FullName, Path.GetFileName(path));
        File.WriteAllText(kept, actual);
        var (was, now) = (expected.Split('\n'), actual.Split('\n'));
        Assert.Fail($"{Table} says something else than the house. Read every line; if the change is meant, copy artifacts/received/{Path.GetFileName(path)} over it.\n{string.Join('\n', was.Except(now).Select(l => $"- {l}").Concat(now.Except(was).Select(l => $"+ {l}")))}");
    }

    [GeneratedRegex("name=\"_handler\" value=\"([^\"]+)\"")]
    private static partial Regex FormName();

    /// <summary>An answer as far as it can give something away.</summary>
    private sealed partial record Reply(HttpStatusCode Status, string? Location, string Body)
    {
        /// <summary>The status; "door" for the way to the sign-in page.</summary>
        public string Short => Location?.Contains("/aanmelden", StringComparison.Ordinal) == true ? "door" : ((int)Status).ToString(System.Globalization.CultureInfo.InvariantCulture);

        /// <summary>Without what differs between two answers to one question: the ids, nonces, tokens, and which of the own links in the menu is the present page.</summary>
        public string Plain(IEnumerable<string> asked) => asked.Aggregate($"{Status} {Location} {Noise().Replace(Body, "")}", (text, id) => text.Replace(id, "·", StringComparison.OrdinalIgnoreCase));

        [GeneratedRegex("nonce=\"[^\"]*\"|(?<=__RequestVerificationToken\" value=\")[^\"]*|<!--Blazor[^>]*-->|\"traceId\":\"[^\"]*\"| class=\"active\" aria-current=\"page\"|CfDJ8[\\w-]+")]
        private static partial Regex Noise();
    }
}
