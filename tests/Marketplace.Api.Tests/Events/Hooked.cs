using Marketplace.Api.Events;
using Marketplace.Api.Tests.Edge;
using Microsoft.Extensions.DependencyInjection;
using TestKit;

namespace Marketplace.Api.Tests.Events;

/// <summary>A marketplace whose sequencer and sender move only when a test says so, with a webhook of the own town.</summary>
internal sealed class Hooked(ApiUnderTest api, HookReceiver receiver, string id, string secret) : IAsyncDisposable
{
    public ApiUnderTest Api => api;

    public HookReceiver Receiver => receiver;

    public string Id => id;

    public byte[] Secret => SecretOf(secret);

    public string Path => $"/api/v1/webhooks/{id}";

    public static async Task<Hooked> StartAsync(Apis apis, Engine engine, string client = "own-town", string kinds = "", params string[] settings)
    {
        var api = await apis.StartAsync(engine, ["--Provisioning:AllowLoopbackBrokers=true", "--Events:FirstGapSeconds=0.01", "--Events:MaxGapMinutes=0.001", .. settings]);
        await api.RegisterBrokersAsync();
        var receiver = await HookReceiver.StartAsync();
        var made = await RegisterAsync(await api.AsAsync(client), receiver, kinds);
        return new Hooked(api, receiver, made.Id, made.Secret);
    }

    public static async Task<(string Id, string Secret)> RegisterAsync(HttpClient caller, HookReceiver receiver, string kinds = "")
    {
        var made = await caller.PostAsync("/api/v1/webhooks", $$"""{ "url": "{{receiver.Url}}", "kinds": [{{kinds}}] }""").BodyAsync();
        return (made.Text("id"), made.Text("secret"));
    }

    public static byte[] SecretOf(string shown) => Convert.FromBase64String(shown["whsec_".Length..]);

    /// <summary>The own town orders; the answer names subscription and operation.</summary>
    public async Task<string> OrderAsync(string offering = "aozora-kenko", string plan = "aozora-kenko-basic") =>
        (await (await api.AsAsync("own-town")).PostAsync("/api/v1/subscriptions", Bodies.Order(offering, plan)).BodyAsync()).Text("subscription");

    /// <summary>Everything until now gets its place, and everything that is due is sent.</summary>
    public async Task SendAsync()
    {
        await api.SequenceAsync();
        while (await api.Services.GetRequiredService<DeliveryClaims>().TakeAsync(10, ApiUnderTest.Ct) is { Count: > 0 } claims)
        {
            await Task.WhenAll(claims.Select(claim => api.Services.GetRequiredService<DeliverEvents>().RunAsync(claim, ApiUnderTest.Ct)));
        }
    }

    /// <summary>Again and again, until it has come about.</summary>
    public async Task SendUntilAsync(Func<bool> isSo)
    {
        while (!isSo())
        {
            await SendAsync();
            await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System, ApiUnderTest.Ct);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await api.DisposeAsync();
        await receiver.DisposeAsync();
    }
}
