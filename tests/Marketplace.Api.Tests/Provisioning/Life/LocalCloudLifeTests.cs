using System.Globalization;
using Catalog.Provisioning;
using Catalog.Storage;
using Catalog.Subscriptions.Life;
using Marketplace.Api.Provisioning.Upkeep;
using Microsoft.EntityFrameworkCore;
using TestKit;
using static Marketplace.Api.Tests.Provisioning.TestHouse;

namespace Marketplace.Api.Tests.Provisioning.Life;

/// <summary>The whole life of a linked subscription at the local cloud, a program of its own.</summary>
public sealed class LocalCloudLifeTests
{
    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSQL)]
    public async Task Running_service_is_changed_suspended_resumed_upgraded_and_rotated(DatabaseProvider engine)
    {
        var folder = Directory.CreateTempSubdirectory("life-cloud-");
        var data = Path.Combine(folder.FullName, "cloud.db");
        var cloud = await LocalCloudProcess.StartAsync(data);
        var port = cloud.BaseAddress.Port;
        await using var house = await StartAsync(engine, settings: ("Provisioning:CatalogMinutes", "1000"));
        await RegisterAsync(house, cloud, "yamabiko");
        await RegisterAsync(house, cloud, "aozora");
        var ledger = await house.OrderPlanAsync("yamabiko", "yamabiko-sesshu", "yamabiko-sesshu-standard", null);
        var health = await house.OrderPlanAsync("aozora", "aozora-kenko", "aozora-kenko-basic", ledger);

        var preview = (await house.Get<PreviewChange>().RunAsync(new ChangeOrder(health, "aozora-kenko-plus"), Clerk, Ct)).Value!;
        var changed = await house.DoneAsync(await house.ChangeAsync(health, "aozora-kenko-plus", """{"theme":"blue"}"""));
        var suspended = await house.DoneAsync(await house.SuspendAsync(ledger));
        var bindings = await LiveAsync(house);
        var resumed = await house.DoneAsync(await house.ResumeAsync(ledger));
        var rotated = await house.DoneAsync(await house.RotateAsync(ledger));
        cloud.Kill();
        await cloud.DisposeAsync();
        await using var newer = await LocalCloudProcess.StartAsync(data, port: port, release: "1.1.0");
        await house.Get<KeptPlans>().ReadAsync("aozora", Ct);
        var upgraded = await house.DoneAsync(await house.Get<UpgradeSubscription>().RunAsync(health, "1.1.0", Clerk, null, Ct));

        Assert.True(preview.IsAllowed);
        Assert.NotNull(preview.Downtime);
        Assert.All([changed, suspended, resumed, rotated, upgraded], work => Assert.True(work.State == OperationState.Succeeded, work.Current?.Trouble?.ToString()));
        Assert.Equal("aozora-kenko-plus", (await house.TenantAsync(health)).Plan);
        Assert.Equal("1.1.0", (await house.TenantAsync(health)).MaintenanceVersion);
        Assert.Equal(0, await house.FactsAsync(nameof(VendorNotTold)));
        Assert.Equal((1, 4), (bindings, await LiveAsync(house)));
        Assert.Equal(LinkState.Active, (await house.QueryAsync(db => db.Links.SingleAsync(Ct))).State);
        Assert.All(await house.QueryAsync(db => db.Bindings.Where(one => one.AbandonedAt == null && one.Purpose == BindingPurpose.Access).ToListAsync(Ct)), one => Assert.NotNull(one.RenewBefore));
        Assert.Equal(0, await house.QueryAsync(db => db.OwedCleanups.CountAsync(one => one.DoneAt == null, Ct)));
    }

    private static Task<int> LiveAsync(TestHouse house) => house.QueryAsync(db => db.Bindings.CountAsync(one => one.AbandonedAt == null, Ct));

    private static async Task RegisterAsync(TestHouse house, LocalCloudProcess cloud, string vendor)
    {
        await house.WithAsync(vendor, string.Create(CultureInfo.InvariantCulture, $"{cloud.BaseAddress.AbsoluteUri.TrimEnd('/')}/brokers/{vendor}"));
        var access = new RegisterBrokerOrder(vendor, $"{cloud.BaseAddress.AbsoluteUri.TrimEnd('/')}/brokers/{vendor}", cloud.BrokerUser, cloud.BrokerPassword);
        Assert.True((await house.Get<RegisterBroker>().RunAsync(access, Catalog.Actor.Platform, Ct)).IsDone);
    }
}
