using Catalog.Provisioning;
using Catalog.Subscriptions;
using static Marketplace.Api.Tests.Provisioning.TestHouse;

namespace Marketplace.Api.Tests.Provisioning.Walks;

/// <summary>One thing that people, networks or fate can do.</summary>
/// <param name="Forgets">The marketplace may lose an answer by it.</param>
internal sealed record WalkAct(string Name, Func<Walk, Task> DoAsync, bool Forgets = false);

/// <summary>What a walk is made of. What people can do with a subscription is added here.</summary>
internal static class WalkActs
{
    private static readonly LinkBasis Basis = new("checkups", "Act 57, article 12");

    private static readonly string[] Statements = ["UPDATE \"Tenants\"", "UPDATE \"Bindings\"", "UPDATE \"Operations\"", "UPDATE \"OwedCleanups\"", "INSERT INTO"];

    /// <summary>What stands twice is done twice as often.</summary>
    public static IReadOnlyList<WalkAct> All { get; } =
    [
        new("order", walk => walk.OrderAsync()),
        new("order", walk => walk.OrderAsync()),
        new("order linked", OrderLinkedAsync),
        .. WalkLife.Acts,
        new("fault", FaultAsync),
        new("fault", FaultAsync),
        new("fault", FaultAsync),
        new("fault", FaultAsync),
        new("death", walk => walk.DieAsync(), Forgets: true),
        new("lost save", LoseSaveAsync, Forgets: true),
    ];

    private static Task OrderLinkedAsync(Walk walk)
    {
        if (walk.Orders.Count == 0)
        {
            return walk.OrderAsync();
        }

        var (other, gives) = (walk.Draw(walk.Orders), walk.Random.Next(2) == 0);
        return walk.OrderAsync(self => gives ? LinkOf(self, other) : LinkOf(other, self));
    }

    private static Task FaultAsync(Walk walk)
    {
        var (name, act, fault) = WalkFaults.Draw(walk);
        var (vendor, times) = (walk.Draw(walk.Vendors), walk.Random.Next(1, 4));
        vendor.Net.On(act, fault, times);
        walk.Note($"{name} on {act} at {vendor.Code}, {times} times");
        return Task.CompletedTask;
    }

    private static Task LoseSaveAsync(Walk walk)
    {
        var statement = walk.Draw(Statements);
        walk.Worker.Store?.Spoil(text => text.Contains(statement, StringComparison.Ordinal), walk.Random.Next(1, 3));
        walk.Note(statement);
        return Task.CompletedTask;
    }

    private static Link LinkOf(SubscriptionId provider, SubscriptionId consumer) =>
        new(provider, consumer, "vaccination-records", "1.0", Basis, Clerk, TimeProvider.System.GetUtcNow());
}
