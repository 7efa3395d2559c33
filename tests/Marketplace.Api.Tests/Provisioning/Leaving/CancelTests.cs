using Catalog;
using Catalog.Provisioning;
using Catalog.Storage;
using Catalog.Subscriptions;
using Catalog.Subscriptions.Leaving;
using Catalog.Subscriptions.Terms;
using Microsoft.EntityFrameworkCore;
using static Marketplace.Api.Tests.Provisioning.TestHouse;

namespace Marketplace.Api.Tests.Provisioning.Leaving;

public sealed class CancelTests
{
    public static TheoryData<DatabaseProvider> Engines => [DatabaseProvider.Sqlite, DatabaseProvider.PostgreSQL];

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Town_that_leaves_has_its_data_before_anything_is_deleted_and_a_certificate_after(DatabaseProvider engine)
    {
        await using var broker = await TestBroker.StartAsync();
        await using var server = await ExportServer.StartAsync(rows: 20_000);
        broker.Export = server.Offer;
        await using var house = await (await StartAsync(engine)).WithAsync("aozora", broker.Url);
        var id = await house.OpenAsync();
        await house.CancelAsync(id);
        var export = await house.ExportedAsync(id);
        var kept = (await house.Get<ReadKeptExport>().FindAsync(id, Clerk, Ct)).Value!;
        using var copy = new MemoryStream();
        await house.Get<ReadKeptExport>().WriteAsync(kept, copy, Ct);

        Assert.Equal(server.File, copy.ToArray());
        Assert.Equal((20_000L, server.Sum), (export.Rows, export.Sha256));
        Assert.Equal(SubscriptionState.Ending, await house.StateAsync(id));
        Assert.Single(broker.Instances);
        Assert.Empty(broker.Of(BrokerAct.Deprovision));

        await house.ReceiveAsync(id);
        await house.UntilStateAsync(id, SubscriptionState.Ended);

        Assert.Empty(broker.Instances);
        Assert.Empty(broker.Bindings);
        var certificate = (await house.Get<ErasureCertificates>().FindAsync(id, Clerk, Ct)).Value!;
        Assert.Equal(("200", 20_000L, server.Sum, "Clerk"), (certificate.Proof, certificate.Export!.Rows, certificate.Export.Sha256, certificate.ReceivedBy));
        Assert.Equal(0, await house.QueryAsync(db => db.OwedCleanups.CountAsync(owed => owed.DoneAt == null, Ct)));
        Assert.Equal((1, 1), (await house.FactsAsync(nameof(TenantErased)), await house.FactsAsync(nameof(ExportVerified))));
    }

