using System.Text.Json;
using Catalog.Audit;
using Catalog.Subscriptions;

namespace Catalog.Events;

/// <summary>The ids that a kept fact names. All else that it says – words, reasons, addresses – stays inside.</summary>
/// <param name="Subscription">Whose event it is; <c>null</c> = no subscription's.</param>
/// <param name="Other">The subscription at the other end of a link.</param>
internal sealed record NamedIds(SubscriptionId? Subscription, SubscriptionId? Other, Guid? Operation, Guid? Tenant, Guid? Link)
{
    public static NamedIds Of(AuditEvent kept)
    {
        using var details = JsonDocument.Parse(kept.Details);
        var members = details.RootElement;
        var consumer = Id(members, "consumer");
        return new(
            Typed(Id(members, "subscription") ?? consumer), Typed(consumer is null ? Id(members, "otherSubscription") : Id(members, "provider")),
            Id(members, "operation"), Id(members, "tenant"), Id(members, "link"));
    }

    private static SubscriptionId? Typed(Guid? id) => id is { } value ? SubscriptionId.From(value) : null;

    private static Guid? Id(JsonElement members, string name) =>
        members.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.TryGetGuid(out var id) ? id : null;
}
