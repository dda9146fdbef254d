using System.Text;
using System.Text.Json;

namespace PortfolioWorkspace.Web.Documents;

/// <summary>What the browser module sends with one save.</summary>
internal sealed record DraftBody(string ClientId, long Seq, int BaseRevision, string Markdown, string? Device)
{
    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web) { RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true };

    /// <summary>The body, or the status that says why it could not be read.</summary>
    public static async Task<(DraftBody? Body, int Status)> ReadAsync(HttpRequest request, CancellationToken stop)
    {
        if (!request.HasJsonContentType()) return (null, StatusCodes.Status415UnsupportedMediaType);
        try
        {
            return (await request.ReadFromJsonAsync<DraftBody>(Strict, stop), StatusCodes.Status400BadRequest);
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
