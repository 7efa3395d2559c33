using System.Text.Json.Nodes;
using Catalog.Provisioning;
using Catalog.Storage;
using Marketplace.Api.Provisioning.Upkeep;
using Microsoft.EntityFrameworkCore;
using static Marketplace.Api.Tests.Provisioning.TestHouse;

namespace Marketplace.Api.Tests.Provisioning.Life;

public sealed class RotateTests
{
    public static TheoryData<DatabaseProvider> Engines => LifeHouse.Engines;

    [Theory]
    [InlineData(DatabaseProvider.Sqlite, true)]
    [InlineData(DatabaseProvider.PostgreSQL, true)]
    [InlineData(DatabaseProvider.Sqlite, false)]
    public async Task Access_is_bound_anew_before_the_old_one_is_unbound(DatabaseProvider engine, bool isRotatable)
    {
        await using var broker = await TestBroker.StartAsync();
        broker.Catalog = LifeHouse.Catalog("minato", rotatable: isRotatable);
        await using var house = await (await StartAsync(engine)).WithAsync("minato", broker.Url);
        var id = await house.OpenAsync("minato");
        var old = Assert.Single(broker.Bindings);

        await house.DoneAsync(await house.RotateAsync(id));

        Assert.NotEqual(old, Assert.Single(broker.Bindings));
        Assert.Equal([null, isRotatable ? old : null], broker.Of(BrokerAct.Bind).Select(call => (string?)call.Body!["predecessor_binding_id"]));
        Assert.Equal("access", (string?)broker.Of(BrokerAct.Bind)[1].Body!["parameters"]!["purpose"]);
        Assert.Equal(old, Assert.Single(broker.Of(BrokerAct.Unbind)).Binding);
        Assert.Equal(1, await house.FactsAsync(nameof(CredentialsRotated)));
        await house.AgreesAsync(broker);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Link_gets_new_credentials_at_the_giver_then_the_reader_is_told_then_the_old_ones_go(DatabaseProvider engine)
    {
        await using var ledger = await TestBroker.StartAsync();
        await using var health = await TestBroker.StartAsync();
        health.BindingPolls = 1;
        await using var house = await (await StartAsync(engine)).WithAsync("ledger", ledger.Url);
        await house.WithAsync("health", health.Url);
        var giver = await house.OpenAsync("ledger");
        await house.OpenAsync("health", self => self.LinkTo(giver));
        var before = health.Of(BrokerAct.Bind).Count;

        await house.DoneAsync(await house.RotateAsync(giver));

        var given = ledger.Of(BrokerAct.Bind).Last(call => Purpose(call) == "link-provider").Binding;
        var told = Assert.Single(health.Of(BrokerAct.Bind).Skip(before));
        Assert.Equal($"secret-{given}", (string?)told.Body!["parameters"]!["source"]!["client_secret"]);
        Assert.Contains(given, ledger.Bindings);
        Assert.Equal((2, 2), (ledger.Bindings.Count, health.Bindings.Count));
        Assert.Equal((2, 1), (ledger.Of(BrokerAct.Unbind).Count, health.Of(BrokerAct.Unbind).Count));
        await house.AgreesAsync(ledger, health);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Rotation_that_the_reader_refuses_takes_the_new_ones_back_and_keeps_the_old(DatabaseProvider engine)
    {
        await using var ledger = await TestBroker.StartAsync();
        await using var health = await TestBroker.StartAsync();
        await using var house = await (await StartAsync(engine)).WithAsync("ledger", ledger.Url);
        await house.WithAsync("health", health.Url);
        var giver = await house.OpenAsync("ledger");
        await house.OpenAsync("health", self => self.LinkTo(giver));
        var linked = ledger.Of(BrokerAct.Bind).Single(call => Purpose(call) == "link-provider").Binding;
        var read = health.Bindings.Order().ToList();
        health.Next(BrokerAct.Bind, 400);

        var sheet = await house.DoneAsync(await house.RotateAsync(giver));

        Assert.Equal((OperationState.Failed, ProvisioningTroubles.ChangeRefused), (sheet.State, sheet.Current!.Trouble!.Code));
        Assert.Contains(linked, ledger.Bindings);
        Assert.Equal(read, health.Bindings.Order());
        Assert.Equal(LinkState.Active, (await house.QueryAsync(db => db.Links.SingleAsync(Ct))).State);
        await house.AgreesAsync(ledger, health);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Credentials_whose_saving_failed_are_unbound_and_never_asked_for_again(DatabaseProvider engine)
    {
        await using var broker = await TestBroker.StartAsync();
        await using var house = await (await StartAsync(engine, settings: ("Provisioning:LeaseSeconds", "0.5"))).WithAsync("minato", broker.Url);
        var id = await house.OpenAsync("minato");
        var old = broker.Bindings[0];
        broker.Next(BrokerAct.Bind, good => good() with { After = TouchAsync(house) });

        await house.DoneAsync(await house.RotateAsync(id));

        var made = broker.Of(BrokerAct.Bind).Skip(1).Select(call => call.Binding).ToList();
        Assert.Equal(2, made.Distinct().Count());
        Assert.Equal(made[1], Assert.Single(broker.Bindings));
        Assert.Equal(new[] { made[0], old }.Order(), broker.Of(BrokerAct.Unbind).Select(call => call.Binding).Order());
        Assert.Empty(broker.Of(BrokerAct.FetchBinding));
        await house.AgreesAsync(broker);
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite, "renew_before", 1)]
    [InlineData(DatabaseProvider.PostgreSQL, "renew_before", 1)]
    [InlineData(DatabaseProvider.Sqlite, "expires_at", 0)]
    public async Task Rotation_is_ordered_when_the_vendor_wants_it_and_once_a_day_at_most(DatabaseProvider engine, string member, int rotations)
    {
        await using var broker = await TestBroker.StartAsync();
        broker.BindingMetadata = $$"""{"{{member}}":"2020-01-01T00:00:00.0Z"}""";
        await using var house = await (await StartAsync(engine)).WithAsync("minato", broker.Url);
        var id = await house.OpenAsync("minato");

        await house.Get<OrderDueRotations>().RunAsync(Ct);
        await house.EndAsync(id);
        await house.Get<OrderDueRotations>().RunAsync(Ct);
        await house.EndAsync(id);
        await house.CleanAsync();

        Assert.Equal(1 + rotations, broker.Of(BrokerAct.Bind).Count);
        Assert.Equal(rotations, await house.QueryAsync(db => db.Operations.CountAsync(one => one.Kind == OperationKind.Rotate, Ct)));
        await house.AgreesAsync(broker);
    }

    private static string? Purpose(RecordedCall call) => (string?)(call.Body!["parameters"] as JsonObject)?["purpose"];

    /// <summary>Somebody else writes the rows of bindings while the vendor answers, so that the worker's save fails.</summary>
    private static async Task TouchAsync(TestHouse house)
    {
        await using var db = await house.Dbs.CreateDbContextAsync(CancellationToken.None);
        await db.Bindings.ExecuteUpdateAsync(set => set.SetProperty(one => one.Version, one => one.Version + 1), CancellationToken.None);
    }
}
