using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;

namespace VendorKit.Edge;

/// <summary>What every call must satisfy before it is looked at (API Version Header, Authentication, Request Identity).</summary>
internal sealed partial class BrokerGate(IOptions<BrokerOptions> options, ILogger<BrokerGate> log) : IEndpointFilter
{
    private const string VersionHeader = "X-Broker-API-Version";
    private const string IdentityHeader = "X-Broker-API-Request-Identity";
    private const int LongestIdentity = 200;
    private const int OldestMinor = 13;

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var identity = EchoIdentity(context.HttpContext);
        var answer = Refusal(context.HttpContext) ?? await AnswerAsync(context, next);
        var request = context.HttpContext.Request;
        LogCall(request.Method, request.Path.Value, (answer as BrokerAnswer)?.Status, identity ?? "none");
        return answer;
    }

    private async ValueTask<object?> AnswerAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context);
        }
        catch (BadHttpRequestException unreadable)
        {
            return BrokerAnswer.Refused(unreadable.StatusCode, "BadRequest", "The request could not be read to its end.");
        }
#pragma warning disable CA1031 // the edge: what the vendor's code throws is told as a proper answer, without its text
        catch (Exception broken) when (!context.HttpContext.RequestAborted.IsCancellationRequested)
#pragma warning restore CA1031
        {
            LogBroken(context.HttpContext.Request.Method, broken.GetType().Name, broken.StackTrace);
            return BrokerAnswer.Failed;
        }
    }

    /// <returns>Fit for a log; <c>null</c> = none was sent, or one that is not.</returns>
    private static string? EchoIdentity(HttpContext context)
    {
        var identity = context.Request.Headers[IdentityHeader].ToString();
        if (identity.Length is 0 or > LongestIdentity || !identity.All(letter => letter is >= ' ' and <= '~'))
        {
            return null;
        }

        context.Response.Headers[IdentityHeader] = identity;
        return identity;
    }

    private BrokerAnswer? Refusal(HttpContext context)
    {
        if (!IsKnown(context.Request))
        {
            context.Response.Headers.WWWAuthenticate = "Basic realm=\"broker\", charset=\"UTF-8\"";
            return BrokerAnswer.Refused(StatusCodes.Status401Unauthorized, "Unauthorized", "The broker's user name and password are required.");
        }

        var version = context.Request.Headers[VersionHeader].ToString();
        return version.Length == 0 ? BrokerAnswer.Invalid($"The header {VersionHeader} is required.")
            : Speaks(version) ? null
            : BrokerAnswer.Refused(
                StatusCodes.Status412PreconditionFailed, "PreconditionFailed", $"{VersionHeader} must be 2.{OldestMinor} or a later 2.x.");
    }

    /// <summary>Takes as long for a nearly right password as for a wrong one.</summary>
    private bool IsKnown(HttpRequest request)
    {
        if (!AuthenticationHeaderValue.TryParse(request.Headers.Authorization, out var header)
            || !string.Equals(header.Scheme, "Basic", StringComparison.OrdinalIgnoreCase) || header.Parameter is null)
        {
            return false;
        }

        var given = new byte[header.Parameter.Length];
        var isText = Convert.TryFromBase64String(header.Parameter, given, out var length);
        var known = Encoding.UTF8.GetBytes($"{options.Value.User}:{options.Value.Password}");
        return CryptographicOperations.FixedTimeEquals(SHA256.HashData(given.AsSpan(0, length)), SHA256.HashData(known)) & isText;
    }

    private static bool Speaks(string version) =>
        version.StartsWith("2.", StringComparison.Ordinal)
        && int.TryParse(version.AsSpan(2), NumberStyles.None, CultureInfo.InvariantCulture, out var minor)
        && minor >= OldestMinor;

    /// <summary>By the identity the marketplace and the vendor find the same call in both of their logs.</summary>
    [LoggerMessage(Level = LogLevel.Information, Message = "{Method} {Path}: {Status}, request identity {Identity}")]
    private partial void LogCall(string method, string? path, int? status, string identity);

    /// <summary>Without the message of the exception, which may carry a secret.</summary>
    [LoggerMessage(Level = LogLevel.Error, Message = "{Method} went wrong: {Exception}\n{StackTrace}")]
    private partial void LogBroken(string method, string exception, string? stackTrace);
}
