namespace Catalog.Subscriptions;

/// <summary>Refusals of this slice; sentences in SubscriptionsFaults.resx.</summary>
public static class SubscriptionFaults
{
    public static Fault Unknown(string id) => new("subscriptions.unknown", FaultKind.NotFound, id);

    public static Fault NotProvisioning(SubscriptionId id) =>
        new("subscriptions.not-provisioning", FaultKind.Conflict, id.Value.ToString());

    public static Fault NotActive(SubscriptionId id) => new("subscriptions.not-active", FaultKind.Conflict, id.Value.ToString());

    public static Fault NotSuspended(SubscriptionId id) => new("subscriptions.not-suspended", FaultKind.Conflict, id.Value.ToString());

    public static Fault NotEnding(SubscriptionId id) => new("subscriptions.not-ending", FaultKind.Conflict, id.Value.ToString());

    /// <param name="operation">What is under way.</param>
    public static Fault WorkUnderWay(SubscriptionId id, Guid operation) =>
        new("subscriptions.work-under-way", FaultKind.Conflict, id.Value.ToString(), operation.ToString());

    public static Fault NotYourMunicipality(string code) =>
        new Fault("subscriptions.not-your-municipality", FaultKind.Forbidden, code).On("municipality");

    public static Fault AlreadySubscribed(string offering, string existing) =>
        new("subscriptions.already-subscribed", FaultKind.Conflict, offering, existing);

    public static Fault OutsideServiceArea(string offering, string prefecture) =>
        new Fault("subscriptions.outside-service-area", FaultKind.Conflict, offering, prefecture).On("offering");

    public static Fault SelectionNotDecidedForThis(string selection, string offering) =>
        new Fault("subscriptions.selection-not-decided-for-this", FaultKind.Conflict, selection, offering).On("selection");

    public static Fault ParametersNotAnObject() => new Fault("subscriptions.parameters-not-an-object", FaultKind.Invalid).On("parameters");

    public static Fault NoBroker(string vendor) => new("subscriptions.no-broker", FaultKind.Unavailable, vendor);

    /// <summary>The vendor's broker missed its beats; new orders wait until it answers again.</summary>
    public static Fault VendorAway(string vendor, string since) => new("subscriptions.vendor-away", FaultKind.Unavailable, vendor, since);

    /// <summary>The broker does not offer a plan any more that somebody has.</summary>
    public static Fault PlanVanished(string offering, string since) =>
        new Fault("subscriptions.plan-vanished", FaultKind.Conflict, offering, since).On("offering");

    public static Fault LinkNeedsOneTarget() => new Fault("subscriptions.link-needs-one-target", FaultKind.Invalid).On("links");

    public static Fault LinkDoesNotFit(string offering, string other) =>
        new Fault("subscriptions.link-does-not-fit", FaultKind.Conflict, offering, other).On("links");

    public static Fault LinkWithoutBasis() => new Fault("subscriptions.link-without-basis", FaultKind.Invalid).On("links");

    /// <summary>It sees the subscription, but the act is not its own.</summary>
    public static Fault ActNotForYou() => new("subscriptions.act-not-for-you", FaultKind.Forbidden);

    public static Fault NothingToChange() => new Fault("subscriptions.nothing-to-change", FaultKind.Invalid).On("plan");

    public static Fault PlanNotUpdateable(string plan) => new Fault("subscriptions.plan-not-updateable", FaultKind.Conflict, plan).On("plan");

    public static Fault PriceChanged(string plan) => new Fault("subscriptions.price-changed", FaultKind.Conflict, plan).On("expectedYearly");

    public static Fault ChangeNotRepeatable() => new("subscriptions.change-not-repeatable", FaultKind.Conflict);

    public static Fault SuspensionNeedsReason(int longest) => new Fault(
        "subscriptions.suspension-needs-reason", FaultKind.Invalid, longest.ToString(System.Globalization.CultureInfo.InvariantCulture)).On("reason");

    public static Fault NoUpgrade() => new("subscriptions.no-upgrade", FaultKind.Conflict);

    public static Fault AnotherUpgrade(string seen, string offered) =>
        new Fault("subscriptions.another-upgrade", FaultKind.Conflict, seen, offered).On("version");

    public static Fault TenantBlocked() => new("subscriptions.tenant-blocked", FaultKind.Conflict);
}
