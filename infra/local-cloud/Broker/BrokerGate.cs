using System.Globalization;
using LocalCloud.Hosting;
using LocalCloud.Vendors;
using Microsoft.Extensions.Options;

namespace LocalCloud.Broker;

/// <summary>What every broker call must satisfy before it is looked at (Open Service Broker 2.17, API Version Header, Authentication).</summary>
internal sealed class BrokerGate(RequestDelegate next, IOptions<LocalCloudOptions> options)
{
    private const string Prefix = "/brokers";
    private const string VersionHeader = "X-Broker-API-Version";
    private const string IdentityHeader = "X-Broker-API-Request-Identity";
    private const int LongestIdentity = 200;
    private const int OldestMinor = 13;

    public Task InvokeAsync(HttpContext context)
    {
        EchoIdentity(context);
        if (Refusal(context) is { } refusal)
        {
            return refusal.ExecuteAsync(context);
        }

        return next(context);
    }

    public static bool Guards(HttpContext context) => context.Request.Path.StartsWithSegments(Prefix, StringComparison.Ordinal);

    private static void EchoIdentity(HttpContext context)
    {
        var identity = context.Request.Headers[IdentityHeader].ToString();
        if (identity.Length is > 0 and <= LongestIdentity && identity.All(c => c is >= ' ' and <= '~'))
        {
            context.Response.Headers[IdentityHeader] = identity;
        }
    }

    private BrokerAnswer? Refusal(HttpContext context)
    {
        if (BasicCredential.From(context.Request) != new BasicCredential(options.Value.BrokerUser, options.Value.BrokerPassword))
        {
            BasicCredential.Challenge(context.Response, "broker");
            return BrokerAnswer.Refused(StatusCodes.Status401Unauthorized, null, "The broker's user name and password are required.");
        }

        var version = context.Request.Headers[VersionHeader].ToString();
        if (version.Length == 0)
        {
            return BrokerAnswer.Invalid($"The header {VersionHeader} is required.");
        }

        if (!Speaks(version))
        {
            return BrokerAnswer.Refused(
                StatusCodes.Status412PreconditionFailed, null, $"{VersionHeader} must be 2.{OldestMinor} or a later 2.x.");
        }

        if (context.GetEndpoint() is null || VendorList.Find(context.GetRouteValue("vendor") as string) is not { } vendor)
        {
            return BrokerAnswer.NotFound("There is no such broker or path.");
        }

        context.Features.Set(vendor);
        return null;
    }

    private static bool Speaks(string version) =>
        version.StartsWith("2.", StringComparison.Ordinal)
        && int.TryParse(version.AsSpan(2), NumberStyles.None, CultureInfo.InvariantCulture, out var minor)
        && minor >= OldestMinor;
}
