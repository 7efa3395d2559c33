using System.Globalization;
using LocalCloud.Hosting;
using LocalCloud.Vendors;
using Microsoft.Extensions.Options;

namespace LocalCloud.Broker;

/// <summary>What every broker call must satisfy before it is looked at (Open Service Broker 2.17, API Version Header, Authentication).</summary>
internal sealed partial class BrokerGate(RequestDelegate next, IOptions<LocalCloudOptions> options, ILogger<BrokerGate> log)
{
    private const string Prefix = "/brokers";
    private const string VersionHeader = "X-Broker-API-Version";
    private const string IdentityHeader = "X-Broker-API-Request-Identity";
    private const int LongestIdentity = 200;
    private const int OldestMinor = 13;

    public async Task InvokeAsync(HttpContext context)
    {
        var identity = EchoIdentity(context);
        await (Refusal(context) is { } refusal ? refusal.ExecuteAsync(context) : next(context));
        LogCall(context.Request.Method, context.Request.Path.Value, context.Response.StatusCode, identity ?? "none");
    }

    public static bool Guards(HttpContext context) => context.Request.Path.StartsWithSegments(Prefix, StringComparison.Ordinal);

    /// <returns>Fit for a log; <c>null</c> = none was sent, or one that is not.</returns>
    private static string? EchoIdentity(HttpContext context)
    {
        var identity = context.Request.Headers[IdentityHeader].ToString();
        if (identity.Length is 0 or > LongestIdentity || !identity.All(c => c is >= ' ' and <= '~'))
        {
            return null;
        }

        context.Response.Headers[IdentityHeader] = identity;
        return identity;
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

    /// <summary>By the identity the marketplace and the vendor find the same call in both of their logs.</summary>
    [LoggerMessage(Level = LogLevel.Information, Message = "{Method} {Path}: {Status}, request identity {Identity}")]
    private partial void LogCall(string method, string? path, int status, string identity);
}
