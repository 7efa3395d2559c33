namespace Catalog.Provisioning;

/// <summary>Refusals of this slice; sentences in ProvisioningFaults.resx, beside those of <see cref="ProvisioningTroubles"/>.</summary>
public static class ProvisioningFaults
{
    public static Fault UnknownOperation(OperationId id) =>
        new("provisioning.unknown-operation", FaultKind.NotFound, id.Value.ToString());

    public static Fault UnknownSubscription(string id) => new("provisioning.unknown-subscription", FaultKind.NotFound, id);

    public static Fault OperatorsOnly { get; } = new("provisioning.operators-only", FaultKind.Forbidden);

    public static Fault UnknownVendor(string vendor) => new Fault("provisioning.unknown-vendor", FaultKind.NotFound, vendor).On("vendor");

    public static Fault NotYourBroker(string vendor) => new("provisioning.not-your-broker", FaultKind.Forbidden, vendor);

    public static Fault BrokerUrlUnreadable(string url) =>
        new Fault("provisioning.broker-url-unreadable", FaultKind.Invalid, url).On("url");

    public static Fault BrokerUrlNotHttps(string url) =>
        new Fault("provisioning.broker-url-not-https", FaultKind.Invalid, url).On("url");

    public static Fault BrokerUrlPrivate(string url) =>
        new Fault("provisioning.broker-url-private", FaultKind.Invalid, url).On("url");

    public static Fault BrokerUserMissing { get; } = new Fault("provisioning.broker-user-missing", FaultKind.Invalid).On("user");

    public static Fault BrokerPasswordMissing { get; } =
        new Fault("provisioning.broker-password-missing", FaultKind.Invalid).On("password");
}
