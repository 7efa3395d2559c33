using Catalog;
using Catalog.Municipalities;
using Catalog.Provisioning;
using Catalog.Provisioning.Desk;
using Catalog.Storage;
using Catalog.Subscriptions;
using Catalog.Subscriptions.Leaving;
using Marketplace.Api.Provisioning.Exports;
using Marketplace.Api.Tests.Provisioning.Life;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static Marketplace.Api.Tests.Provisioning.TestHouse;

namespace Marketplace.Api.Tests.Provisioning.Leaving;

/// <summary>What leaving waits for, and what may not hold it up.</summary>
public sealed class WaitingTests
{
    private static readonly Actor Operator = new(ActorKind.Person, "operator", "Operator", Role.Operator);

    [Fact]
    public async Task Work_begins_when_the_last_day_is_over_and_not_before()
    {
        var time = new ShiftedTime();
        await using var broker = await TestBroker.StartAsync();
        await using var server = await ExportServer.StartAsync();
        (broker.Export, server.Time) = (server.Offer, time);
        await using var house = await (await StartAsync(time: time)).WithAsync("aozora", broker.Url);
        var id = await house.OpenAsync();
        var last = Tokyo.Today(time).AddDays(3);
        await house.CancelAsync(id, last);

        time.Pass(Tokyo.StartOf(last) - time.GetUtcNow() + TimeSpan.FromHours(12));
        await Task.Delay(200, Ct);
        Assert.Equal((SubscriptionState.Active, 0), (await house.StateAsync(id), server.Reads));

        time.Pass(TimeSpan.FromHours(12));
        await house.ExportedAsync(id);
        Assert.Equal(SubscriptionState.Ending, await house.StateAsync(id));
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSQL)]
    public async Task Work_whose_day_has_come_waits_in_peace_for_a_change_that_is_stuck_and_begins_when_that_ends(DatabaseProvider engine)
    {
        var time = new ShiftedTime();
        await using var broker = await TestBroker.StartAsync();
        broker.UpdatePolls = 1_000_000;
        await using var house = await (await StartAsync(engine, time: time)).WithAsync("minato", broker.Url);
        var id = await LifeHouse.OpenAsync(house, "minato");
        var change = (await house.ChangeAsync(id, "minato-large")).Value!.Operation;
        var work = await house.CancelAsync(id, Tokyo.Today(time).AddDays(3), without: "on paper");

        time.Pass(TimeSpan.FromDays(5));
        await UntilAsync(async () => (await house.SheetAsync(id)).Current is { Kind: StepKind.AwaitLastDay, WaitingOn: WaitingOn.OtherWork });
        await UntilAsync(async () => (await house.Get<GiveUpOperation>().RunAsync(change, "nothing was made", Operator, Ct)).IsDone);
        broker.UpdatePolls = -1;
        var looks = await house.QueryAsync(db => db.Operations.Where(one => one.Id == work).Select(one => one.Epoch).SingleAsync(Ct));
        await house.UntilStateAsync(id, SubscriptionState.Ended);

        Assert.True(looks < 500, $"It looked {looks} times.");
        Assert.Equal("minato-plan", (await house.FindAsync(id)).Plan);
    }

    [Fact]
    public async Task Without_a_receipt_the_deletion_waits_thirty_days_and_says_that_nobody_confirmed()
    {
        var time = new ShiftedTime();
        await using var broker = await TestBroker.StartAsync();
        await using var server = await ExportServer.StartAsync();
        broker.Export = server.Offer;
        await using var house = await (await StartAsync(time: time)).WithAsync("aozora", broker.Url);
        var id = await house.OpenAsync();
        await house.CancelAsync(id);
        await house.ExportedAsync(id);
        var sheet = await house.LeavingAsync(id);
        Assert.Equal(sheet.Export!.VerifiedAt.AddDays(LeavingRule.ReceiptDays), sheet.DeletionFrom);

        time.Pass(TimeSpan.FromDays(LeavingRule.ReceiptDays - 1));
        await Task.Delay(1_200, Ct);
        Assert.Single(broker.Instances);

        time.Pass(TimeSpan.FromDays(1) + TimeSpan.FromMinutes(1));
        await house.UntilStateAsync(id, SubscriptionState.Ended);
        Assert.Equal((1, 0), (await house.FactsAsync(nameof(ReceiptLapsed)), await house.FactsAsync(nameof(ExportReceived))));
    }

    [Fact]
    public async Task Hold_delays_the_deletion_also_after_the_receipt_and_does_not_skip_it()
    {
        var time = new ShiftedTime();
        await using var broker = await TestBroker.StartAsync();
        await using var server = await ExportServer.StartAsync();
        broker.Export = server.Offer;
        await using var house = await (await StartAsync(time: time)).WithAsync("aozora", broker.Url);
        var id = await house.OpenAsync();
        await house.CancelAsync(id, hold: Tokyo.Today(time).AddDays(100));
        await house.ReceiveAsync(id);
        await UntilAsync(async () => (await house.SheetAsync(id)).Current is { Kind: StepKind.AwaitReceipt, WaitingOn: WaitingOn.Day });

        time.Pass(TimeSpan.FromDays(99));
        await Task.Delay(1_200, Ct);
        Assert.Single(broker.Instances);

        time.Pass(TimeSpan.FromDays(3));
        await house.UntilStateAsync(id, SubscriptionState.Ended);
        Assert.Empty(broker.Instances);
    }

    [Theory]
    [InlineData("refused", ProvisioningTroubles.ExportRefused)]
    [InlineData("rows", ProvisioningTroubles.ExportNotWhole)]
    [InlineData("sum", ProvisioningTroubles.ExportNotWhole)]
    [InlineData("format", ProvisioningTroubles.ExportUnusable)]
    [InlineData("width", ProvisioningTroubles.ExportNotWhole)]
    [InlineData("away", ProvisioningTroubles.ExportUnreachable)]
    public async Task Vendor_that_fails_the_export_holds_the_deletion_up_until_it_is_mended(string fault, string trouble)
    {
        await using var broker = await TestBroker.StartAsync();
        await using var server = fault == "width" ? await ExportServer.StartAsync("a,b\r\n1,2\r\n3\r\n") : await ExportServer.StartAsync();
        broker.Export = fault == "refused" ? null : server.Offer;
        (server.StatedRows, server.StatedSum, server.Format) = (fault == "rows" ? 13 : null, fault == "sum" ? new string('0', 64) : null, fault == "format" ? "xml" : "csv");
        for (var times = 0; fault == "away" && times < 2; times++)
        {
            server.Next(context => { context.Abort(); return Task.CompletedTask; });
        }

        await using var house = await (await StartAsync()).WithAsync("aozora", broker.Url);
        var id = await house.OpenAsync();
        await house.CancelAsync(id);
        await UntilAsync(async () => await house.TroubleNowAsync(id) == trouble);
        Assert.Equal((SubscriptionState.Active, 1), (await house.StateAsync(id), broker.Instances.Count));

        if (fault == "width")
        {
            server.File = "a,b\r\n1,2\r\n3,4\r\n"u8.ToArray();
        }

        (broker.Export, server.StatedRows, server.StatedSum, server.Format) = (server.Offer, null, null, "csv");
        await house.ReceiveAsync(id);
        await house.UntilStateAsync(id, SubscriptionState.Ended);
        Assert.Empty(broker.Bindings);
        Assert.Single(await house.QueryAsync(db => db.KeptExports.ToListAsync(Ct)));
    }

    [Fact]
    public async Task Town_whose_vendor_gives_nothing_out_leaves_without_its_data_only_by_its_own_words()
    {
        await using var broker = await TestBroker.StartAsync();
        await using var house = await (await StartAsync()).WithAsync("aozora", broker.Url);
        var id = await house.OpenAsync();
        await house.CancelAsync(id);
        await UntilAsync(async () => await house.TroubleNowAsync(id) == ProvisioningTroubles.ExportRefused);
        var leave = house.Get<LeaveWithoutExport>();

        Assert.Equal("subscriptions.without-export-needs-words", (await leave.RunAsync(id, " ", Clerk, Ct)).Fault!.Code);
        Assert.Equal("subscriptions.holds-individual-number", (await leave.RunAsync(id, "1234 5678 9018", Clerk, Ct)).Fault!.Code);
        Assert.True((await leave.RunAsync(id, "紙の台帳に移し終えたため", Clerk, Ct)).IsDone);
        await house.UntilStateAsync(id, SubscriptionState.Ended);

        var certificate = (await house.Get<ErasureCertificates>().FindAsync(id, Clerk, Ct)).Value!;
        Assert.Equal(("紙の台帳に移し終えたため", null), (certificate.WithoutExport, certificate.Export));
        Assert.Equal(1, await house.FactsAsync(nameof(LeftWithoutExport)));
    }

    [Fact]
    public async Task Kept_file_is_discarded_when_its_time_is_over_and_the_certificate_stays()
    {
        var time = new ShiftedTime();
        await using var broker = await TestBroker.StartAsync();
        await using var server = await ExportServer.StartAsync();
        broker.Export = server.Offer;
        await using var house = await (await StartAsync(time: time)).WithAsync("aozora", broker.Url);
        var id = await house.OpenAsync();
        await house.CancelAsync(id);
        await house.ReceiveAsync(id);
        await house.UntilStateAsync(id, SubscriptionState.Ended);
        var discard = ActivatorUtilities.CreateInstance<DiscardExports>(house.Get<IServiceProvider>());

        time.Pass(TimeSpan.FromDays(LeavingRule.KeptDays - 1));
        Assert.Equal(0, await discard.RunAsync(Ct));
        time.Pass(TimeSpan.FromDays(2));
        Assert.Equal(1, await discard.RunAsync(Ct));

        Assert.Equal(0, await house.QueryAsync(db => db.KeptPieces.CountAsync(Ct)));
        Assert.Equal("subscriptions.no-file", (await house.Get<ReadKeptExport>().FindAsync(id, Clerk, Ct)).Fault!.Code);
        Assert.Equal(server.Sum, (await house.Get<ErasureCertificates>().FindAsync(id, Clerk, Ct)).Value!.Export!.Sha256);
        Assert.Equal(1, await house.FactsAsync(nameof(KeptExportDiscarded)));
    }
}
