using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using PortfolioWorkspace.App.Attendance;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Attendance;
using PortfolioWorkspace.Web.Documents;
using PortfolioWorkspace.Web.Shell.Parts;
using PortfolioWorkspace.Web.Texts;

namespace PortfolioWorkspace.Web.Attendance;

/// <summary>Where a phone brings the taps that waited for a connection. Each is weighed by itself, and what arrives twice is one word.</summary>
public static class AttendanceEndpoint
{
    private const long MaximumBytes = 64 * 1024;
    private const int MostAtOnce = 200;

    public static void MapAttendance(this WebApplication app) => app.MapPut("/api/attendance/{session:guid}", TakeAsync)
        .RequireAuthorization().DisableCookieRedirect().AddEndpointFilter(DraftEndpoints.OnlyFromOurPagesAsync).WithMetadata(new RequestSizeLimitAttribute(MaximumBytes)).RequireRateLimiting(SavesAtOnce.Policy);

    private static async Task<IResult> TakeAsync(Guid session, MarkAttendance mark, ReadMarks read, HttpContext http, IStringLocalizer<RefusalTexts> texts, CancellationToken stop)
    {
        var (body, unread) = await JsonBody.ReadAsync<TapsBody>(http.Request, stop);
        if (body is null) return DraftEndpoints.Say(texts, new Refusal("not-a-request"), unread);
        if (body.Changes.Count > MostAtOnce || body.Marks() is not { } marks) return DraftEndpoints.Say(texts, new Refusal("not-a-request"), StatusCodes.Status400BadRequest);

        Dictionary<Guid, Refusal> refused = [];
        foreach (var one in marks)
        {
            if ((await mark.RunAsync(session, [one], stop)).Refusal is { } refusal) refused[one.ParticipationId] = refusal;
        }

        if (!(await read.RunAsync(session, [.. marks.Select(m => m.ParticipationId)], stop)).Try(out var now, out _)) return DraftEndpoints.Say(texts, Refusal.Unknown, StatusCodes.Status404NotFound);
        var standing = now.ToDictionary(m => m.ParticipationId);
        http.Response.Headers.CacheControl = "no-store";
        return Results.Json(new { rows = marks.Select(m => Row(m, standing.GetValueOrDefault(m.ParticipationId), refused.GetValueOrDefault(m.ParticipationId), texts)) });
    }

    private static TapRow Row(NewMark said, MarkNow? now, Refusal? refusal, IStringLocalizer<RefusalTexts> texts)
    {
        // Two people who said the same in the same moment agree.
        var agrees = refusal is null || (refusal == Refusal.ChangedMeanwhile && now?.Status == said.Status);
        var outcome = agrees ? "saved" : refusal == Refusal.ChangedMeanwhile ? "conflict" : "refused";
        return new TapRow(said.ParticipationId.ToString("N"), outcome, now?.Status.ToString(), now?.Version, now?.By, now?.Own ?? true, outcome == "refused" ? texts.Sentence(refusal!) : null);
    }

    private sealed record TapRow(string Participation, string Outcome, string? Status, int? Version, string? By, bool Own, string? Words);
}

/// <summary>What the browser module sends: the last word about each person.</summary>
internal sealed record TapsBody(string ClientId, IReadOnlyList<TapBody> Changes)
{
    /// <summary>Null: something in it is no tap.</summary>
    public IReadOnlyList<NewMark>? Marks()
    {
        if (ClientId.Length is 0 or > AttendanceChange.ClientMaxLength || ClientId.Any(c => !char.IsAsciiLetterOrDigit(c) && c != '-')) return null;
        var marks = Changes.Select(c => c.Mark(ClientId)).OfType<NewMark>().DistinctBy(m => m.ParticipationId).ToList();
        return marks.Count < Changes.Count ? null : marks;
    }
}

/// <summary>One of them.</summary>
internal sealed record TapBody(string Participation, string? Status, int? Seen, int Seq)
{
    public NewMark? Mark(string clientId)
    {
        if (!Guid.TryParse(Participation, out var person) || Seq <= 0) return null;
        // By its name alone; hours and a task are not said by a tap.
        AttendanceStatus? status = Status is nameof(AttendanceStatus.Present) or nameof(AttendanceStatus.Absent) or nameof(AttendanceStatus.Excused) ? Enum.Parse<AttendanceStatus>(Status) : null;
        return status is null && Status is not null ? null : new NewMark(person, status, Seen: Seen, Stamp: new DeviceStamp(clientId, Seq));
    }
}
