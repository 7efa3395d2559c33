using TestKit;

namespace Marketplace.Api.Tests.Edge;

public sealed class RateLimitTests(Apis apis)
{
    [Fact]
    public async Task Caller_above_the_limit_waits_while_others_go_on()
    {
        await using var api = await apis.StartAsync(Engine.Sqlite, "--RateLimits:ReadsPerMinute=2");
        var (busy, other) = (await api.AsAsync("auditor"), await api.AsAsync("own-town"));
        await busy.AskAsync("/api/v1/audit/events").BodyAsync();
        await busy.AskAsync("/api/v1/audit/events").BodyAsync();

        using var third = await busy.AskAsync("/api/v1/audit/events");
        var fromOther = await other.AskAsync("/api/v1/audit/events").BodyAsync();

        Assert.InRange(third.Headers.RetryAfter!.Delta!.Value, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(60));
        await Task.FromResult(third).RefusedAsync(429, "edge.too-many-requests");
        Assert.NotNull(fromOther["total"]);
    }

    [Fact]
    public async Task Token_endpoint_is_limited_too()
    {
        await using var api = await apis.StartAsync(Engine.Sqlite, "--RateLimits:TokensPerMinute=1");
        using var first = await api.AskForTokenAsync("auditor", "wrong", "audit:read");

        await api.AskForTokenAsync("auditor", "wrong", "audit:read").RefusedAsync(429, "edge.too-many-requests");
    }
}
