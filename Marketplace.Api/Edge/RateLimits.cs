using System.Security.Claims;
using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;

namespace Marketplace.Api.Edge;

/// <summary>So many requests a minute for each client, so that no one can crowd out the others.</summary>
internal static class RateLimits
{
    public const string Calls = "marketplace-calls";

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
            limiter.OnRejected = (rejected, _) => new ValueTask(Problems.WriteAsync(rejected.HttpContext, Refuse(rejected.Lease)));
        });
    }

    public static EdgeFault Refuse(RateLimitLease lease) =>
        EdgeFaults.TooManyRequests(lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : Window);

    /// <summary>A fixed window of one minute for each caller of this sort of request.</summary>
    public static RateLimitPartition<string> Partition(string sort, HttpContext context, int permits)
    {
        var caller = context.User.FindFirstValue("sub") ?? context.Connection.RemoteIpAddress?.ToString() ?? "unknown";
        return RateLimitPartition.GetFixedWindowLimiter(
            $"{sort}:{caller}", _ => new FixedWindowRateLimiterOptions { PermitLimit = permits, Window = Window });
    }

    private static RateLimitOptions Options(HttpContext context) =>
        context.RequestServices.GetRequiredService<IOptions<RateLimitOptions>>().Value;
}
