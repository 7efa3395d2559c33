using System.Text.Json.Nodes;

namespace Marketplace.Api.Tests.LocalCloud;

[Collection(CloudTests.Name)]
public sealed class ChangingAndEndingTests(CloudFixture cloud)
{
    private const string Service = "aozora-kenko";
    private const string Basic = "aozora-kenko-basic";
    private const string Plus = "aozora-kenko-plus";

    private readonly Broker _broker = cloud.Broker("aozora");
    private readonly string _id = Orders.NewId();

    [Fact]
    public async Task Plan_is_changed()
    {
        await _broker.ReadyAsync(_id, Service, Basic);

        var changed = await _broker.ChangeAsync(_id, new { service_id = Service, plan_id = Plus });

        Assert.Equal(200, changed.Status);
        Assert.Equal(Plus, (string?)(await _broker.GetAsync($"service_instances/{_id}")).Body["plan_id"]);
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("aozora-sesshu", null)]
    [InlineData(Service, "aozora-sesshu-standard")]
    public async Task Change_to_what_the_service_does_not_have_is_refused(string? service, string? plan)
    {
        await _broker.ReadyAsync(_id, Service, Basic);

        var changed = await _broker.ChangeAsync(_id, new { service_id = service, plan_id = plan });

        Assert.Equal(400, changed.Status);
    }

    [Fact]
    public async Task Change_of_an_unknown_instance_is_not_found()
    {
        var changed = await _broker.ChangeAsync(_id, new { service_id = Service });

        Assert.Equal(404, changed.Status);
    }

    [Fact]
    public async Task Context_alone_suspends_and_resumes_the_application()
    {
        using var visitor = new Visitor(await _broker.ReadyAsync(_id, Service, Basic));

        await _broker.ChangeAsync(_id, Context("subscription", new JsonObject { ["state"] = "suspended" }));
        var suspended = await visitor.GetAsync();
        await _broker.ChangeAsync(_id, Context("subscription", new JsonObject { ["state"] = "active" }));
        var resumed = await visitor.GetAsync();

        Assert.Equal((403, 200), ((int)suspended.Status, (int)resumed.Status));
        Assert.Contains("利用を停止しています", suspended.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Context_never_moves_an_instance_to_another_municipality()
    {
        await _broker.ReadyAsync(_id, Service, Basic);

        var changed = await _broker.ChangeAsync(_id, Context("municipality_code", "992012"));

        Assert.Equal(400, changed.Status);
    }

    [Fact]
    public async Task Ended_instance_is_gone_and_its_application_unreachable()
    {
        using var visitor = new Visitor(await _broker.ReadyAsync(_id, Service, Basic));

        var ended = await _broker.EndAsync(_id, Service, Basic);

        Assert.Equal(202, ended.Status);
        var polled = await _broker.GetAsync($"service_instances/{_id}/last_operation?operation={ended.Operation}");
        Assert.Equal((200, "succeeded"), (polled.Status, (string?)polled.Body["state"]));
        Assert.Equal(410, (await _broker.GetAsync($"service_instances/{_id}/last_operation")).Status);
        Assert.Equal(410, (await _broker.EndAsync(_id, Service, Basic)).Status);
        Assert.Equal(404, (await _broker.GetAsync($"service_instances/{_id}")).Status);
        Assert.Equal(404, (int)(await visitor.GetAsync()).Status);
    }

    [Fact]
    public async Task Ending_keeps_to_the_rules()
    {
        await _broker.ReadyAsync(_id, Service, Basic);

        var unnamed = await _broker.SendAsync(HttpMethod.Delete, $"service_instances/{_id}?accepts_incomplete=true");
        var sync = await _broker.SendAsync(HttpMethod.Delete, $"service_instances/{_id}?service_id={Service}&plan_id={Basic}");
        var otherPlan = await _broker.EndAsync(_id, Service, Plus);
        var unknown = await _broker.EndAsync(Orders.NewId(), Service, Basic);

        Assert.Equal((400, "AsyncRequired", 400, 410), (unnamed.Status, sync.Error, otherPlan.Status, unknown.Status));
    }

    [Fact]
    public async Task Id_of_an_ended_instance_makes_a_new_application_without_the_old_records()
    {
        using var before = new Visitor(await _broker.ReadyAsync(_id, "aozora-sesshu", "aozora-sesshu-standard"));
        var resident = (await before.ResidentsAsync())[0];
        await before.RecordDoseAsync(resident, "OLD-1");
        await _broker.EndAsync(_id, "aozora-sesshu", "aozora-sesshu-standard");

        using var after = new Visitor(await _broker.ReadyAsync(_id, "aozora-sesshu", "aozora-sesshu-standard"));

        Assert.DoesNotContain("OLD-1", (await after.GetAsync("records")).Html, StringComparison.Ordinal);
    }

    private static JsonObject Context(string member, JsonNode value) => new()
    {
        ["service_id"] = Service,
        ["context"] = new JsonObject { [member] = value },
    };
}
