using Catalog.Provisioning;
using Microsoft.EntityFrameworkCore;
using static Marketplace.Api.Tests.Provisioning.TestHouse;

namespace Marketplace.Api.Tests.Provisioning;

/// <summary>A broker out of reach, one that does not know us, and our own death in the middle.</summary>
public sealed class InterruptionTests
{
    [Fact]
    public async Task Unreachable_broker_gets_one_tenant_when_it_comes_up()
    {
        var port = FreePort();
        await using var house = await (await StartAsync()).WithAsync("aozora", $"http://127.0.0.1:{port}");
        var order = await house.OrderAsync("aozora");
        await UntilAsync(async () => await house.TroubleAsync(order) == ProvisioningTroubles.VendorUnreachable);

        await using var broker = await TestBroker.StartAsync(port);
        await house.OpenedAsync(order);

        Assert.Single(broker.Of(BrokerAct.Provision));
        Assert.Equal((1, 0), (await house.QueryAsync(db => db.Tenants.CountAsync(Ct)), await house.OwedAsync()));
    }

    [Fact]
    public async Task Refused_credentials_hold_up_that_broker_alone_and_lose_nothing()
    {
        await using var broker = await TestBroker.StartAsync();
        await using var other = await TestBroker.StartAsync();
        broker.Next(BrokerAct.Provision, 401, times: 1_000);
        await using var house = await (await StartAsync(settings: ("Provisioning:GiveUpHours", "0.0001"))).WithAsync("aozora", broker.Url);
        await house.WithAsync("minato", other.Url);

        var held = await house.OrderAsync("aozora");
        await house.OpenedAsync(await house.OrderAsync("minato"));
        await Task.Delay(600, Ct);

        var sheet = await house.SheetAsync(held);
        Assert.Equal((OperationState.InProgress, StepState.Waiting), (sheet.State, sheet.Steps[0].State));
        Assert.Equal(ProvisioningTroubles.BrokerRefusedCredentials, sheet.Steps[0].Trouble!.Code);
        Assert.Equal(0, await house.OwedAsync());
    }

    [Fact]
    public async Task Order_whose_answer_died_with_our_process_is_repeated_word_for_word()
    {
        await using var broker = await TestBroker.StartAsync();
        await using var house = await (await StartAsync(working: false)).WithAsync("aozora", broker.Url);
        var order = await house.OrderAsync("aozora", also: (db, subscription) =>
        {
            var tenant = new Tenant(subscription.Id, "aozora", "kenko", "kenko-plan", TimeProvider.System.GetUtcNow());
            tenant.Send(TimeProvider.System.GetUtcNow());
            db.Tenants.Add(tenant);
            broker.Make(tenant.Id.Value.ToString(), "kenko", "kenko-plan");
        });

        await house.WorkAsync();
        await house.OpenedAsync(order);

        Assert.Single(broker.Instances);
        Assert.Equal(broker.Instances[0], Assert.Single(broker.Of(BrokerAct.Provision)).Instance);
    }

    [Fact]
    public async Task Refusal_of_a_repeated_order_still_owes_what_the_first_may_have_made()
    {
        await using var broker = await TestBroker.StartAsync();
        broker.Next(BrokerAct.Provision, 400);
        await using var house = await (await StartAsync(working: false)).WithAsync("aozora", broker.Url);
        var order = await house.OrderAsync("aozora", also: (db, subscription) =>
        {
            var tenant = new Tenant(subscription.Id, "aozora", "kenko", "kenko-plan", TimeProvider.System.GetUtcNow());
            tenant.Send(TimeProvider.System.GetUtcNow());
            db.Tenants.Add(tenant);
            broker.Make(tenant.Id.Value.ToString(), "kenko", "kenko-plan");
        });

        await house.WorkAsync();
        await house.EndAsync(order);
        await house.CleanAsync();

        Assert.Empty(broker.Instances);
    }

    private static int FreePort()
    {
        using var listener = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        return ((System.Net.IPEndPoint)listener.LocalEndpoint).Port;
    }
}
