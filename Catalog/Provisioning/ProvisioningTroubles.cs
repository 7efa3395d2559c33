namespace Catalog.Provisioning;

/// <summary>Codes of what can hold a step up or end it; sentences in ProvisioningFaults.resx, {0} = the vendor's words.</summary>
public static class ProvisioningTroubles
{
    public const string VendorUnreachable = "provisioning.vendor-unreachable";

    public const string NoClearAnswer = "provisioning.no-clear-answer";

    public const string VendorBusy = "provisioning.vendor-busy";

    public const string BrokerRefusedCredentials = "provisioning.broker-refused-credentials";

    public const string VendorRefused = "provisioning.vendor-refused";

    /// <summary>The vendor does not delete what is to be cleaned up.</summary>
    public const string DeletionRefused = "provisioning.deletion-refused";

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

    /// <summary>The plan changed between the order and the broker's look at it.</summary>
    public const string MaintenanceConflict = "provisioning.maintenance-conflict";

    /// <summary>The broker asks for what every call of ours carries.</summary>
    public const string BrokerAtOdds = "provisioning.broker-at-odds";

    public const string GivenUp = "provisioning.given-up";

    /// <summary>The same of work for a subscription that runs.</summary>
    public const string WorkGivenUp = "provisioning.work-given-up";

    /// <summary>A person gave up the clean-up of a subscription that is left.</summary>
    public const string ErasureNotCertified = "provisioning.erasure-not-certified";

    /// <summary>Reason of clean-ups: the town leaves.</summary>
    public const string Leaving = "provisioning.leaving";

    /// <summary>The town cancelled before anything was opened.</summary>
    public const string CancelledUnopened = "provisioning.cancelled-unopened";

    /// <summary>The town withdrew its cancellation.</summary>
    public const string CancellationWithdrawn = "provisioning.cancellation-withdrawn";

    /// <summary>The vendor does not give the data out. Nothing is deleted.</summary>
    public const string ExportRefused = "provisioning.export-refused";

    /// <summary>What the vendor says of its export does not follow the profile.</summary>
    public const string ExportUnusable = "provisioning.export-unusable";

    public const string ExportUnreachable = "provisioning.export-unreachable";

    /// <summary>The file is not the one that the vendor stated.</summary>
    public const string ExportNotWhole = "provisioning.export-not-whole";

    public const string ExportTooLarge = "provisioning.export-too-large";

    /// <summary>What was kept does not read back as what was received.</summary>
    public const string ExportNotReimported = "provisioning.export-not-reimported";

    /// <summary>The vendor does not delete. It is asked again and again, and a person has to speak with it.</summary>
    public const string CancelFailed = "provisioning.cancel-failed";

    public const string ChangeRefused = "provisioning.change-refused";

    public const string ChangeFailed = "provisioning.change-failed";

    public const string ChangeTookTooLong = "provisioning.change-took-too-long";

    public const string ChangeUnclear = "provisioning.change-unclear";

    /// <summary>Whether the vendor has made the change cannot be learned from its system.</summary>
    public const string ChangeInDoubt = "provisioning.change-in-doubt";

    public const string CatalogChanged = "provisioning.catalog-changed";

    public const string TenantBlocked = "provisioning.tenant-blocked";

    /// <summary>Reasons of clean-ups that nothing went wrong with.</summary>
    public const string Suspended = "provisioning.suspended";

    /// <summary>The subscription was suspended while the work would have opened it, or renewed what opens it.</summary>
    public const string StoppedBySuspension = "provisioning.stopped-by-suspension";

    /// <summary>Work that was begun before has changed the subscription so that nothing is left to do.</summary>
    public const string Overtaken = "provisioning.overtaken";

    /// <summary>A resumption found that the subscription is not suspended any more.</summary>
    public const string NothingToReopen = "provisioning.nothing-to-reopen";

    /// <inheritdoc cref="Suspended"/>
    public const string Rotated = "provisioning.rotated";

    /// <summary>The town's identity provider cannot be reached.</summary>
    public const string IssuerUnreachable = "provisioning.issuer-unreachable";

    /// <summary>It does not say whether it has done what it was asked for.</summary>
    public const string IssuerUnclear = "provisioning.issuer-unclear";

    /// <summary>It does not take our token; the town has to give another.</summary>
    public const string IssuerRefusedToken = "provisioning.issuer-refused-token";

    public const string IssuerRefused = "provisioning.issuer-refused";

    /// <summary>It is there, but does not know the service yet.</summary>
    public const string SignInNotReady = "provisioning.sign-in-not-ready";

    /// <summary>What the vendor says of its sign-in does not follow the profile.</summary>
    public const string SignInUnusable = "provisioning.sign-in-unusable";

    /// <summary>The vendor's list of accounts does not answer, or answers nothing that can be understood.</summary>
    public const string AccountsUnreachable = "provisioning.accounts-unreachable";

    public const string AccountsRefused = "provisioning.accounts-refused";

    public static IReadOnlyList<string> All { get; } =
    [
        VendorUnreachable, NoClearAnswer, VendorBusy, BrokerRefusedCredentials, VendorRefused, DeletionRefused, VendorFailed, TookTooLong, GaveUp,
        Differs, Interrupted, TenantVanished, AddressNotAllowed, NoAddress, LinkedSubscriptionFailed, LinkCredentialsUnusable, OurOwnFault,
        MaintenanceConflict, BrokerAtOdds, GivenUp, WorkGivenUp, ErasureNotCertified,
        Leaving, CancelledUnopened, CancellationWithdrawn, ExportRefused, ExportUnusable, ExportUnreachable, ExportNotWhole, ExportTooLarge,
        ExportNotReimported, CancelFailed,
        ChangeRefused, ChangeFailed, ChangeTookTooLong, ChangeUnclear, ChangeInDoubt, CatalogChanged, TenantBlocked, Suspended, StoppedBySuspension, Overtaken, NothingToReopen, Rotated,
        IssuerUnreachable, IssuerUnclear, IssuerRefusedToken, IssuerRefused, SignInNotReady, SignInUnusable, AccountsUnreachable, AccountsRefused,
    ];
}
