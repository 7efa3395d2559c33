using System.Security.Claims;
using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;

namespace Marketplace.Api.Edge;

/// <summary>So many requests a minute for each client, so that no one can crowd out the others.</summary>
internal static class RateLimits
{
    public const string Calls = "marketplace-calls";

    public const string Tokens = "marketplace-tokens";

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    public static void AddRateLimits(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<IValidateOptions<RateLimitOptions>, RateLimitOptionsValidator>();
        services.AddOptions<RateLimitOptions>().Bind(configuration.GetSection(RateLimitOptions.Section)).ValidateOnStart();
        services.AddRateLimiter(limiter =>
        {
            limiter.AddPolicy(Calls, context => HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method)
                ? Partition("read", context, Options(context).ReadsPerMinute)
                : Partition("write", context, Options(context).WritesPerMinute));
            limiter.AddPolicy(Tokens, context => Partition("token", context, Options(context).TokensPerMinute));
            limiter.OnRejected = (rejected, _) => new ValueTask(Problems.WriteAsync(rejected.HttpContext, EdgeFaults.TooManyRequests(
                rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : Window)));
        });
    }

    private static RateLimitOptions Options(HttpContext context) =>
        context.RequestServices.GetRequiredService<IOptions<RateLimitOptions>>().Value;

    private static RateLimitPartition<string> Partition(string sort, HttpContext context, int permits)
    {
        var caller = context.User.FindFirstValue("sub") ?? context.Connection.RemoteIpAddress?.ToString() ?? "unknown";
        return RateLimitPartition.GetFixedWindowLimiter(
            $"{sort}:{caller}", _ => new FixedWindowRateLimiterOptions { PermitLimit = permits, Window = Window });
    }
}
