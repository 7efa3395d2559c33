namespace Catalog.Subscriptions;

public readonly record struct SubscriptionId(Guid Value) : IGuidId<SubscriptionId>
{
    public static SubscriptionId New() => new(Guid.CreateVersion7());

    public static SubscriptionId From(Guid value) => new(value);
}
