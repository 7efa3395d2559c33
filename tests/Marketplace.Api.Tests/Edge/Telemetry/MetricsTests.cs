using System.Globalization;
using System.Text.RegularExpressions;
using Catalog.Provisioning;
using Catalog.Provisioning.Desk;
using Catalog.Storage;
using Marketplace.Api.Provisioning;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using TestKit;

namespace Marketplace.Api.Tests.Edge.Telemetry;

public sealed partial class MetricsTests(Apis apis)
{
    private const string Token = "a-token-of-the-operators";

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Numbers_are_read_on_this_machine_and_every_line_can_be_parsed(Engine engine)
    {
        await using var api = await apis.StartAsync(engine);
        await api.RegisterBrokersAsync();
        await (await api.AsAsync("own-town")).PostAsync("/api/v1/subscriptions", Bodies.Order()).BodyAsync();
        await api.Services.GetServices<IHostedService>().OfType<CountWork>().Single().RunAsync(ApiUnderTest.Ct);

        using var answer = await api.Anonymous.AskAsync("/metrics");

        Assert.Equal("text/plain", answer.Content.Headers.ContentType?.MediaType);
        var lines = (await answer.Content.ReadAsStringAsync(ApiUnderTest.Ct)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.All(lines.Where(line => !line.StartsWith('#')), line => Assert.Matches(Sample(), line));
        Assert.Equal(1, ValueOf(lines, "marketplace_operations_in_progress", "vendor=\"aozora\""));
        Assert.Equal(0, ValueOf(lines, "marketplace_operations_stuck", "vendor=\"aozora\""));
        Assert.Equal(0, ValueOf(lines, "marketplace_cleanups_owed", "vendor=\"aozora\""));
        Assert.Equal(0, ValueOf(lines, "marketplace_quarantine_waiting", "vendor=\"aozora\""));
        Assert.True(ValueOf(lines, "marketplace_operations_queue_age_seconds", "vendor=\"aozora\"") >= 0);
        Assert.Contains(lines, line => line.StartsWith("http_server_request_duration_seconds_count", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith("dotnet_", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Work_that_waits_for_a_person_is_among_the_numbers(Engine engine)
    {
        await using var api = await apis.StartAsync(engine);
        await api.RegisterBrokersAsync();
        await (await api.AsAsync("own-town")).PostAsync("/api/v1/subscriptions", Bodies.Order()).BodyAsync();
        await using (var db = await api.Services.GetRequiredService<IDbContextFactory<MarketplaceDb>>().CreateDbContextAsync(ApiUnderTest.Ct))
        {
            var (operation, now) = (await db.Operations.FirstAsync(ApiUnderTest.Ct), TimeProvider.System.GetUtcNow());
            db.Quarantines.Add(new Quarantine(operation, ProvisioningTroubles.ChangeInDoubt, null, null, now));
            Assert.True((await db.SaveProgressAsync(ApiUnderTest.Ct)).IsDone);
        }

        await api.Services.GetServices<IHostedService>().OfType<CountWork>().Single().RunAsync(ApiUnderTest.Ct);
        using var answer = await api.Anonymous.AskAsync("/metrics");

        var lines = (await answer.Content.ReadAsStringAsync(ApiUnderTest.Ct)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(1, ValueOf(lines, "marketplace_quarantine_waiting", "vendor=\"aozora\""));
    }

    [Fact]
    public async Task Numbers_are_hidden_from_what_a_proxy_passes_on()
    {
        await using var api = await apis.StartAsync(Engine.Sqlite);

        await api.Anonymous.AskAsync("/metrics", ("X-Forwarded-For", "203.0.113.9")).RefusedAsync(404, "edge.unknown-route");
        await api.Anonymous.AskAsync("/metrics", ("Forwarded", "for=203.0.113.9")).RefusedAsync(404, "edge.unknown-route");
    }

    [Fact]
    public async Task Numbers_ask_for_the_token_where_one_is_set()
    {
        await using var api = await apis.StartAsync(Engine.Sqlite, $"--Telemetry:MetricsToken={Token}");

        await api.Anonymous.AskAsync("/metrics").RefusedAsync(404, "edge.unknown-route");
        await api.Anonymous.AskAsync("/metrics", ("Authorization", $"Bearer {Token}x")).RefusedAsync(404, "edge.unknown-route");
        using var answer = await api.Anonymous.AskAsync("/metrics", ("Authorization", $"Bearer {Token}"), ("X-Forwarded-For", "203.0.113.9"));

        Assert.True(answer.IsSuccessStatusCode);
    }

    [Fact]
    public async Task Wrong_settings_are_all_named_at_the_start()
    {
        var (exit, said) = await LoneProgram.RunAsync(
            ApiUnderTest.Ct, "--Telemetry:OtlpEndpoint=nowhere", "--Telemetry:OtlpProtocol=smoke", "--Telemetry:TraceShare=2", "--Telemetry:MetricsToken=short", "--urls=http://127.0.0.1:0");

        Assert.NotEqual(0, exit);
        Assert.All((string[])["OtlpEndpoint", "OtlpProtocol", "TraceShare", "MetricsToken"], key => Assert.Contains($"Telemetry:{key}", said, StringComparison.Ordinal));
    }

    private static double ValueOf(string[] lines, string name, string tag) => double.Parse(
        Assert.Single(lines, line => line.StartsWith(name + "{", StringComparison.Ordinal) && line.Contains(tag, StringComparison.Ordinal)).Split("} ")[1].Split(' ')[0],
        CultureInfo.InvariantCulture);

    /// <summary>Name, labels, value, time: a line of Prometheus' text format.</summary>
    [GeneratedRegex("""^[a-zA-Z_:][a-zA-Z0-9_:]*(\{([a-zA-Z_][a-zA-Z0-9_]*="([^"\\]|\\.)*",?)*\})? (NaN|[+-]?Inf|[-+0-9.eE]+)( [0-9]+)?$""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Sample();
}
