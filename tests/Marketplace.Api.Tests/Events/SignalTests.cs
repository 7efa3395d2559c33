using System.Text;
using Catalog.Provisioning;
using Catalog.Subscriptions;
using Marketplace.Api.Events;
using Marketplace.Api.Tests.Edge;
using Microsoft.EntityFrameworkCore;
using TestKit;

namespace Marketplace.Api.Tests.Events;

/// <summary>A vendor's system says that something changed: believed only when signed, in time and about its own, and never for more than another look.</summary>
public sealed class SignalTests(Apis apis)
{
    private const string Address = "/api/v1/vendors/aozora/signals";

    private static DateTimeOffset Now => TimeProvider.System.GetUtcNow();

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Signed_signal_makes_the_operation_due_once_and_a_replay_has_no_effect(Engine engine)
    {
        await using var api = await apis.StartAsync(engine);
        var (instance, operation) = await WaitingAsync(api);
        var secret = await SecretAsync(api);

        Assert.Equal(204, await SendAsync(api, secret, "one", Now, instance));
        var due = await DueAsync(api, operation);
        await PutOffAsync(api);
        Assert.Equal(204, await SendAsync(api, secret, "one", Now, instance));

        Assert.True(due <= Now);
        Assert.True(await DueAsync(api, operation) > Now.AddHours(1));
    }

