using System.Text.Json.Nodes;

namespace Marketplace.Api.Tests.LocalCloud;

[Collection(CloudTests.Name)]
public sealed class BindingTests(CloudFixture cloud)
{
    private const string Ledger = "aozora-sesshu";
    private const string LedgerPlan = "aozora-sesshu-standard";

    private readonly Broker _broker = cloud.Broker("aozora");
    private readonly string _id = Orders.NewId();

    [Fact]
    public async Task Access_opens_the_overview_until_it_is_unbound()
    {
        using var visitor = new Visitor(await _broker.ReadyAsync(_id, Ledger, LedgerPlan));
        var access = await _broker.BoundAsync(_id, "b", Orders.Access(Ledger, LedgerPlan));
        var (user, password) = ((string?)access["admin_user"], (string?)access["admin_password"]);

        var without = await visitor.GetAsync("admin");
        var with = await visitor.GetAsync("admin", user: user, password: password);
        var unbound = await _broker.UnbindAsync(_id, "b", Ledger, LedgerPlan);
        var after = await visitor.GetAsync("admin", user: user, password: password);

        Assert.Equal((401, 200, 200, 401), ((int)without.Status, (int)with.Status, unbound.Status, (int)after.Status));
    }

    [Fact]
    public async Task Repeat_of_a_binding_answers_the_same_credentials()
    {
        await _broker.ReadyAsync(_id, Ledger, LedgerPlan);

        var first = await _broker.BindAsync(_id, "b", Orders.Access(Ledger, LedgerPlan));
        var repeat = await _broker.BindAsync(_id, "b", Orders.Access(Ledger, LedgerPlan));
        var other = await _broker.BindAsync(_id, "b", Orders.Provide(Ledger, LedgerPlan));

        Assert.Equal((201, 200, 409), (first.Status, repeat.Status, other.Status));
        Assert.True(JsonNode.DeepEquals(first.Body, repeat.Body));
    }

    [Theory]
    [InlineData("backup")]
    [InlineData("")]
    [InlineData(null)]
    public async Task Other_purposes_are_refused(string? purpose)
    {
        await _broker.ReadyAsync(_id, Ledger, LedgerPlan);

        var reply = await _broker.BindAsync(_id, "b", Orders.Bind(Ledger, LedgerPlan, new JsonObject { ["purpose"] = purpose }));

        Assert.Equal(400, reply.Status);
    }

    [Theory]
    [InlineData("vaccination-records", "2.0", "992011")]
    [InlineData("resident-base", "1.0", "992011")]
    [InlineData("vaccination-records", "1.0", "992012")]
    public async Task Provider_refuses_what_it_does_not_provide_and_other_municipalities(string @interface, string version, string code)
    {
        await _broker.ReadyAsync(_id, Ledger, LedgerPlan);

        var reply = await _broker.BindAsync(_id, "b", Orders.Provide(Ledger, LedgerPlan, version, code, @interface));

        Assert.Equal(400, reply.Status);
        Assert.NotNull(reply.Body["description"]);
    }

    [Theory]
    [InlineData("http://127.0.0.1:1/t/x/api/vaccination-records")]
    [InlineData("https://{host}/t/x/api/vaccination-records")]
    [InlineData("http://example.test/t/x/api/vaccination-records")]
    [InlineData("http://user@{host}/t/x/api/vaccination-records")]
    [InlineData("http://{host}/t/x/api/residents")]
    [InlineData("http://{host}/brokers/aozora/v2/catalog")]
    [InlineData("file:///etc/hostname")]
    public async Task Consumer_refuses_a_source_elsewhere(string uri)
    {
        const string service = "aozora-kenko", plan = "aozora-kenko-basic";
        await _broker.ReadyAsync(_id, service, plan);
        var source = new JsonObject
        {
            ["uri"] = uri.Replace("{host}", cloud.Process.BaseAddress.Authority, StringComparison.Ordinal),
            ["client_id"] = "a",
            ["client_secret"] = "b",
        };

        var reply = await _broker.BindAsync(_id, "b", Orders.Consume(service, plan, source));

        Assert.Equal(400, reply.Status);
    }

    [Fact]
    public async Task Binding_of_yamabiko_is_asynchronous()
    {
        const string service = "yamabiko-sesshu", plan = "yamabiko-sesshu-standard";
        var broker = cloud.Broker("yamabiko");
        await broker.ReadyAsync(_id, service, plan);
        var path = $"service_instances/{_id}/service_bindings/b";

        var sync = await broker.SendAsync(HttpMethod.Put, path, Orders.Access(service, plan));
        var bound = await broker.BindAsync(_id, "b", Orders.Access(service, plan));
        var polled = await broker.GetAsync($"{path}/last_operation?operation={bound.Operation}");
        var read = await broker.GetAsync(path);
        var unbound = await broker.UnbindAsync(_id, "b", service, plan);

        Assert.Equal(("AsyncRequired", 202, "succeeded"), (sync.Error, bound.Status, (string?)polled.Body["state"]));
        Assert.Null(bound.Body["credentials"]);
        Assert.NotNull(read.Credentials["admin_password"]);
        Assert.Equal((202, 404), (unbound.Status, (await broker.GetAsync(path)).Status));
        Assert.Equal(410, (await broker.UnbindAsync(_id, "b", service, plan)).Status);
    }

    [Fact]
    public async Task Binding_that_never_was_is_gone()
    {
        await _broker.ReadyAsync(_id, Ledger, LedgerPlan);

        var unbound = await _broker.UnbindAsync(_id, "b", Ledger, LedgerPlan);

        Assert.Equal(410, unbound.Status);
    }
}
