using System.IO.Compression;
using Microsoft.AspNetCore.ResponseCompression;

namespace PortfolioWorkspace.Web.Shell;

/// <summary>Compresses pages; files are compressed at build time already.</summary>
public static class Compression
{
    /// <remarks>
    /// Also over HTTPS. The attack that this opens (BREACH) needs a secret that stays the same in the page, and many requests with
    /// the victim's cookies from another site. The only secret in a page is the antiforgery token, which is encrypted anew for each
    /// response, and the session cookie does not travel with requests that other sites make.
    /// </remarks>
    public static IServiceCollection AddCompression(this IServiceCollection services) =>
        services
            .AddResponseCompression(o => o.EnableForHttps = true)
            .Configure<BrotliCompressionProviderOptions>(o => o.Level = CompressionLevel.Fastest)
            .Configure<GzipCompressionProviderOptions>(o => o.Level = CompressionLevel.Fastest);
}
