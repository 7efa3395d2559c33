using Marketplace.Api.Tests.Edge;
using TestKit;

namespace Marketplace.Api.Tests.Subscriptions;

public sealed class SubscriptionTests(Apis apis)
{
    private const string Path = "/api/v1/subscriptions";

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Order_is_taken_at_once_and_names_the_operation_that_prepares_it(Engine engine)
    {
        await using var api = await StartAsync(engine);
        var town = await api.AsAsync("own-town");

        using var taken = await town.PostAsync(Path, Bodies.Order());

        Assert.Equal(202, (int)taken.StatusCode);
        var operation = await town.AskAsync(taken.Headers.Location!.ToString()).BodyAsync();
        var subscription = await town.AskAsync($"{Path}/{operation.Text("subscription")}").BodyAsync();
        Assert.Equal("inProgress", operation.Text("state"));
        Assert.Equal(["createTenant", "bindAccess", "confirm", "open"], operation.Items("steps").Select(step => step.Text("kind")));
        Assert.Equal("provisioning", subscription.Text("state"));
        Assert.Equal("白川町", subscription.Text("municipalityName"));
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Order_with_a_link_takes_the_other_offering_along(Engine engine)
    {
        await using var api = await StartAsync(engine);
        var town = await api.AsAsync("own-town");
        const string Order = """
            { "offering": "aozora-kenko", "plan": "aozora-kenko-basic", "municipality": "215066", "parameters": { "colour": "blue" },
              "links": [{ "offering": "aozora-sesshu", "plan": "aozora-sesshu-standard", "purpose": "Checkups", "legalBasis": "Immunization Act" }] }
            """;

        var taken = await town.PostAsync(Path, Order).BodyAsync();

        var links = await town.AskAsync($"{Path}/{taken.Text("subscription")}/links").BodyAsync();
        Assert.Equal("consumes", links.Items().Single().Text("role"));
        Assert.Equal("Immunization Act", links.Items().Single().Text("legalBasis"));
        Assert.Equal(2, (await town.AskAsync(Path).BodyAsync())["total"]!.GetValue<int>());
        Assert.Equal(1, (await town.AskAsync($"{Path}/{taken.Text("subscription")}/operations").BodyAsync())["total"]!.GetValue<int>());
        Assert.Null((await town.AskAsync($"{Path}/{taken.Text("subscription")}/tenant").BodyAsync())["address"]);
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Same_key_with_the_same_order_gives_the_same_operation_however_it_is_written(Engine engine)
    {
        await using var api = await StartAsync(engine);
        var town = await api.AsAsync("own-town");
        const string Written = """{"offering":"aozora-kenko","plan":"aozora-kenko-basic","municipality":"215066","parameters":{"a":1,"b":{"c":2,"d":3}}}""";
        const string Rewritten = """
            { "municipality": "215066", "parameters": { "b": { "d": 3, "c": 2 }, "a": 1 },
              "plan": "aozora-kenko-basic", "offering": "aozora-kenko" }
            """;

        var first = await town.PostAsync(Path, Written, Key("order-1")).BodyAsync();
        var again = await town.PostAsync(Path, Rewritten, Key("order-1")).BodyAsync();

        Assert.Equal(first.Text("operation"), again.Text("operation"));
        Assert.Equal((false, true), (first["isRepeat"]!.GetValue<bool>(), again["isRepeat"]!.GetValue<bool>()));
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Same_key_with_another_order_is_refused(Engine engine)
    {
        await using var api = await StartAsync(engine);
        var town = await api.AsAsync("own-town");
        await town.PostAsync(Path, Bodies.Order(), Key("order-1")).BodyAsync();

        var problem = await town.PostAsync(Path, Bodies.Order("aozora-sesshu", "aozora-sesshu-standard"), Key("order-1"))
            .RefusedAsync(422, "storage.key-reused");

        Assert.Equal("Idempotency-Key", problem["errors"]!.AsObject().Single().Key);
    }

    [Fact]
    public async Task Keys_of_two_callers_never_meet()
    {
        await using var api = await StartAsync(Engine.Sqlite);
        var (town, other) = (await api.AsAsync("own-town"), await api.AsAsync("other-town"));
        var order = Bodies.Order("minato-kenko", "minato-kenko-standard");

        var first = await town.PostAsync(Path, order, Key("1")).BodyAsync();
        var second = await other.PostAsync(Path, order.Replace("215066", "072052", StringComparison.Ordinal), Key("1")).BodyAsync();

        Assert.NotEqual(first.Text("subscription"), second.Text("subscription"));
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Many_identical_orders_at_the_same_time_make_one_subscription(Engine engine)
    {
        await using var api = await StartAsync(engine);
        var town = await api.AsAsync("own-town");

        var taken = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => town.PostAsync(Path, Bodies.Order(), Key("once")).BodyAsync()));

        Assert.Single(taken.Select(each => each.Text("subscription")).Distinct(StringComparer.Ordinal));
        Assert.Equal(1, (await town.AskAsync(Path).BodyAsync())["total"]!.GetValue<int>());
        Assert.Single(taken, each => !each["isRepeat"]!.GetValue<bool>());
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Two_orders_without_a_key_at_the_same_time_make_one_subscription(Engine engine)
    {
        await using var api = await StartAsync(engine);
        var town = await api.AsAsync("own-town");

        var answers = await Task.WhenAll(town.PostAsync(Path, Bodies.Order()), town.PostAsync(Path, Bodies.Order()));

        Assert.Equal([202, 409], answers.Select(answer => (int)answer.StatusCode).Order());
        Assert.Equal(1, (await town.AskAsync(Path).BodyAsync())["total"]!.GetValue<int>());
    }

    [Theory]
    [InlineData("")]
    [InlineData("two words")]
    public async Task Unreadable_key_is_refused(string key)
    {
        var town = await (await apis.ReadAsync(Engine.Sqlite)).AsAsync("own-town");

        await town.PostAsync(Path, Bodies.Order(), Key(key)).RefusedAsync(400, "edge.bad-request-key");
    }

    [Theory]
    [InlineData("nothing", "aozora-kenko-basic", "215066", 404, "offerings.unknown")]
    [InlineData("aozora-kenko", "minato-kenko-standard", "215066", 422, "offerings.unknown-plan")]
    [InlineData("aozora-kenko", "aozora-kenko-basic", "215065", 422, "municipalities.code-check-digit")]
    [InlineData("aozora-kenko", "aozora-kenko-basic", "072052", 403, "subscriptions.not-your-municipality")]
    public async Task Order_that_does_not_fit_is_refused(string offering, string plan, string municipality, int status, string code)
    {
        var town = await (await apis.ReadAsync(Engine.Sqlite)).AsAsync("own-town");

        await town.PostAsync(Path, Bodies.Order(offering, plan, municipality)).RefusedAsync(status, code);
    }

    [Fact]
    public async Task Published_fact_cannot_be_ordered()
    {
        var api = await apis.ReadAsync(Engine.Sqlite);
        var found = await api.Anonymous.AskAsync("/api/v1/offerings?origin=publishedFact&limit=1").BodyAsync();

        await (await api.AsAsync("own-town")).PostAsync(Path, Bodies.Order(found.Items().Single().Text("code"))).RefusedAsync(409, "offerings.not-orderable");
    }

    [Fact]
    public async Task Order_for_a_vendor_without_a_broker_can_be_tried_again_later()
    {
        var town = await (await apis.ReadAsync(Engine.Sqlite)).AsAsync("own-town");

        using var answer = await town.PostAsync(Path, Bodies.Order());

        Assert.Equal(TimeSpan.FromSeconds(30), answer.Headers.RetryAfter?.Delta);
        await Task.FromResult(answer).RefusedAsync(503, "subscriptions.no-broker");
    }

    [Fact]
    public async Task Order_outside_the_service_area_is_refused()
    {
        await using var api = await StartAsync(Engine.Sqlite);

        await (await api.AsAsync("other-town")).PostAsync(Path, Bodies.Order(municipality: ApiUnderTest.OtherTown))
            .RefusedAsync(409, "subscriptions.outside-service-area");
    }

    [Theory]
    [InlineData(""" "parameters": [1] """, 422, "subscriptions.parameters-not-an-object")]
    [InlineData(""" "selection": "0193a1b2-0000-7000-8000-000000000000" """, 404, "selection.unknown")]
    [InlineData(""" "links": [{ "offering": "aozora-sesshu", "plan": "aozora-sesshu-standard", "purpose": " ", "legalBasis": "b" }] """, 422, "subscriptions.link-without-basis")]
    [InlineData(""" "links": [{ "purpose": "a", "legalBasis": "b" }] """, 422, "subscriptions.link-needs-one-target")]
    [InlineData(""" "links": [{ "offering": "minato-madoguchi", "plan": "minato-madoguchi-standard", "purpose": "a", "legalBasis": "b" }] """, 409, "subscriptions.link-does-not-fit")]
    public async Task Order_with_an_addition_that_does_not_fit_is_refused_as_a_whole(string member, int status, string code)
    {
        await using var api = await StartAsync(Engine.Sqlite);
        var town = await api.AsAsync("own-town");

        await town.PostAsync(Path, Bodies.Order().Replace(" }", $", {member} }}", StringComparison.Ordinal)).RefusedAsync(status, code);

        Assert.Equal(0, (await town.AskAsync(Path).BodyAsync())["total"]!.GetValue<int>());
    }

    [Fact]
    public async Task Second_order_of_the_same_offering_names_the_first()
    {
        await using var api = await StartAsync(Engine.Sqlite);
        var town = await api.AsAsync("own-town");
        var first = await town.PostAsync(Path, Bodies.Order()).BodyAsync();

        var problem = await town.PostAsync(Path, Bodies.Order()).RefusedAsync(409, "subscriptions.already-subscribed");

        Assert.Contains(first.Text("subscription"), problem.Text("detail"), StringComparison.Ordinal);
    }

    private static (string, string) Key(string key) => ("Idempotency-Key", key);

    private async Task<ApiUnderTest> StartAsync(Engine engine)
    {
        var api = await apis.StartAsync(engine);
        await api.RegisterBrokersAsync();
        return api;
    }
}
