using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Attendance;
using PortfolioWorkspace.Domain.Attendance;
using PortfolioWorkspace.TestKit;

namespace PortfolioWorkspace.Web.Tests.Attendance;

/// <summary>What a phone brings that had no connection, row by row.</summary>
public sealed class AttendanceEndpointTests(HouseFactory house) : IClassFixture<HouseFactory>
{
    [Fact]
    public async Task Taps_are_applied_once_and_the_answer_says_how_each_row_stands()
    {
        var cast = await house.Data.CastAsync();
        var second = await house.Data.ParticipationAsync(cast.Cohort, await house.Data.PersonAsync());
        var session = cast.Cohort.Sessions.Single(s => s.Number == 1).Id;
        using var browser = await house.SignedInAsync(cast.Trainer);
        var body = $$"""{"clientId":"telefoon-1","changes":[{"participation":"{{cast.Participation.Id:N}}","status":"Present","seen":null,"seq":1},{"participation":"{{second.Id:N}}","status":"Absent","seen":null,"seq":2}]}""";

        for (var i = 0; i < 2; i++)
            Assert.Equal([("saved", "Present", 0), ("saved", "Absent", 0)], (await RowsAsync(browser, session, body)).Select(r => (r.GetProperty("outcome").GetString(), r.GetProperty("status").GetString(), r.GetProperty("version").GetInt32())));
        Assert.Equal(2, await house.Data.LookAsync(db => db.AttendanceChanges.IgnoreQueryFilters().CountAsync(c => c.SessionId == session)));

        // A colleague said something else: that row stands as it is, and the other one goes through.
        await using (var visit = house.As(cast.Trainer))
            Assert.Null((await visit.Get<MarkAttendance>().RunAsync(session, [new NewMark(second.Id, AttendanceStatus.Excused, Seen: 0)])).Refusal);
        var rows = await RowsAsync(browser, session, $$"""{"clientId":"telefoon-2","changes":[{"participation":"{{cast.Participation.Id:N}}","status":null,"seen":0,"seq":1},{"participation":"{{second.Id:N}}","status":"Present","seen":0,"seq":2}]}""");
        Assert.Equal([("saved", null), ("conflict", "Excused")], rows.Select(r => (r.GetProperty("outcome").GetString(), r.GetProperty("status").GetString())));
        Assert.Equal(cast.Trainer.Name, rows[1].GetProperty("by").GetString());
    }

    [Fact]
    public async Task A_tap_that_says_what_somebody_else_said_before_is_saved_and_is_not_the_word_of_who_taps()
    {
        var cast = await house.Data.CastAsync();
        var session = cast.Cohort.Sessions.Single(s => s.Number == 1).Id;
        await house.Data.AttendedAsync(cast.Participation, cast.Cohort, 1, cast.Participant);
        var second = await house.Data.ParticipationAsync(cast.Cohort, await house.Data.PersonAsync());
        using var browser = await house.SignedInAsync(cast.Trainer);
        var rows = await RowsAsync(browser, session, $$"""{"clientId":"telefoon-3","changes":[{"participation":"{{cast.Participation.Id:N}}","status":"Present","seen":null,"seq":1},{"participation":"{{second.Id:N}}","status":"Present","seen":null,"seq":2}]}""");
        Assert.Equal([("saved", false), ("saved", true)], rows.Select(r => (r.GetProperty("outcome").GetString(), r.GetProperty("own").GetBoolean())));
    }

    [Fact]
    public async Task What_is_no_tap_is_refused_whole_and_others_have_no_way_in()
    {
        var cast = await house.Data.CastAsync();
        var session = cast.Cohort.Sessions.Single(s => s.Number == 1).Id;
        var tap = $$"""{"participation":"{{cast.Participation.Id:N}}","status":"Present","seen":null,"seq":1}""";
        using var browser = await house.SignedInAsync(cast.Trainer);
        foreach (var body in new[] { "{", "null", "{}", """{"clientId":"","changes":[]}""", $$"""{"clientId":"a b","changes":[{{tap}}]}""", $$"""{"clientId":"a","changes":[{{tap}},{{tap}}]}""", """{"clientId":"a","changes":[{"participation":"x","status":"Present","seen":null,"seq":1}]}""", $$"""{"clientId":"a","changes":[{{tap.Replace("Present", "Partly", StringComparison.Ordinal)}}]}""", $$"""{"clientId":"a","changes":[{{tap.Replace("\"seq\":1", "\"seq\":0", StringComparison.Ordinal)}}]}""" })
            Assert.Equal((body, HttpStatusCode.BadRequest), (body, await StatusAsync(browser, session, body)));
        foreach (var other in new[] { cast.Participant, cast.Leercoach, cast.Organiser, cast.Stranger })
        {
            using var visitor = await house.SignedInAsync(other);
            Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(visitor, session, $$"""{"clientId":"a","changes":[{{tap}}]}"""));
        }

        browser.DefaultRequestHeaders.Remove("X-CSRF-TOKEN");
        Assert.Equal(HttpStatusCode.BadRequest, await StatusAsync(browser, session, $$"""{"clientId":"a","changes":[{{tap}}]}"""));
        Assert.False(await house.Data.LookAsync(db => db.AttendanceMarks.IgnoreQueryFilters().AnyAsync(m => m.SessionId == session)));
    }

    private static async Task<List<JsonElement>> RowsAsync(HttpClient browser, Guid session, string body)
    {
        using var answer = await browser.PutAsync(Address(session), Json(body));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return [.. (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("rows").EnumerateArray()];
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient browser, Guid session, string body)
    {
        using var answer = await browser.PutAsync(Address(session), Json(body));
        return answer.StatusCode;
    }

    private static Uri Address(Guid session) => new($"/api/attendance/{session}", UriKind.Relative);

    private static StringContent Json(string body) => new(body, Encoding.UTF8, "application/json");
}
