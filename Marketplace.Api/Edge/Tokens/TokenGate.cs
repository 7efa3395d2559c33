using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;

namespace Marketplace.Api.Edge.Tokens;

/// <summary>Counts requests for tokens before anything else looks at them: a wrong secret is answered by the authentication itself.</summary>
internal sealed class TokenGate(IOptions<RateLimitOptions> options) : IStartupFilter, IDisposable
{
    private readonly PartitionedRateLimiter<HttpContext> limiter = PartitionedRateLimiter.Create<HttpContext, string>(
        context => RateLimits.Partition("token", context, options.Value.TokensPerMinute));

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.UseWhen(
            context => context.Request.Path.Equals(TokenSetup.Address, StringComparison.OrdinalIgnoreCase),
            tokens => tokens.Use(PassAsync));
        next(app);
    };

    public void Dispose() => limiter.Dispose();

    private async Task PassAsync(HttpContext context, RequestDelegate next)
    {
        using var lease = limiter.AttemptAcquire(context);
        await (lease.IsAcquired ? next(context) : Problems.WriteAsync(context, RateLimits.Refuse(lease)));
    }
}
