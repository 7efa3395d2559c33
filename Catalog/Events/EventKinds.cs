namespace Catalog.Events;

/// <summary>A kind of event.</summary>
/// <param name="Name">Stable; the type of the CloudEvent.</param>
/// <param name="State">The state that it brings about.</param>
public sealed record EventKind(string Name, string? State);

/// <summary>Which facts are announced, and under which name. A fact that is not listed stays inside.</summary>
public static class EventKinds
{
    public const string Prefix = "marketplace.";

    /// <summary>Sent when somebody asks for it; nothing has happened.</summary>
    public static EventKind Test { get; } = new("marketplace.webhook.test", null);

    private static readonly (string Fact, EventKind Kind)[] All =
    [
        ("SubscriptionOrdered", new("marketplace.subscription.ordered", "provisioning")),
        ("TenantOpened", new("marketplace.subscription.opened", "active")),
        ("ProvisioningFailed", new("marketplace.subscription.failed", "failed")),
        ("OperationFailed", new("marketplace.operation.failed", "failed")),
        ("LinkRequested", new("marketplace.link.requested", "requested")),
        ("LinkActivated", new("marketplace.link.activated", "active")),
        ("SubscriptionChanged", new("marketplace.subscription.changed", "active")),
        ("SubscriptionSuspended", new("marketplace.subscription.suspended", "suspended")),
        ("SubscriptionResumed", new("marketplace.subscription.resumed", "active")),
        ("SubscriptionRenewed", new("marketplace.subscription.renewed", null)),
        ("TenantUpgraded", new("marketplace.tenant.upgraded", null)),
        ("CredentialsRotated", new("marketplace.tenant.rotated", null)),
        ("CancellationOrdered", new("marketplace.subscription.ending", null)),
        ("CancellationWithdrawn", new("marketplace.subscription.kept", null)),
        ("WritingStopped", new("marketplace.subscription.readonly", "ending")),
        ("ExportVerified", new("marketplace.export.verified", null)),
        ("TenantErased", new("marketplace.subscription.ended", "ended")),
        ("ErasureNotCertified", new("marketplace.subscription.ended", "ended")),
        ("LinkEnded", new("marketplace.link.ended", "ended")),
        ("TownToldOfPrice", new("marketplace.notice.price", null)),
        ("TownToldOfWithdrawal", new("marketplace.notice.withdrawn", null)),
        ("TownToldOfSuspension", new("marketplace.notice.stopped", null)),
        ("TownToldOfResumption", new("marketplace.notice.reopened", null)),
        ("TownToldOfHiding", new("marketplace.notice.hidden", null)),
    ];

    private static readonly Dictionary<string, EventKind> ByFact = All.ToDictionary(each => each.Fact, each => each.Kind, StringComparer.Ordinal);

    /// <summary>Facts of subscriptions that concern nobody outside.</summary>
    public static IReadOnlySet<string> KeptInside { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        "CleanupSettled", "SelectionReopened", "TenantBlocked", "VendorNotTold", "NoticeNotTaken", "ChangeOrdered", "ResumptionOrdered", "UpgradeOrdered",
        "RotationOrdered", "LeftWithoutExport", "ExportReceived", "ReceiptLapsed", "KeptExportDiscarded",
        "SignInRegistered", "SignInClosed", "SignInReopened", "SignInRemoved", "PersonAssigned", "PersonRemoved", "AccountOpened",
    };

    /// <summary>Every name that can be wanted, in the order of a subscription's life.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. All.Select(each => each.Kind.Name).Distinct(StringComparer.Ordinal)];

    public static EventKind? Of(string fact) => ByFact.GetValueOrDefault(fact);
}
