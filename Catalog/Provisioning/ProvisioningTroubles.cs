namespace Catalog.Provisioning;

/// <summary>Codes of what can hold a step up or end it; sentences in ProvisioningFaults.resx, {0} = the vendor's words.</summary>
public static class ProvisioningTroubles
{
    public const string VendorUnreachable = "provisioning.vendor-unreachable";

    public const string NoClearAnswer = "provisioning.no-clear-answer";

    public const string VendorBusy = "provisioning.vendor-busy";

    public const string BrokerRefusedCredentials = "provisioning.broker-refused-credentials";

    public const string VendorRefused = "provisioning.vendor-refused";

    public const string VendorFailed = "provisioning.vendor-failed";

    public const string TookTooLong = "provisioning.took-too-long";

    public const string GaveUp = "provisioning.gave-up";

    public const string Differs = "provisioning.differs";

    public const string Interrupted = "provisioning.interrupted";

    public const string TenantVanished = "provisioning.tenant-vanished";

    public const string AddressNotAllowed = "provisioning.address-not-allowed";

    public const string NoAddress = "provisioning.no-address";

    public const string LinkedSubscriptionFailed = "provisioning.linked-subscription-failed";

    public const string LinkCredentialsUnusable = "provisioning.link-credentials-unusable";

    public const string OurOwnFault = "provisioning.our-own-fault";

    public const string ChangeRefused = "provisioning.change-refused";

    public const string ChangeFailed = "provisioning.change-failed";

    public const string ChangeTookTooLong = "provisioning.change-took-too-long";

    public const string ChangeUnclear = "provisioning.change-unclear";

    public const string CatalogChanged = "provisioning.catalog-changed";

    public const string TenantBlocked = "provisioning.tenant-blocked";

    /// <summary>Reasons of clean-ups that nothing went wrong with.</summary>
    public const string Suspended = "provisioning.suspended";

    /// <inheritdoc cref="Suspended"/>
    public const string Rotated = "provisioning.rotated";

    public static IReadOnlyList<string> All { get; } =
    [
        VendorUnreachable, NoClearAnswer, VendorBusy, BrokerRefusedCredentials, VendorRefused, VendorFailed, TookTooLong, GaveUp,
        Differs, Interrupted, TenantVanished, AddressNotAllowed, NoAddress, LinkedSubscriptionFailed, LinkCredentialsUnusable, OurOwnFault,
        ChangeRefused, ChangeFailed, ChangeTookTooLong, ChangeUnclear, CatalogChanged, TenantBlocked, Suspended, Rotated,
    ];
}
