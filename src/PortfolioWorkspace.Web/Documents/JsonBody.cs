using System.Text;
using System.Text.Json;
using PortfolioWorkspace.Domain.Documents;

namespace PortfolioWorkspace.Web.Documents;

/// <summary>Reads what the browser module sends, and answers every way in which it can be wrong with a status and not with a fault.</summary>
internal static class JsonBody
{
    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web) { RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true };

    /// <summary>The body, or the status that says why it could not be read.</summary>
    public static async Task<(T? Body, int Status)> ReadAsync<T>(HttpRequest request, CancellationToken stop) where T : class
    {
        if (!request.HasJsonContentType()) return (null, StatusCodes.Status415UnsupportedMediaType);
        try
        {
            return (await request.ReadFromJsonAsync<T>(Strict, stop), StatusCodes.Status400BadRequest);
        }
        catch (JsonException)
        {
            return (null, StatusCodes.Status400BadRequest);
        }
        catch (BadHttpRequestException e)
        {
            return (null, e.StatusCode);
        }
        // In an alphabet that does not exist.
        catch (InvalidOperationException e) when (e.InnerException is ArgumentException and not DecoderFallbackException)
        {
            return (null, StatusCodes.Status415UnsupportedMediaType);
        }
        // Said to be packed, and is not; or half a character, which nobody can have typed.
        catch (Exception e) when (e is InvalidDataException or InvalidOperationException)
        {
            return (null, StatusCodes.Status400BadRequest);
        }
    }
}

/// <summary>What the browser module sends with one save.</summary>
internal sealed record DraftBody(string ClientId, long Seq, int BaseRevision, string Markdown, string? Device);

/// <summary>A text that the browser module cannot save into the draft.</summary>
/// <param name="Reason">Why not: see <see cref="Reasons"/>.</param>
internal sealed record AsideBody(string Markdown, string Reason, string? Device)
{
    public static readonly IReadOnlyDictionary<string, DraftVersionReason> Reasons = new Dictionary<string, DraftVersionReason>
    {
        ["conflict"] = DraftVersionReason.SetAside,
        ["merged"] = DraftVersionReason.Merged,
        ["submitted"] = DraftVersionReason.SetAside,
    };
}
