using Microsoft.AspNetCore.Http.Features;

namespace Marketplace.Api.Edge;

/// <summary>No order is longer than 256 KiB; a longer body is refused before it is read.</summary>
internal static class BodyLimit
{
    public const long Bytes = 256 * 1024;

    public static void UseBodyLimit(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } feature)
        {
            feature.MaxRequestBodySize = Bytes;
        }

        return context.Request.ContentLength > Bytes
            ? Problems.WriteAsync(context, EdgeFaults.BodyTooLarge(Bytes))
            : next(context);
    });
}
