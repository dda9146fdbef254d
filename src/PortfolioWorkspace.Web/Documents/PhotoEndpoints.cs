using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Microsoft.Net.Http.Headers;
using PortfolioWorkspace.App.Documents;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Documents;
using PortfolioWorkspace.Web.Texts;

namespace PortfolioWorkspace.Web.Documents;

/// <summary>Where the browser module sends photos, and where a page gets them. Each is asked for by somebody, and only those who may read the text get it.</summary>
public static class PhotoEndpoints
{
    public static void MapPhotos(this WebApplication app)
    {
        app.MapPost("/api/drafts/{id:guid}/photos", AddAsync).RequireAuthorization().DisableCookieRedirect()
            .AddEndpointFilter(DraftEndpoints.OnlyFromOurPagesAsync).WithMetadata(new RequestSizeLimitAttribute(Photo.MaxUploadBytes + 1024));
        app.MapGet(PhotoAddress.Path + "{id:guid}", SeeAsync).RequireAuthorization().DisableCookieRedirect();
    }

    private static async Task<IResult> AddAsync(Guid id, AddPhoto add, HttpRequest request, IStringLocalizer<RefusalTexts> texts, CancellationToken stop)
    {
        if (await ReadAsync(request, stop) is not { } file) return DraftEndpoints.Say(texts, new Refusal("photo-too-big", Photo.MaxUploadBytes / 1024 / 1024), StatusCodes.Status413PayloadTooLarge);
        if (!(await add.RunAsync(id, file, stop)).Try(out var added, out var refusal)) return DraftEndpoints.Say(texts, refusal, StatusOf(refusal));
        return Results.Json(added, statusCode: StatusCodes.Status201Created);
    }

    /// <summary>Null when it is more than a photo may be.</summary>
    private static async Task<byte[]?> ReadAsync(HttpRequest request, CancellationToken stop)
    {
        if (request.ContentLength > Photo.MaxUploadBytes) return null;
        try
        {
            using var file = new MemoryStream();
            await request.Body.CopyToAsync(file, stop);
            return file.Length > Photo.MaxUploadBytes ? null : file.ToArray();
        }
        catch (BadHttpRequestException e) when (e.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return null;
        }
    }

    private static async Task<IResult> SeeAsync(Guid id, SeePhoto see, HttpContext http, CancellationToken stop)
    {
        if (!(await see.RunAsync(id, stop)).Try(out var photo, out _)) return Results.NotFound();
        // A photo never changes, but who may see it does: the browser asks each time, and gets it sent once.
        http.Response.Headers.CacheControl = "private, no-cache";
        http.Response.Headers.ContentSecurityPolicy = "sandbox; default-src 'none'";
        http.Response.Headers.ContentDisposition = "inline";
        return Results.Bytes(photo.Content, photo.ContentType, entityTag: new EntityTagHeaderValue($"\"{id:N}\""));
    }

    private static int StatusOf(Refusal refusal) => refusal.Code switch
    {
        "draft-locked" => StatusCodes.Status409Conflict,
        "photo-too-big" or "photo-too-many-pixels" => StatusCodes.Status413PayloadTooLarge,
        "photo-kind-unknown" or "photo-unreadable" => StatusCodes.Status415UnsupportedMediaType,
        "photos-full" => StatusCodes.Status507InsufficientStorage,
        _ => StatusCodes.Status404NotFound,
    };
}
