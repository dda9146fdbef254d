using Microsoft.AspNetCore.Antiforgery;
using PortfolioWorkspace.App.Documents.Answers;

namespace PortfolioWorkspace.Web.Documents;

/// <summary>Every form that has long answers brings their newest text; it is taken over before the page does anything with it, also without a script in the browser.</summary>
public static class PostedAnswers
{
    /// <summary>Name of the hidden fields that say which text an input belongs to.</summary>
    public const string Marker = "answer-of";

    private const int Most = 60;

    public static string Mark(Guid participation, string field, string input) => $"{participation}/{field}/{input}";

    public static void UsePostedAnswers(this WebApplication app) => app.Use(async (http, next) =>
    {
        if (HttpMethods.IsPost(http.Request.Method) && http.User.Identity?.IsAuthenticated == true && http.Features.Get<IAntiforgeryValidationFeature>() is { IsValid: true } && http.Request.HasFormContentType) await TakeAsync(http);
        await next(http);
    });

    private static async Task TakeAsync(HttpContext http)
    {
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var marks = form[Marker].OfType<string>().Select(mark => mark.Split('/', 3)).Where(parts => parts.Length == 3 && Guid.TryParse(parts[0], out _) && form.ContainsKey(parts[2]));
        var use = http.RequestServices.GetRequiredService<TakeAnswers>();
        foreach (var ofDossier in marks.Take(Most).GroupBy(parts => Guid.Parse(parts[0])))
            await use.RunAsync(ofDossier.Key, ofDossier.DistinctBy(parts => parts[1]).ToDictionary(parts => parts[1], parts => form[parts[2]].ToString()), http.RequestAborted);
    }
}
