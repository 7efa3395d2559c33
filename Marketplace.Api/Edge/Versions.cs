using System.Globalization;
using Catalog;
using Catalog.Storage;

namespace Marketplace.Api.Edge;

/// <summary>Marks an endpoint that heeds <c>If-Match</c>.</summary>
internal sealed class TakesVersion;

/// <summary>Marks an endpoint that answers with an <c>ETag</c>.</summary>
internal sealed class ShowsVersion;

/// <summary>The version of a thing in <c>ETag</c> and <c>If-Match</c>: <c>"3"</c>.</summary>
internal static class Versions
{
    public static RouteHandlerBuilder TakesVersion(this RouteHandlerBuilder endpoint) => endpoint.WithMetadata(new TakesVersion());

    public static RouteHandlerBuilder ShowsVersion(this RouteHandlerBuilder endpoint) => endpoint.WithMetadata(new ShowsVersion());

    public static void Show(HttpContext context, int version) =>
        context.Response.Headers.ETag = string.Create(CultureInfo.InvariantCulture, $"\"{version}\"");

    /// <summary>The version that the caller has seen; neither version nor fault when it names none.</summary>
    public static (int? Seen, EdgeFault? Fault) Seen(HttpRequest request)
    {
        if (request.Headers.IfMatch is not { Count: > 0 } sent || sent is ["*"])
        {
            return (null, null);
        }

        return sent is [['"', .., '"'] quoted] && int.TryParse(quoted.AsSpan(1, quoted.Length - 2), NumberStyles.None, CultureInfo.InvariantCulture, out var seen)
            ? (seen, null)
            : (null, EdgeFaults.BadIfMatch);
    }

    /// <summary>Another version than the named one is a failed precondition (412), not merely a conflict.</summary>
    public static Refused Refuse(Fault fault, int? seen) =>
        new(fault, seen is not null && fault == StorageFaults.ChangedMeanwhile ? StatusCodes.Status412PreconditionFailed : null);
}
