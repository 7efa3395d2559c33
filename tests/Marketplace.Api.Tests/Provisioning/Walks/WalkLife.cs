using Catalog.Subscriptions;
using Catalog.Subscriptions.Leaving;
using Catalog.Subscriptions.Life;
using Marketplace.Api.Tests.Provisioning.Life;
using Microsoft.EntityFrameworkCore;
using static Marketplace.Api.Tests.Provisioning.TestHouse;

namespace Marketplace.Api.Tests.Provisioning.Walks;

/// <summary>What a town does with what it has ordered, whether or not it can just then: a refusal is an answer too.</summary>
internal static class WalkLife
{
    /// <summary>Faults are left over, and each of them takes its time.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    public static IReadOnlyList<WalkAct> Acts { get; } =
    [
        Act("suspend", async (walk, id) => (await walk.Counter.Get<SuspendSubscription>().RunAsync(id, "Leak of a password", Clerk, null, Ct)).Fault?.Code),
        Act("resume", async (walk, id) => (await walk.Counter.Get<ResumeSubscription>().RunAsync(id, Clerk, null, Ct)).Fault?.Code),
        Act("rotate", async (walk, id) => (await walk.Counter.Get<RotateCredentials>().RunAsync(id, Clerk, null, Ct)).Fault?.Code),
        Act("change", ChangeAsync),
        Act("change", ChangeAsync),
        Act("cancel", async (walk, id) => (await walk.Counter.Get<CancelSubscription>().RunAsync(
            new CancelOrder(id, "no longer needed", WithoutExport: "it is on paper"), Clerk, Ct)).Fault?.Code),
    ];

    /// <summary>The other plan, other parameters, or both.</summary>
    private static async Task<string?> ChangeAsync(Walk walk, SubscriptionId id)
    {
        var on = await walk.Counter.FindAsync(id);
        var (what, size) = (walk.Random.Next(3), walk.Random.Next(100));
        var plan = what == 0 ? null : $"{on.Offering}-{(on.Plan.EndsWith("-large", StringComparison.Ordinal) ? "plan" : "large")}";
        var parameters = what == 1 ? null : $$"""{"size":{{size}}}""";
        return (await walk.Counter.ChangeAsync(id, plan, parameters)).Fault?.Code;
    }

    /// <summary>Opens again what is still suspended: an order that is linked to it waits for that, however long it takes. What needs a person has one.</summary>
    public static Task ReopenAsync(Walk walk) => UntilAsync(async () =>
    {
        await WalkDesk.JudgeAsync(walk);
        var suspended = await walk.Counter.QueryAsync(db => db.Subscriptions.Where(one => one.SuspendedAt != null && one.EndingAt == null).Select(one => one.Id).ToListAsync(Ct));
        foreach (var id in suspended)
        {
            // Refused while other work is under way; the next look asks again.
            await walk.Counter.Get<ResumeSubscription>().RunAsync(id, Clerk, null, Ct);
        }

        if (suspended.Count > 0)
        {
            walk.Worker.Wake();
            await Task.Delay(100, Ct);
        }

        return suspended.Count == 0 && !await walk.Counter.QueryAsync(db => db.Operations.AnyAsync(one => one.SucceededAt == null && one.FailedAt == null, Ct));
    }, Patience);

    private static WalkAct Act(string name, Func<Walk, SubscriptionId, Task<string?>> actAsync) => new(name, async walk =>
    {
        if (walk.Orders.Count > 0)
        {
            var order = walk.Random.Next(walk.Orders.Count);
            await RestAsync(walk, walk.Orders[order]);
            walk.Note($"offering-{order}: {await actAsync(walk, walk.Orders[order]) ?? "taken"}");
            walk.Worker.Wake();
        }
    });

    /// <summary>Most acts need something that stands, so there is a moment for it; what takes longer is interrupted.</summary>
    private static async Task RestAsync(Walk walk, SubscriptionId id)
    {
        for (var look = 0; look < 40 && await walk.Counter.QueryAsync(db => db.Operations.AnyAsync(
            one => one.Subscription == id && one.SucceededAt == null && one.FailedAt == null, Ct)); look++)
        {
            await Task.Delay(50, Ct);
        }
    }
}
