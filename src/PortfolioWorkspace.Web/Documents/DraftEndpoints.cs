using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Headers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Microsoft.Net.Http.Headers;
using PortfolioWorkspace.App.Documents;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Documents;
using PortfolioWorkspace.Web.Shell;
using PortfolioWorkspace.Web.Shell.Parts;
using PortfolioWorkspace.Web.Texts;

namespace PortfolioWorkspace.Web.Documents;

/// <summary>Where the browser module loads and saves texts: plain HTTP, so that writing goes on while a circuit or its socket is gone. Texts never reach the log.</summary>
public static partial class DraftEndpoints
{
    /// <summary>Bytes of one request after unpacking; room for the longest text in JSON.</summary>
    public const long MaximumBytes = 4 * 1024 * 1024;

    private const int KeyMaxLength = 120, DeviceMaxLength = 80;

    public static IServiceCollection AddDrafts(this IServiceCollection services) => services.AddRequestDecompression().AddSavesAtOnce();

    public static void MapDrafts(this WebApplication app)
    {
        app.MapGet("/api/antiforgery", (HttpContext http, IAntiforgery forgery) =>
        {
            var tokens = forgery.GetAndStoreTokens(http);
            return Results.Json(new { header = tokens.HeaderName, token = tokens.RequestToken, user = http.User.FindFirstValue(ClaimTypes.NameIdentifier) });
        }).RequireAuthorization().DisableCookieRedirect();

        var drafts = app.MapGroup("/api/drafts/{id:guid}");
        drafts.MapText(ReadAsync, SaveAsync);
        drafts.MapPost("aside", KeepAsideAsync).AddEndpointFilter(OnlyFromOurPagesAsync).WithMetadata(new RequestSizeLimitAttribute(MaximumBytes)).RequireRateLimiting(SavesAtOnce.Policy);
    }

    /// <summary>The two ways to every kind of text; a route says which text it is.</summary>
    internal static void MapText(this RouteGroupBuilder texts, Delegate read, Delegate save)
    {
        texts.RequireAuthorization().DisableCookieRedirect();
        texts.MapGet("", read);
        texts.MapPut("", save).AddEndpointFilter(OnlyFromOurPagesAsync).WithMetadata(new RequestSizeLimitAttribute(MaximumBytes)).RequireRateLimiting(SavesAtOnce.Policy);
    }

    private static async Task<IResult> ReadAsync(Guid id, ReadDraft read, HttpContext http, IStringLocalizer<RefusalTexts> texts, CancellationToken stop) =>
        (await read.RunAsync(id, stop)).Try(out var draft, out var refusal) ? Give(http, DraftStamp.Of(draft.Revision, draft.Hash), draft) : Say(texts, refusal, StatusCodes.Status404NotFound);

    private static Task<IResult> SaveAsync(Guid id, SaveDraft save, HttpContext http, IStringLocalizer<RefusalTexts> texts, CancellationToken stop) =>
        TakeAsync(id, http, texts, change => save.RunAsync(change, stop), stop);

    internal static IResult Give(HttpContext http, DraftStamp stamp, object text) => Results.Json(WithTag(http, stamp, text));

    internal static async Task<IResult> TakeAsync(Guid id, HttpContext http, IStringLocalizer<RefusalTexts> texts, Func<DraftChange, Task<Answer<DraftSaved>>> save, CancellationToken stop)
    {
        if (Base(http.Request.GetTypedHeaders()) is not { } on) return Say(texts, new Refusal("if-match-missing"), StatusCodes.Status428PreconditionRequired);
        var (body, unread) = await JsonBody.ReadAsync<DraftBody>(http.Request, stop);
        if (body is null) return Say(texts, Unread(unread), unread);
        var key = http.Request.Headers["Idempotency-Key"].ToString() is { Length: > 0 } given ? given : $"{body.ClientId}-{body.Seq.ToString(CultureInfo.InvariantCulture)}";
        if (key.Length > KeyMaxLength || HasNul(key) || HasNul(body.Device) || body.BaseRevision != on.Revision) return Say(texts, new Refusal("not-a-request"), StatusCodes.Status400BadRequest);

        var answer = await save(new DraftChange(id, body.Markdown, on, key, Short(body.Device)));
        if (!answer.Try(out var saved, out var refusal)) return Say(texts, refusal, StatusOf(refusal));
        if (saved.Present is { } present) return Results.Json(WithTag(http, DraftStamp.Of(present.Revision, present.Hash), present), statusCode: StatusCodes.Status412PreconditionFailed);
        return Results.Json(WithTag(http, DraftStamp.Of(saved.Revision, saved.Hash), new { saved.Revision, saved.Hash, saved.SavedAt }));
    }

