using Catalog;
using Catalog.Provisioning;
using Catalog.Selection;
using Catalog.Selection.Route;
using Catalog.Subscriptions;
using Microsoft.EntityFrameworkCore;
using TestKit;

namespace Marketplace.Web.Tests.Pages;

/// <summary>Cases and orders as people make them, for tests that begin later.</summary>
internal static class Orders
{
    private static readonly string[] Vendors = ["aozora", "minato", "yamabiko"];

    private static readonly DateTimeOffset Long = new(2026, 4, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The fictional vendors' brokers; no worker runs, so nobody calls them.</summary>
    public static async Task RegisterBrokersAsync(TestDatabase database, CancellationToken ct)
    {
        await using var db = await database.Dbs.CreateDbContextAsync(ct);
        var known = await db.Brokers.Select(broker => broker.Vendor).ToListAsync(ct);
        foreach (var vendor in Vendors.Except(known))
        {
            db.Brokers.Add(new Broker(vendor, $"https://{vendor}.example/", "marketplace", [1], Long));
        }

        var saved = await db.SaveAsync(Actor.Platform, [], ct);
        Assert.True(saved.IsDone);
    }

    public static async Task<SelectionId> OpenCaseAsync(TestDatabase database, Actor by, CancellationToken ct, params string[] candidates)
    {
        var opened = await database.Get<OpenSelection>().RunAsync(new OpenSelectionOrder(by.Municipality!.Value, "健康管理の更新", 17), by, ct);
        foreach (var candidate in candidates)
        {
            var added = await database.Get<ChangeSelection>().ShortlistAsync(new SelectionRef(opened.Value), candidate, by, ct);
            Assert.True(added.IsDone, added.Fault?.Code);
        }

        return opened.Value;
    }

    public static async Task<SelectionId> DecideAsync(TestDatabase database, Actor by, CancellationToken ct)
    {
        var id = await OpenCaseAsync(database, by, ct, "aozora-kenko", "yamabiko-kenko");
        var change = database.Get<ChangeSelection>();
        await change.StateNeedAsync(new SelectionRef(id), "予防接種台帳と連携できること", NeedStrength.Must, by, ct);
        await change.ExcludeAsync(new SelectionRef(id), "aozora-kenko", ExclusionReason.Cost, "費用が高い", by, ct);
        var decided = await change.DecideAsync(new SelectionRef(id), "yamabiko-kenko", "yamabiko-kenko-small", "要件を満たし最も安い", by, ct);
        Assert.True(decided.IsDone, decided.Fault?.Code);
        return id;
    }

    /// <summary>A decided case with the route that a lock asks for; the town has the demonstration's rules.</summary>
    public static async Task<SelectionId> DecideWithRouteAsync(TestDatabase database, Actor by, CancellationToken ct)
    {
        var id = await DecideAsync(database, by, ct);
        var question = new RouteQuestion(new Yen(900_000_000), new DateOnly(2027, 4, 1), 60) { Day = new DateOnly(2026, 7, 1) };
        var chosen = await database.Get<ChooseRoute>().RunAsync(new SelectionRef(id), question, by, ct);
        Assert.True(chosen.IsDone, chosen.Fault?.Code);
        return id;
    }

    public static async Task<Subscribed> SubscribeAsync(
        TestDatabase database, Actor by, CancellationToken ct, string offering = "yamabiko-kenko", string plan = "yamabiko-kenko-small", params LinkOrder[] links)
    {
        var taken = await database.Get<Subscribe>().RunAsync(new SubscribeOrder(offering, plan, by.Municipality!.Value, Links: links), by, ct);
        Assert.True(taken.IsDone, taken.Fault?.Code);
        return taken.Value;
    }

    /// <summary>Plays the worker: does something to an operation and its subscription.</summary>
    public static async Task WorkAsync(TestDatabase database, OperationId id, Action<Operation, Subscription> work, CancellationToken ct)
    {
        await using var db = await database.Dbs.CreateDbContextAsync(ct);
        var operation = await db.Operations.Include(o => o.Steps).SingleAsync(o => o.Id == id, ct);
        var subscription = await db.Subscriptions.SingleAsync(s => s.Id == operation.Subscription, ct);
        work(operation, subscription);
        var saved = await db.SaveProgressAsync(ct);
        Assert.True(saved.IsDone);
    }
}
