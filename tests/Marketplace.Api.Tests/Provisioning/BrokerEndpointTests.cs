using Marketplace.Api.Tests.Edge;
using TestKit;

namespace Marketplace.Api.Tests.Provisioning;

public sealed class BrokerEndpointTests(Apis apis)
{
    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Vendor_registers_its_own_broker_and_renews_it(Engine engine)
    {
        await using var api = await apis.StartAsync(engine);
        var vendor = await api.AsAsync("vendor");

        using var first = await vendor.SendJsonAsync(HttpMethod.Put, "/api/v1/vendors/aozora/broker", Bodies.Broker);
        using var again = await vendor.SendJsonAsync(HttpMethod.Put, "/api/v1/vendors/aozora/broker", Bodies.Broker);

        Assert.Equal([204, 204], [(int)first.StatusCode, (int)again.StatusCode]);
    }

    [Theory]
    [InlineData("vendor", "minato", Bodies.Broker, 403, "provisioning.not-your-broker")]
    [InlineData("operator", "nobody", Bodies.Broker, 404, "provisioning.unknown-vendor")]
    [InlineData("vendor", "aozora", """{ "url": "http://broker.example.test", "user": "u", "password": "p" }""", 422, "provisioning.broker-url-not-https")]
    [InlineData("vendor", "aozora", """{ "url": "https://10.0.0.1", "user": "u", "password": "p" }""", 422, "provisioning.broker-url-private")]
    [InlineData("vendor", "aozora", """{ "url": "nowhere", "user": "u", "password": "p" }""", 422, "provisioning.broker-url-unreadable")]
    [InlineData("vendor", "aozora", """{ "url": "https://broker.example.test", "user": "", "password": "p" }""", 422, "provisioning.broker-user-missing")]
    [InlineData("vendor", "aozora", """{ "url": "https://broker.example.test", "user": "u", "password": "" }""", 422, "provisioning.broker-password-missing")]
    public async Task Broker_that_is_foreign_unknown_or_unreachable_is_refused(string client, string vendor, string body, int status, string code)
    {
        var caller = await (await apis.ReadAsync(Engine.Sqlite)).AsAsync(client);

        await caller.SendJsonAsync(HttpMethod.Put, $"/api/v1/vendors/{vendor}/broker", body).RefusedAsync(status, code);
    }
}
