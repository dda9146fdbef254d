using System.Net;
using System.Text.RegularExpressions;
using PortfolioWorkspace.App.Programmes.Editing;
using PortfolioWorkspace.TestKit;
using PortfolioWorkspace.Web.Programmes;

namespace PortfolioWorkspace.Web.Tests.Programmes;

/// <summary>A form of a part never loses what stands in the source, nor what was typed.</summary>
public sealed partial class PartFieldsTests
{
    [Fact]
    public async Task A_date_or_time_that_no_calendar_can_show_is_shown_as_text()
    {
        await using var house = new HouseFactory();
        var cast = await house.Data.CastAsync();
        using var organiser = await house.SignedInAsync(cast.Organiser);
        var first = house.Data.Programme().Sessions[0];
        await house.Data.ProgrammeDraftAsync(cast.Organiser, $"date: {first.Date:yyyy-MM-dd}, start: {first.Start:HH:mm}", "date: 14-4-2027, start: 9:30");

        var page = await organiser.GetStringAsync(ProgrammeParts.Address(TestData.Cco, ProgrammePart.Sessions, "0"));

        Assert.Equal(("text", "14-4-2027"), Input(page, "sessions/0/date"));
        Assert.Equal(("text", "9:30"), Input(page, "sessions/0/start"));
        Assert.Equal(("time", $"{first.End:HH:mm}"), Input(page, "sessions/0/end"));
        Assert.Equal(("date", $"{house.Data.Programme().Sessions[1].Date:yyyy-MM-dd}"), Input(await organiser.GetStringAsync(ProgrammeParts.Address(TestData.Cco, ProgrammePart.Sessions, "1")), "sessions/1/date"));
    }

    [Fact]
    public async Task What_could_not_be_added_stays_open_as_it_was_typed_and_says_nothing_of_what_was_saved_before()
    {
        await using var house = new HouseFactory();
        var cast = await house.Data.CastAsync();
        using var organiser = await house.SignedInAsync(cast.Organiser);
        await house.Data.ProgrammeDraftAsync(cast.Organiser);
        var (sessions, criteria, rows) = (ProgrammeParts.Address(TestData.Cco, ProgrammePart.Sessions), ProgrammeParts.Address(TestData.Cco, ProgrammePart.Criteria), ProgrammeParts.Address(TestData.Cco, ProgrammePart.Rows));
        Assert.Contains("class=\"toast\"", await organiser.GetStringAsync(sessions + "?gedaan=bewaard"), StringComparison.Ordinal);

        var session = await RefusedAsync(sessions, "7", ("nieuw-nl", "Terugkomdag"), ("nieuw-dag", "2022-09-01"));
        var criterion = await RefusedAsync(criteria, "0", ("soort", "contact_hours"), ("nieuw-nl", " "), ("nieuw-en", "Hours <together>"), ("regel", "bijeenkomsten"));
        var row = await RefusedAsync(rows, "0", ("nieuw-nl", ""), ("nieuw-en", "Decision"));

        Assert.Equal((("text", "Terugkomdag"), ("date", "2022-09-01")), (Input(session, "nieuw-nl"), Input(session, "nieuw-dag")));
        Assert.Equal(("text", "Hours &lt;together&gt;"), Input(criterion, "nieuw-en"));
        Assert.Matches("<option value=\"contact_hours\" selected", criterion);
        Assert.Matches("<option value=\"bijeenkomsten\" selected", criterion);
        Assert.Equal(("text", "Decision"), Input(row, "nieuw-en"));
        // And the fields above it are as they were.
        Assert.Equal(Ticked().Count(await organiser.GetStringAsync(rows)), Ticked().Count(row));
        Assert.Matches(Ticked(), row);

        async Task<string> RefusedAsync(string address, string seen, params (string, string)[] typed)
        {
            using var refused = await organiser.PostFormAsync(address + "?gedaan=bewaard", "toevoegen", [("versie", seen), .. typed]);
            var page = await refused.Content.ReadAsStringAsync();
            Assert.Equal(HttpStatusCode.OK, refused.StatusCode);
            Assert.Contains("<details class=\"folded add\" open", page, StringComparison.Ordinal);
            Assert.Contains("role=\"alert\"", page, StringComparison.Ordinal);
            Assert.DoesNotContain("class=\"toast\"", page, StringComparison.Ordinal);
            return page;
        }
    }

    /// <summary>The type of a field and what a browser is told to show in it, as it stands in the page.</summary>
    private static (string Type, string Value) Input(string page, string name)
    {
        var input = Regex.Match(page, $"""<input[^>]*name="{Regex.Escape(name)}"[^>]*>""").Value;
        return (Regex.Match(input, "type=\"([^\"]*)\"").Groups[1].Value, Regex.Match(input, "value=\"([^\"]*)\"").Groups[1].Value);
    }

    [GeneratedRegex("<input[^>]* checked")]
    private static partial Regex Ticked();
}
