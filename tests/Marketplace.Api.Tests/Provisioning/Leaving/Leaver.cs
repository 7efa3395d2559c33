using Catalog.Provisioning;
using Catalog.Subscriptions;
using Catalog.Subscriptions.Leaving;
using Microsoft.EntityFrameworkCore;
using static Marketplace.Api.Tests.Provisioning.TestHouse;

namespace Marketplace.Api.Tests.Provisioning.Leaving;

/// <summary>A town that leaves, in a few words.</summary>
internal static class Leaver
{
    public static async Task<SubscriptionId> OpenAsync(this TestHouse house, string vendor = "aozora", Func<SubscriptionId, Link>? link = null)
    {
        var id = await house.OrderAsync(vendor, link: link);
        await house.OpenedAsync(id);
        return id;
    }

    public static async Task<OperationId> CancelAsync(this TestHouse house, SubscriptionId id, DateOnly? lastDay = null, DateOnly? hold = null, string? without = null)
    {
        var done = await house.Get<CancelSubscription>().RunAsync(new CancelOrder(id, "移行のため", lastDay, hold, without), Clerk, Ct);
        Assert.True(done.IsDone, done.Fault?.Code);
        return done.Value.Operation;
    }

    public static async Task<CancellationSheet> LeavingAsync(this TestHouse house, SubscriptionId id) =>
        (await house.Get<CancellationSheets>().FindAsync(id, Clerk, Ct)).Value!;

    /// <summary>The data is here and verified.</summary>
    public static async Task<KeptExportSheet> ExportedAsync(this TestHouse house, SubscriptionId id)
    {
        await UntilAsync(async () => (await house.LeavingAsync(id)) is { Export: not null, ReadOnlySince: not null });
        return (await house.LeavingAsync(id)).Export!;
    }

    public static async Task ReceiveAsync(this TestHouse house, SubscriptionId id)
    {
        var export = await house.ExportedAsync(id);
        var done = await house.Get<ConfirmReceipt>().RunAsync(id, export.Sha256, Clerk, Ct);
        Assert.True(done.IsDone, done.Fault?.Code);
    }

    public static Task UntilStateAsync(this TestHouse house, SubscriptionId id, SubscriptionState state) =>
        UntilAsync(async () => await house.StateAsync(id) == state);

    public static async Task<SubscriptionState> StateAsync(this TestHouse house, SubscriptionId id) =>
        (await house.QueryAsync(db => db.Subscriptions.AsNoTracking().SingleAsync(each => each.Id == id, Ct))).State;

    /// <summary>The trouble of the step that is worked on.</summary>
    public static async Task<string?> TroubleNowAsync(this TestHouse house, SubscriptionId id) => (await house.SheetAsync(id)).Current?.Trouble?.Code;

    public static Task<int> FactsAsync(this TestHouse house, string fact) => house.QueryAsync(db => db.AuditEvents.CountAsync(each => each.Fact == fact, Ct));
}
