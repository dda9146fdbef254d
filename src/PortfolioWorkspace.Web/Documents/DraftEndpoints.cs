using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Headers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Microsoft.Net.Http.Headers;
using PortfolioWorkspace.App.Documents;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Web.Shell.Parts;
using PortfolioWorkspace.Web.Texts;

namespace PortfolioWorkspace.Web.Documents;

/// <summary>Where the browser module loads and saves texts: plain HTTP, so that writing goes on while a circuit or its socket is gone. Texts never reach the log.</summary>
public static class DraftEndpoints
{
    /// <summary>Bytes of one request after unpacking; room for the longest text in JSON.</summary>
    public const long MaximumBytes = 4 * 1024 * 1024;

    private const int KeyMaxLength = 120, DeviceMaxLength = 80;

    public static IServiceCollection AddDrafts(this IServiceCollection services) => services.AddRequestDecompression();

    public static void MapDrafts(this WebApplication app)
    {
        app.MapGet("/api/antiforgery", (HttpContext http, IAntiforgery forgery) =>
        {
            var tokens = forgery.GetAndStoreTokens(http);
            return Results.Json(new { header = tokens.HeaderName, token = tokens.RequestToken, user = http.User.FindFirstValue(ClaimTypes.NameIdentifier) });
        }).RequireAuthorization().DisableCookieRedirect();

        app.MapGroup("/api/drafts/{id:guid}").MapText(ReadAsync, SaveAsync);
    }

    /// <summary>The two ways to every kind of text; a route says which text it is.</summary>
    internal static void MapText(this RouteGroupBuilder texts, Delegate read, Delegate save)
    {
        texts.RequireAuthorization().DisableCookieRedirect();
        texts.MapGet("", read);
        texts.MapPut("", save).AddEndpointFilter(OnlyFromOurPagesAsync).WithMetadata(new RequestSizeLimitAttribute(MaximumBytes));
    }

    private static async Task<IResult> ReadAsync(Guid id, ReadDraft read, HttpContext http, IStringLocalizer<RefusalTexts> texts, CancellationToken stop) =>
        (await read.RunAsync(id, stop)).Try(out var draft, out var refusal) ? Give(http, draft.Revision, draft) : Say(texts, refusal, StatusCodes.Status404NotFound);

    private static Task<IResult> SaveAsync(Guid id, SaveDraft save, HttpContext http, IStringLocalizer<RefusalTexts> texts, CancellationToken stop) =>
        TakeAsync(id, http, texts, change => save.RunAsync(change, stop), stop);

    internal static IResult Give(HttpContext http, int revision, object text) => Results.Json(WithTag(http, revision, text));

    internal static async Task<IResult> TakeAsync(Guid id, HttpContext http, IStringLocalizer<RefusalTexts> texts, Func<DraftChange, Task<Answer<DraftSaved>>> save, CancellationToken stop)
    {
        if (BaseRevision(http.Request.GetTypedHeaders()) is not { } revision) return Say(texts, new Refusal("if-match-missing"), StatusCodes.Status428PreconditionRequired);
        var (body, unread) = await DraftBody.ReadAsync(http.Request, stop);
        if (body is null) return Say(texts, unread == StatusCodes.Status413PayloadTooLarge ? new Refusal("text-too-long", Domain.Documents.Draft.MaxLength) : new Refusal("not-a-request"), unread);
        var key = http.Request.Headers["Idempotency-Key"].ToString() is { Length: > 0 } given ? given : $"{body.ClientId}-{body.Seq.ToString(CultureInfo.InvariantCulture)}";
        if (key.Length > KeyMaxLength || body.BaseRevision != revision) return Say(texts, new Refusal("not-a-request"), StatusCodes.Status400BadRequest);

        var answer = await save(new DraftChange(id, body.Markdown, revision, key, Short(body.Device)));
        if (!answer.Try(out var saved, out var refusal)) return Say(texts, refusal, StatusOf(refusal));
        if (saved.Present is { } present) return Results.Json(WithTag(http, present.Revision, present), statusCode: StatusCodes.Status412PreconditionFailed);
        return Results.Json(WithTag(http, saved.Revision, new { saved.Revision, saved.Hash, saved.SavedAt }));
    }

    private static int StatusOf(Refusal refusal) => refusal.Code switch
    {
        "draft-locked" => StatusCodes.Status409Conflict,
        "text-too-long" => StatusCodes.Status413PayloadTooLarge,
        "text-unreadable" => StatusCodes.Status400BadRequest,
        // Three devices at one text in the same moment: nothing was saved, and the next attempt will tell.
        "changed-meanwhile" => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status404NotFound,
    };

    private static T WithTag<T>(HttpContext http, int revision, T answer)
    {
        http.Response.GetTypedHeaders().ETag = new EntityTagHeaderValue($"\"{revision.ToString(CultureInfo.InvariantCulture)}\"");
        http.Response.GetTypedHeaders().CacheControl = new CacheControlHeaderValue { NoStore = true };
        return answer;
    }

    private static int? BaseRevision(RequestHeaders headers) =>
        headers.IfMatch is [{ IsWeak: false } tag] && int.TryParse(tag.Tag.AsSpan().Trim('"'), NumberStyles.None, CultureInfo.InvariantCulture, out var revision) ? revision : null;

    private static string? Short(string? device) => device is { Length: > DeviceMaxLength } ? device[..DeviceMaxLength] : device;

    /// <remarks>The attribute for antiforgery only looks at forms; a PUT with JSON passes it unseen.</remarks>
    private static async ValueTask<object?> OnlyFromOurPagesAsync(EndpointFilterInvocationContext call, EndpointFilterDelegate next)
    {
        var services = call.HttpContext.RequestServices;
        return await services.GetRequiredService<IAntiforgery>().IsRequestValidAsync(call.HttpContext)
            ? await next(call)
            : Say(services.GetRequiredService<IStringLocalizer<RefusalTexts>>(), new Refusal("not-this-page"), StatusCodes.Status400BadRequest);
    }

    internal static IResult Say(IStringLocalizer<RefusalTexts> texts, Refusal refusal, int status) =>
        Results.Problem(title: texts.Sentence(refusal), statusCode: status, extensions: new Dictionary<string, object?> { ["code"] = refusal.Code });
}
