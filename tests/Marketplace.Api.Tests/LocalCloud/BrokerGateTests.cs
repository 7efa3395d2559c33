namespace Marketplace.Api.Tests.LocalCloud;

[Collection(CloudTests.Name)]
public sealed class BrokerGateTests(CloudFixture cloud)
{
    [Theory]
    [InlineData(null)]
    [InlineData("wrong")]
    [InlineData("")]
    public async Task Broker_refuses_a_caller_without_the_right_password(string? password)
    {
        var broker = new Broker(cloud.Process, "aozora") { Password = password };

        var reply = await broker.GetAsync("catalog");

        Assert.Equal(401, reply.Status);
        Assert.StartsWith("Basic", reply.Message.Headers.WwwAuthenticate.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, 400)]
    [InlineData("", 400)]
    [InlineData("1.0", 412)]
    [InlineData("2.12", 412)]
    [InlineData("3.0", 412)]
    [InlineData("2.x", 412)]
    [InlineData("2.13", 200)]
    [InlineData("2.17", 200)]
    public async Task Broker_asks_for_a_version_it_speaks(string? version, int expected)
    {
        var broker = new Broker(cloud.Process, "aozora") { Version = version };

        var reply = await broker.GetAsync("catalog");

        Assert.Equal(expected, reply.Status);
    }

    [Fact]
    public async Task Broker_echoes_the_request_identity()
    {
        var broker = new Broker(cloud.Process, "minato") { Identity = "7d8f1c1e" };

        var reply = await broker.GetAsync("catalog");

        Assert.Equal("7d8f1c1e", reply.Message.Headers.GetValues("X-Broker-API-Request-Identity").Single());
    }

    [Theory]
    [InlineData("minato", 200)]
    [InlineData("nobody", 404)]
    public async Task Log_names_each_call_by_its_request_identity(string vendor, int status)
    {
        var identity = Guid.CreateVersion7().ToString();
        var broker = new Broker(cloud.Process, vendor) { Identity = identity };

        await broker.GetAsync("catalog");

        await Provisioning.TestHouse.UntilAsync(() => Task.FromResult(
            cloud.Process.Said.Contains($"GET /brokers/{vendor}/v2/catalog: {status}, request identity {identity}", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Broker_of_an_unknown_vendor_is_not_found()
    {
        var reply = await cloud.Broker("nobody").GetAsync("catalog");

        Assert.Equal(404, reply.Status);
    }

    [Theory]
    [InlineData("aozora", "aozora-kenko,aozora-sesshu")]
    [InlineData("minato", "minato-kenko,minato-madoguchi")]
    [InlineData("yamabiko", "yamabiko-kenko,yamabiko-sesshu,yamabiko-juki")]
    public async Task Catalog_lists_the_services_of_its_vendor(string vendor, string services)
    {
        var reply = await cloud.Broker(vendor).GetAsync("catalog");

        var listed = reply.Body["services"]!.AsArray();
        Assert.Equal(services, string.Join(',', listed.Select(s => (string?)s!["id"])));
        Assert.All(listed, s => Assert.True(
            (bool)s!["bindable"]! && (bool)s["instances_retrievable"]! && (bool)s["bindings_retrievable"]!
            && (bool)s["allow_context_updates"]!));
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{\"service_id\":7}")]
    [InlineData("{\"service_id\":\"a\",\"service_id\":\"b\"}")]
    public async Task Broker_refuses_a_body_it_cannot_read(string body)
    {
        var reply = await cloud.Broker("aozora").SendAsync(
            HttpMethod.Put, $"service_instances/{Orders.NewId()}?accepts_incomplete=true", body);

        Assert.Equal(400, reply.Status);
        Assert.NotNull(reply.Body["description"]);
    }

    [Fact]
    public async Task Broker_refuses_a_body_above_one_mebibyte()
    {
        var order = Orders.Provision("aozora-kenko", "aozora-kenko-basic");
        order["parameters"]!["filler"] = new string('x', 1024 * 1024);

        var reply = await cloud.Broker("aozora").ProvisionAsync(Orders.NewId(), order);

        Assert.Equal(413, reply.Status);
    }
}
