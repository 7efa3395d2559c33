using System.Text.Json.Nodes;
using Catalog.Offerings;
using Catalog.Provisioning;
using Catalog.Storage;
using Catalog.Subscriptions;
using Microsoft.EntityFrameworkCore;
using static Marketplace.Api.Tests.Provisioning.TestHouse;

namespace Marketplace.Api.Tests.Provisioning;

public sealed class LinkTests
{
    private static readonly LinkBasis Basis = new("checkups", "Act 57, article 12");

    public static TheoryData<DatabaseProvider, bool> Ways => new()
    {
        { DatabaseProvider.Sqlite, false }, { DatabaseProvider.Sqlite, true }, { DatabaseProvider.PostgreSQL, false }, { DatabaseProvider.PostgreSQL, true },
    };

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Link_is_wired_whichever_end_is_ordered_last(DatabaseProvider engine, bool providerLast)
    {
        await using var ledger = await TestBroker.StartAsync();
        await using var health = await TestBroker.StartAsync();
        health.BindingPolls = 1;
        await using var house = await (await StartAsync(engine)).WithAsync("ledger", ledger.Url);
        await house.WithAsync("health", health.Url);

        var first = await house.OrderAsync(providerLast ? "health" : "ledger");
        var last = await house.OrderAsync(providerLast ? "ledger" : "health", link: self => providerLast
            ? new Link(self, first, "vaccination-records", "1.0", Basis, Clerk, TimeProvider.System.GetUtcNow())
            : new Link(first, self, "vaccination-records", "1.0", Basis, Clerk, TimeProvider.System.GetUtcNow()));
        await house.OpenedAsync(last);

        var giving = ledger.Of(BrokerAct.Bind).Single(call => Purpose(call) == "link-provider").Body!["parameters"]!;
        var reading = health.Of(BrokerAct.Bind).Single(call => Purpose(call) == "link-consumer").Body!["parameters"]!;
        Assert.Equal(health.Instances[0], (string?)giving["consumer"]!["instance_id"]);
        Assert.Equal("Act 57, article 12", (string?)giving["basis"]!["legal_basis"]);
        Assert.StartsWith("secret-", (string?)reading["source"]!["client_secret"], StringComparison.Ordinal);
        Assert.Null(reading["source"]!["user"]);
        var sheet = Assert.Single((await house.Get<LinkSheets>().ForSubscriptionAsync(last, Clerk, Ct)).Value!);
        Assert.Equal((LinkState.Active, providerLast ? LinkRole.Provides : LinkRole.Consumes), (sheet.State, sheet.Role));
    }

    [Fact]
    public async Task Link_waits_for_the_other_vendor_and_says_so()
    {
        await using var ledger = await TestBroker.StartAsync();
        await using var health = await TestBroker.StartAsync();
        ledger.Polls = 1_000_000;
        await using var house = await (await StartAsync()).WithAsync("ledger", ledger.Url);
        await house.WithAsync("health", health.Url);

        var first = await house.OrderAsync("ledger");
        var last = await house.OrderAsync("health", link: self => new Link(first, self, "x", "1.0", Basis, Clerk, TimeProvider.System.GetUtcNow()));
        await UntilAsync(async () => (await house.SheetAsync(last)).Current is { Kind: StepKind.WireLink, State: StepState.Waiting, WaitingOnVendor: not null });

        var waiting = (await house.SheetAsync(last)).Current!;
        Assert.Equal((WaitingOn.LinkedVendor, "ledger", "ledger-ja"), (waiting.WaitingOn, waiting.WaitingOnVendor!.Code, waiting.WaitingOnVendor.Name));
        Assert.Null(waiting.Trouble);
    }

    [Fact]
    public async Task Link_to_an_order_that_failed_ends_this_one_and_takes_its_tenant_back()
    {
        await using var ledger = await TestBroker.StartAsync();
        await using var health = await TestBroker.StartAsync();
        ledger.Next(BrokerAct.Provision, 400);
        await using var house = await (await StartAsync()).WithAsync("ledger", ledger.Url);
        await house.WithAsync("health", health.Url);

        var first = await house.OrderAsync("ledger");
        var last = await house.OrderAsync("health", link: self => new Link(first, self, "x", "1.0", Basis, Clerk, TimeProvider.System.GetUtcNow()));
        var sheet = await house.EndAsync(last);
        await house.CleanAsync();

        Assert.Equal(ProvisioningTroubles.LinkedSubscriptionFailed, sheet.Current!.Trouble!.Code);
        Assert.Equal((0, 0), (health.Instances.Count, health.Bindings.Count));
        Assert.Equal(LinkState.Ended, (await house.QueryAsync(db => db.Links.SingleAsync(Ct))).State);
    }

    [Fact]
    public async Task Link_that_the_reading_end_refuses_is_taken_back_at_both_ends()
    {
        await using var ledger = await TestBroker.StartAsync();
        await using var health = await TestBroker.StartAsync();
        await using var house = await (await StartAsync()).WithAsync("ledger", ledger.Url);
        await house.WithAsync("health", health.Url);
        var first = await house.OrderAsync("ledger");
        await house.OpenedAsync(first);

        health.Next(BrokerAct.Bind, good => good()).Next(BrokerAct.Bind, 400);
        var last = await house.OrderAsync("health", link: self => new Link(first, self, "x", "1.0", Basis, Clerk, TimeProvider.System.GetUtcNow()));
        var sheet = await house.EndAsync(last);
        await house.CleanAsync();

        Assert.Equal((OperationState.Failed, ProvisioningTroubles.VendorRefused), (sheet.State, sheet.Current!.Trouble!.Code));
        Assert.Equal((0, 0), (health.Instances.Count, health.Bindings.Count));
        Assert.Equal((1, 1), (ledger.Instances.Count, ledger.Bindings.Count));
        Assert.Equal(SubscriptionState.Active, (await house.QueryAsync(db => db.Subscriptions.SingleAsync(one => one.Id == first, Ct))).State);
    }

    private static string? Purpose(RecordedCall call) => (string?)(call.Body!["parameters"] as JsonObject)?["purpose"];
}
