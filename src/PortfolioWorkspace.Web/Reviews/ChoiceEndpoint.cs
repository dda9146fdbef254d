using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using PortfolioWorkspace.App.Reviews;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Documents;
using PortfolioWorkspace.Domain.Reviews;
using PortfolioWorkspace.Web.Documents;
using PortfolioWorkspace.Web.Texts;

namespace PortfolioWorkspace.Web.Reviews;

/// <summary>Where the review desk keeps the verdict, the words and the kinds the moment they are chosen; its form brings them as well, also without a script.</summary>
public static class ChoiceEndpoint
{
    /// <summary>Room for every comment that one review may have.</summary>
    private const long MaximumBytes = 64 * 1024;

    public static void MapChoices(this WebApplication app) => app.MapPut("/api/reviews/{review:guid}/choices", KeepAsync)
        .RequireAuthorization().DisableCookieRedirect().AddEndpointFilter(DraftEndpoints.OnlyFromOurPagesAsync).WithMetadata(new RequestSizeLimitAttribute(MaximumBytes)).RequireRateLimiting(SavesAtOnce.Policy);

    private static async Task<IResult> KeepAsync(Guid review, KeepChoices keep, HttpContext http, IStringLocalizer<RefusalTexts> texts, CancellationToken stop)
    {
        var (body, unread) = await JsonBody.ReadAsync<ChoicesBody>(http.Request, stop);
        if (body is null) return DraftEndpoints.Say(texts, new Refusal("not-a-request"), unread);
        if (body.For(review) is not { } choices) return DraftEndpoints.Say(texts, new Refusal("not-a-request"), StatusCodes.Status400BadRequest);
        return await keep.RunAsync(choices, stop) is { } refusal ? DraftEndpoints.Say(texts, refusal, StatusOf(refusal)) : Results.NoContent();
    }

    private static int StatusOf(Refusal refusal) => refusal.Code switch
    {
        "feedback-already-sent" or "feedback-ready" => StatusCodes.Status409Conflict,
        // Nothing was kept, and the next attempt will tell.
        "changed-meanwhile" => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status404NotFound,
    };
}

/// <summary>What the browser module sends: only what was chosen, by the names that the form uses.</summary>
internal sealed record ChoicesBody(string? Verdict = null, Dictionary<string, string>? Words = null, Dictionary<string, string>? Kinds = null)
{
    /// <summary>Null: something in it is no choice.</summary>
    public Choices? For(Guid review)
    {
        if (Verdict is not null && Known<Verdict>(Verdict) is null) return null;
        var words = (Words ?? []).ToDictionary(w => w.Key, w => Known<GuidelineWord>(w.Value));
        var kinds = (Kinds ?? []).Select(k => (Comment: Guid.TryParse(k.Key, out var id) ? id : (Guid?)null, Kind: Known<CommentKind>(k.Value))).ToList();
        if (words.Values.Any(w => w is null) || kinds.Any(k => k.Comment is null || k.Kind is null)) return null;
        return new Choices(review, Verdict is null ? null : Known<Verdict>(Verdict), words.ToDictionary(w => w.Key, w => w.Value!.Value), kinds.DistinctBy(k => k.Comment).ToDictionary(k => k.Comment!.Value, k => k.Kind!.Value));
    }

    /// <summary>By its name alone: a number is no word of the form.</summary>
    private static T? Known<T>(string name) where T : struct, Enum => Enum.GetNames<T>().Contains(name) ? Enum.Parse<T>(name) : null;
}