    [Fact]
    public async Task Reordered_signals_both_lead_to_another_look_and_to_nothing_else()
    {
        await using var api = await apis.StartAsync(Engine.Sqlite);
        var (instance, operation) = await WaitingAsync(api);
        var secret = await SecretAsync(api);

        Assert.Equal(204, await SendAsync(api, secret, "later", Now, instance));
        Assert.Equal(204, await SendAsync(api, secret, "earlier", Now.AddMinutes(-4), instance));

        Assert.True(await DueAsync(api, operation) <= Now);
        await using var db = await api.Database.Dbs.CreateDbContextAsync(ApiUnderTest.Ct);
        Assert.Equal(OperationState.InProgress, (await db.Operations.Include(one => one.Steps).SingleAsync(one => one.Id == operation, ApiUnderTest.Ct)).State);
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Signal_that_is_unsigned_old_early_or_forged_is_refused_and_kept(Engine engine)
    {
        await using var api = await apis.StartAsync(engine);
        var (instance, operation) = await WaitingAsync(api);
        var secret = await SecretAsync(api);
        var other = await SecretAsync(api, "other-vendor", "minato");

        await api.Anonymous.PostAsync(Address, Body(instance)).RefusedAsync(401, "events.signal-unsigned");
        Assert.Equal(401, await SendAsync(api, secret, "old", Now.AddMinutes(-6), instance));
        Assert.Equal(401, await SendAsync(api, secret, "early", Now.AddMinutes(6), instance));
        Assert.Equal(401, await SendAsync(api, other, "forged", Now, instance));
        Assert.Equal(401, await SendAsync(api, secret, "changed", Now, instance, spoil: true));

        Assert.True(await DueAsync(api, operation) > Now.AddHours(1));
        Assert.Equal(["events.signal-forged", "events.signal-old", "events.signal-unsigned"], await RefusalsAsync(api));
    }

    [Fact]
    public async Task Signal_about_another_vendors_instance_is_unknown_and_kept()
    {
        await using var api = await apis.StartAsync(Engine.Sqlite);
        var (instance, operation) = await WaitingAsync(api);
        var secret = await SecretAsync(api, "other-vendor", "minato");

        Assert.Equal(404, await SendAsync(api, secret, "one", Now, instance, "/api/v1/vendors/minato/signals"));
        Assert.Equal(404, await SendAsync(api, secret, "two", Now, Guid.CreateVersion7(), "/api/v1/vendors/minato/signals"));

        Assert.True(await DueAsync(api, operation) > Now.AddHours(1));
        Assert.Contains("events.signal-unknown-instance", await RefusalsAsync(api));
    }

    [Fact]
    public async Task Signed_nonsense_is_refused_and_both_secrets_are_taken_while_one_is_changed()
    {
        await using var api = await apis.StartAsync(Engine.Sqlite);
        var (instance, _) = await WaitingAsync(api);
        var before = await SecretAsync(api);
        var after = await SecretAsync(api);

        Assert.Equal((204, 204), (await SendAsync(api, before, "one", Now, instance), await SendAsync(api, after, "two", Now, instance)));
        Assert.Equal(422, await SendAsync(api, after, "three", Now, instance, body: "[]"));
        Assert.Equal(422, await SendAsync(api, after, "four", Now, instance, body: """{ "specversion": "1.0", "subject": "nonsense" }"""));
    }

    private static async Task<byte[]> SecretAsync(ApiUnderTest api, string client = "vendor", string vendor = "aozora") =>
        Hooked.SecretOf((await (await api.AsAsync(client)).SendJsonAsync(HttpMethod.Post, $"/api/v1/vendors/{vendor}/signals/secret", body: null).BodyAsync()).Text("secret"));

    /// <summary>An order of which the vendor has been told, and that is looked at in hours only.</summary>
    private static async Task<(Guid Instance, OperationId Operation)> WaitingAsync(ApiUnderTest api)
    {
        await api.RegisterBrokersAsync();
        var order = await (await api.AsAsync("own-town")).PostAsync("/api/v1/subscriptions", Bodies.Order()).BodyAsync();
        await using var db = await api.Database.Dbs.CreateDbContextAsync(ApiUnderTest.Ct);
        var tenant = db.Tenants.Add(new Tenant(SubscriptionId.From(Guid.Parse(order.Text("subscription"))), "aozora", "aozora-kenko", "aozora-kenko-basic", Now)).Entity;
        Assert.True((await db.SaveProgressAsync(ApiUnderTest.Ct)).IsDone);
        await PutOffAsync(api);
        return (tenant.Id.Value, OperationId.From(Guid.Parse(order.Text("operation"))));
    }

    private static async Task PutOffAsync(ApiUnderTest api)
    {
        await using var db = await api.Database.Dbs.CreateDbContextAsync(ApiUnderTest.Ct);
        var later = Now.AddHours(5);
        await db.Operations.ExecuteUpdateAsync(set => set.SetProperty(one => one.DueAt, later), ApiUnderTest.Ct);
    }

    private static async Task<DateTimeOffset> DueAsync(ApiUnderTest api, OperationId operation)
    {
        await using var db = await api.Database.Dbs.CreateDbContextAsync(ApiUnderTest.Ct);
        return await db.Operations.Where(one => one.Id == operation).Select(one => one.DueAt).SingleAsync(ApiUnderTest.Ct);
    }

    private static async Task<List<string>> RefusalsAsync(ApiUnderTest api)
    {
        var events = await (await api.AsAsync("auditor")).AskAsync("/api/v1/audit/events?limit=100").BodyAsync();
        return [.. events.Items().Where(each => each.Text("fact") == "SignalRefused").Select(each => each["details"]!["reason"]!.GetValue<string>()).Order(StringComparer.Ordinal)];
    }

    private static string Body(Guid instance) => $$"""{ "specversion": "1.0", "id": "1", "source": "/broker", "type": "instance.changed", "subject": "{{instance}}", "extra": { "a": 1 } }""";

    private static async Task<int> SendAsync(
        ApiUnderTest api, byte[] secret, string id, DateTimeOffset at, Guid instance, string address = Address, string? body = null, bool spoil = false)
    {
        body ??= Body(instance);
        var seconds = at.ToUnixTimeSeconds();
        using var answer = await api.Anonymous.PostAsync(
            address, spoil ? body.Replace("changed", "deleted", StringComparison.Ordinal) : body, ("webhook-id", id), ("webhook-timestamp", $"{seconds}"),
            ("webhook-signature", StandardWebhook.Sign(id, seconds, Encoding.UTF8.GetBytes(body), [secret])));
        return (int)answer.StatusCode;
    }
}
