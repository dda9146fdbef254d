using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Documents;

namespace PortfolioWorkspace.TestKit;

/// <summary>A browser without a screen: it signs in over the page that Development offers, and saves as the browser module does.</summary>
public static partial class Visitor
{
    public static async Task SignInAsync(this HttpClient browser, Uri house, Guid person)
    {
        var page = await browser.GetStringAsync(new Uri(house, "/aanmelden"));
        var token = ForgeryToken().Match(page) is { Success: true } found ? WebUtility.HtmlDecode(found.Groups[1].Value) : throw new InvalidOperationException("No form on the sign-in page.");
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["__RequestVerificationToken"] = token, ["person"] = person.ToString(), ["terug"] = "/health" });
        using var answer = await browser.PostAsync(new Uri(house, "/aanmelden/demo"), form);
        if (answer.StatusCode is not (HttpStatusCode.OK or HttpStatusCode.Redirect or HttpStatusCode.Found)) throw new InvalidOperationException($"Signing in was answered with {answer.StatusCode}.");
        var proof = await browser.GetFromJsonAsync<JsonElement>(new Uri(house, "/api/antiforgery"));
        browser.DefaultRequestHeaders.Remove(proof.GetProperty("header").GetString()!);
        browser.DefaultRequestHeaders.Add(proof.GetProperty("header").GetString()!, proof.GetProperty("token").GetString());
    }

    /// <summary>Posts a form of a page as a browser without scripts does, with the proof that the page gave.</summary>
    public static async Task<HttpResponseMessage> PostFormAsync(this HttpClient browser, string address, string handler, params (string Name, string Value)[] fields)
    {
        var token = WebUtility.HtmlDecode(ForgeryToken().Match(await browser.GetStringAsync(address)).Groups[1].Value);
        using var form = new FormUrlEncodedContent([new("_handler", handler), new("__RequestVerificationToken", token), .. fields.Select(f => KeyValuePair.Create(f.Name, f.Value))]);
        return await browser.PostAsync(address, form);
    }

    /// <summary>One save on top of a text that the server gave, as the browser module sends it.</summary>
    public static async Task<HttpResponseMessage> SaveDraftAsync(this HttpClient browser, Uri house, Guid draft, int baseRevision, string baseMarkdown, string markdown, string key)
    {
        using var save = new HttpRequestMessage(HttpMethod.Put, new Uri(house, $"/api/drafts/{draft}"))
        {
            Content = JsonContent.Create(new { clientId = key, seq = 1, baseRevision, markdown, device = "test" }),
        };
        save.Headers.TryAddWithoutValidation("If-Match", $"\"{DraftStamp.Of(baseRevision, TextHash.Of(baseMarkdown))}\"");
        save.Headers.Add("Idempotency-Key", key);
        return await browser.SendAsync(save);
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex ForgeryToken();
}
