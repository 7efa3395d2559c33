using System.Text.Json.Nodes;
using TestKit;

namespace Marketplace.Api.Tests.LocalCloud;

[Collection(CloudTests.Name)]
public sealed class ProvisioningTests(CloudFixture cloud)
{
    private const string Service = "aozora-kenko";
    private const string Basic = "aozora-kenko-basic";
    private const string Plus = "aozora-kenko-plus";

    private readonly Broker _broker = cloud.Broker("aozora");
    private readonly string _id = Orders.NewId();

    [Fact]
    public async Task Creating_without_accepts_incomplete_requires_async()
    {
        var reply = await _broker.SendAsync(HttpMethod.Put, $"service_instances/{_id}", Orders.Provision(Service, Basic));

        Assert.Equal((422, "AsyncRequired"), (reply.Status, reply.Error));
    }

    [Theory]
    [InlineData("service_id")]
    [InlineData("plan_id")]
    [InlineData("organization_guid")]
    [InlineData("space_guid")]
    public async Task Creating_with_an_empty_required_field_names_the_field(string field)
    {
        var order = Orders.Provision(Service, Basic);
        order[field] = "";

        var reply = await _broker.ProvisionAsync(_id, order);

        Assert.Equal(400, reply.Status);
        Assert.Contains(field, (string?)reply.Body["description"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("minato-kenko", Basic)]
    [InlineData(Service, "minato-kenko-standard")]
    public async Task Creating_what_is_not_in_the_catalog_is_refused(string service, string plan)
    {
        var reply = await _broker.ProvisionAsync(_id, Orders.Provision(service, plan));

        Assert.Equal(400, reply.Status);
    }

    [Theory]
    [InlineData("municipality_code")]
    [InlineData("municipality_name")]
    public async Task Creating_without_a_municipality_says_what_is_missing(string member)
    {
        var order = Orders.Provision(Service, Basic);
        order["context"]!.AsObject().Remove(member);

        var reply = await _broker.ProvisionAsync(_id, order);

        Assert.Equal(400, reply.Status);
        Assert.Contains(member, (string?)reply.Body["description"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Repeating_a_creation_with_other_attributes_conflicts()
    {
        await _broker.ReadyAsync(_id, Service, Basic);

        var reply = await _broker.ProvisionAsync(_id, Orders.Provision(Service, Plus));

        Assert.Equal(409, reply.Status);
    }

    [Fact]
    public async Task Repeating_a_finished_creation_answers_200_whatever_the_order_of_members()
    {
        await _broker.ReadyAsync(_id, Service, Basic);
        var same = Orders.Provision(Service, Basic);
        same["parameters"] = new JsonObject { ["b"] = 2, ["a"] = 1 };

        var reply = await _broker.ProvisionAsync(_id, same);

        Assert.Equal(200, reply.Status);
    }

    [Fact]
    public async Task Equal_creations_that_arrive_together_make_one_instance()
    {
        var order = Orders.Provision(Service, Basic);

        var replies = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => _broker.ProvisionAsync(_id, order.DeepClone().AsObject())));

        Assert.Single(replies.Select(r => (string?)r.Body["dashboard_url"]).Distinct(StringComparer.Ordinal));
        Assert.All(replies, r => Assert.True(r.Status is 200 or 202));
    }

    [Fact]
    public async Task While_creating_the_same_operation_is_told_and_nothing_else_is_done()
    {
        await using var slow = await LocalCloudProcess.StartAsync(provisioningSeconds: 3600);
        var broker = new Broker(slow, "aozora");
        var order = Orders.Provision(Service, Basic);

        var first = await broker.ProvisionAsync(_id, order);
        var repeat = await broker.ProvisionAsync(_id, order);

        Assert.Equal((202, first.Operation), (repeat.Status, repeat.Operation));
        Assert.Equal(409, (await broker.ProvisionAsync(_id, Orders.Provision(Service, Plus))).Status);
        Assert.Equal(404, (await broker.GetAsync($"service_instances/{_id}")).Status);
        Assert.Equal("ConcurrencyError", (await broker.EndAsync(_id, Service, Basic)).Error);
        Assert.Equal("ConcurrencyError", (await broker.ChangeAsync(_id, new { service_id = Service })).Error);
        Assert.Equal("ConcurrencyError", (await broker.BindAsync(_id, "b", Orders.Access(Service, Basic))).Error);
        var polled = await broker.GetAsync($"service_instances/{_id}/last_operation?operation={first.Operation}");
        Assert.Equal("in progress", (string?)polled.Body["state"]);
        Assert.Equal(TimeSpan.FromSeconds(1), polled.Message.Headers.RetryAfter!.Delta);
        using var early = new Visitor(new Uri((string)first.Body["dashboard_url"]!));
        Assert.Equal(404, (int)(await early.GetAsync()).Status);
    }

    [Fact]
    public async Task Instance_is_read_with_its_plan_and_parameters()
    {
        var home = await _broker.ReadyAsync(_id, Service, Basic);

        var reply = await _broker.GetAsync($"service_instances/{_id}");

        Assert.Equal(Basic, (string?)reply.Body["plan_id"]);
        Assert.Equal(home.AbsoluteUri, (string?)reply.Body["dashboard_url"]);
        Assert.Equal(2, (int)reply.Body["parameters"]!["b"]!);
    }

    [Fact]
    public async Task Unknown_operation_is_refused()
    {
        await _broker.ReadyAsync(_id, Service, Basic);

        var reply = await _broker.GetAsync($"service_instances/{_id}/last_operation?operation=another");

        Assert.Equal(400, reply.Status);
    }

    [Fact]
    public async Task Private_list_shows_the_instances_of_one_vendor()
    {
        await _broker.ReadyAsync(_id, Service, Basic);

        var mine = (await _broker.GetAsync("service_instances")).Body["service_instances"]!.AsArray();
        var others = (await cloud.Broker("minato").GetAsync("service_instances")).Body["service_instances"]!.AsArray();

        var row = mine.Single(i => (string?)i!["service_instance_id"] == _id)!;
        Assert.Equal(("ready", "992011"), ((string?)row["state"], (string?)row["municipality_code"]));
        Assert.DoesNotContain(others, i => (string?)i!["service_instance_id"] == _id);
    }
}