    private static async Task<IResult> KeepAsideAsync(Guid id, KeepAside keep, HttpContext http, IStringLocalizer<RefusalTexts> texts, ILogger<KeepAside> log, CancellationToken stop)
    {
        var (body, unread) = await JsonBody.ReadAsync<AsideBody>(http.Request, stop);
        if (body is null) return Say(texts, Unread(unread), unread);
        if (!AsideBody.Reasons.TryGetValue(body.Reason, out var reason) || HasNul(body.Device)) return Say(texts, new Refusal("not-a-request"), StatusCodes.Status400BadRequest);
        if (!(await keep.RunAsync(new TextAside(id, body.Markdown, Short(body.Device), reason), stop)).Try(out var version, out var refusal)) return Say(texts, refusal, StatusOf(refusal));
        LogSetAside(log, id, body.Reason);
        return Results.Json(new { version }, statusCode: StatusCodes.Status201Created);
    }

    private static Refusal Unread(int status) => status == StatusCodes.Status413PayloadTooLarge ? new Refusal("text-too-long", Draft.MaxLength) : new Refusal("not-a-request");

    private static int StatusOf(Refusal refusal) => refusal.Code switch
    {
        "draft-locked" => StatusCodes.Status409Conflict,
        "text-too-long" => StatusCodes.Status413PayloadTooLarge,
        "text-unreadable" => StatusCodes.Status400BadRequest,
        // Three devices at one text in the same moment: nothing was saved, and the next attempt will tell.
        "changed-meanwhile" => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status404NotFound,
    };

    private static T WithTag<T>(HttpContext http, DraftStamp stamp, T answer)
    {
        http.Response.GetTypedHeaders().ETag = new EntityTagHeaderValue($"\"{stamp}\"");
        http.Response.GetTypedHeaders().CacheControl = new CacheControlHeaderValue { NoStore = true };
        return answer;
    }

    private static DraftStamp? Base(RequestHeaders headers) => headers.IfMatch is [{ IsWeak: false } tag] ? DraftStamp.Parse(tag.Tag.ToString().Trim('"')) : null;

    /// <summary>PostgreSQL keeps every letter but this one.</summary>
    private static bool HasNul(string? name) => name?.Contains('\0') == true;

    /// <summary>Never cut through a character.</summary>
    private static string? Short(string? device) =>
        device is { Length: > DeviceMaxLength } ? device[..(char.IsHighSurrogate(device[DeviceMaxLength - 1]) ? DeviceMaxLength - 1 : DeviceMaxLength)] : device;

    /// <remarks>The attribute for antiforgery only looks at forms; a PUT with JSON passes it unseen.</remarks>
    internal static async ValueTask<object?> OnlyFromOurPagesAsync(EndpointFilterInvocationContext call, EndpointFilterDelegate next)
    {
        var services = call.HttpContext.RequestServices;
        // Without the header a form would be looked for in the body, whatever is in there.
        return call.HttpContext.Request.Headers[ForgeryProtection.HeaderName] is [{ Length: > 0 }] && await services.GetRequiredService<IAntiforgery>().IsRequestValidAsync(call.HttpContext)
            ? await next(call)
            : Say(services.GetRequiredService<IStringLocalizer<RefusalTexts>>(), new Refusal("not-this-page"), StatusCodes.Status400BadRequest);
    }

    internal static IResult Say(IStringLocalizer<RefusalTexts> texts, Refusal refusal, int status)
    {
        var more = new Dictionary<string, object?> { ["code"] = refusal.Code };
        if (refusal is { Code: "draft-locked", Values: [DateTimeOffset submittedAt] }) more["submittedAt"] = submittedAt;
        return Results.Problem(title: texts.Sentence(refusal), statusCode: status, extensions: more);
    }

    // How often texts meet is worth knowing to whoever runs the house; the texts are not.
    [LoggerMessage(Level = LogLevel.Information, Message = "A text was set aside at draft {Draft}: {Reason}")]
    private static partial void LogSetAside(ILogger log, Guid draft, string reason);
}