    [Fact]
    public async Task Kept_file_is_sealed_and_given_to_its_own_town_alone()
    {
        await using var broker = await TestBroker.StartAsync();
        await using var server = await ExportServer.StartAsync();
        broker.Export = server.Offer;
        await using var house = await (await StartAsync()).WithAsync("aozora", broker.Url);
        var id = await house.OpenAsync();
        await house.CancelAsync(id);
        await house.ExportedAsync(id);
        var read = house.Get<ReadKeptExport>();

        var pieces = await house.QueryAsync(db => db.KeptPieces.AsNoTracking().ToListAsync(Ct));
        Assert.DoesNotContain("山田", System.Text.Encoding.UTF8.GetString(Assert.Single(pieces).SealedBytes), StringComparison.Ordinal);
        foreach (var stranger in new[] { Actor.Platform, Clerk with { Role = Catalog.Municipalities.Role.Auditor }, Clerk with { Role = Catalog.Municipalities.Role.Vendor, Vendor = "aozora", Municipality = null } })
        {
            Assert.Equal(FaultKind.Forbidden, (await read.FindAsync(id, stranger, Ct)).Fault!.Kind);
        }

        Assert.DoesNotContain(house.Log, line => line.Contains("山田", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Both_ends_of_a_link_are_unbound_and_the_other_subscription_goes_on(DatabaseProvider engine)
    {
        await using var broker = await TestBroker.StartAsync();
        await using var server = await ExportServer.StartAsync();
        broker.Export = server.Offer;
        await using var house = await (await (await StartAsync(engine)).WithAsync("aozora", broker.Url)).WithAsync("minato", broker.Url);
        var other = await house.OpenAsync("minato");
        var id = await house.OpenAsync(link: self => new Link(other, self, "vaccination", "1.0", new LinkBasis("purpose", "law"), Clerk, TimeProvider.System.GetUtcNow()));
        Assert.Equal(4, broker.Bindings.Count);

        await house.CancelAsync(id);
        await house.ReceiveAsync(id);
        await house.UntilStateAsync(id, SubscriptionState.Ended);
        await house.CleanAsync();

        Assert.Single(broker.Instances);
        Assert.Single(broker.Bindings);
        Assert.Equal(SubscriptionState.Active, await house.StateAsync(other));
        Assert.Equal(1, await house.FactsAsync(nameof(LinkEnded)));
        Assert.Equal(LinkState.Ended, (await house.QueryAsync(db => db.Links.AsNoTracking().SingleAsync(Ct))).State);
    }

    /// <summary>Failure 32: whatever the broker answers to the deletion, it is asked until the tenant is proven to be gone.</summary>
    [Theory]
    [InlineData(410, "410", false)]
    [InlineData(500, "200", true)]
    [InlineData(422, "200", true)]
    public async Task Deletion_that_the_vendor_does_not_do_is_shown_to_a_person_and_asked_for_until_it_is_done(int status, string proof, bool alarms)
    {
        await using var broker = await TestBroker.StartAsync();
        await using var server = await ExportServer.StartAsync();
        broker.Export = server.Offer;
        await using var house = await (await StartAsync()).WithAsync("aozora", broker.Url);
        var id = await house.OpenAsync();
        await house.CancelAsync(id);
        await house.ExportedAsync(id);
        var refuses = true;
        broker.Next(BrokerAct.Deprovision, good => refuses ? new Reply(status, """{"description":"not now"}""") : good(), times: alarms ? 1_000 : 1);
        await house.ReceiveAsync(id);
        if (alarms)
        {
            await UntilAsync(async () => await house.TroubleNowAsync(id) == ProvisioningTroubles.CancelFailed);
            Assert.Equal(SubscriptionState.Ending, await house.StateAsync(id));
            Volatile.Write(ref refuses, false);
        }

        await house.UntilStateAsync(id, SubscriptionState.Ended);

        Assert.Equal(alarms, broker.Of(BrokerAct.Deprovision).Count > 3);
        Assert.Equal(proof, (await house.Get<ErasureCertificates>().FindAsync(id, Clerk, Ct)).Value!.Proof);
    }

    [Fact]
    public async Task Vendor_that_refuses_or_ignores_the_notice_is_left_all_the_same()
    {
        await using var broker = await TestBroker.StartAsync();
        await using var server = await ExportServer.StartAsync();
        (broker.Export, broker.TakesContext) = (server.Offer, true);
        broker.Always(BrokerAct.Update, _ => new Reply(422, """{"description":"never"}"""));
        await using var house = await (await StartAsync()).WithAsync("aozora", broker.Url);
        var id = await house.OpenAsync();

        await house.CancelAsync(id);
        await house.ReceiveAsync(id);
        await house.UntilStateAsync(id, SubscriptionState.Ended);

        Assert.Equal("suspended", (string?)broker.Of(BrokerAct.Update)[0].Body!["context"]!["subscription"]!["state"]);
        Assert.Null(broker.Of(BrokerAct.Update)[0].Body!["plan_id"]);
        Assert.Equal(1, await house.FactsAsync(nameof(NoticeNotTaken)));
    }

    [Fact]
    public async Task Cancellation_to_a_day_lies_still_until_that_day_is_over_and_leaves_room_for_other_work()
    {
        await using var broker = await TestBroker.StartAsync();
        await using var house = await (await StartAsync()).WithAsync("aozora", broker.Url);
        var id = await house.OpenAsync();
        var last = Tokyo.Today(TimeProvider.System).AddDays(40);

        var work = await house.CancelAsync(id, last);

        var row = await house.QueryAsync(db => db.Operations.AsNoTracking().SingleAsync(each => each.Id == work, Ct));
        Assert.Equal((Tokyo.StartOf(last.AddDays(1)), Tokyo.StartOf(last.AddDays(1))), (row.DueAt, row.DormantUntil));
        Assert.Equal(SubscriptionState.Active, await house.StateAsync(id));
        Assert.Equal("subscriptions.already-leaving", (await house.Get<CancelSubscription>().RunAsync(new CancelOrder(id, "again"), Clerk, Ct)).Fault!.Code);
        Assert.Equal("subscriptions.already-leaving", (await house.Get<RenewSubscription>().RunAsync(id, last.AddYears(1), null, Clerk, Ct)).Fault!.Code);
        Assert.DoesNotContain(broker.Calls, call => call.Act == BrokerAct.Bind && (string?)call.Body!["parameters"]!["purpose"] == "export");
    }
}
