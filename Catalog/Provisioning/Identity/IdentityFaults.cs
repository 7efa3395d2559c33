using Catalog.Subscriptions;

namespace Catalog.Provisioning.Identity;

/// <summary>Refusals around sign-in and people; sentences in ProvisioningFaults.resx.</summary>
public static class IdentityFaults
{
    public static Fault NotYourTown(string town) => new Fault("provisioning.identity-not-your-town", FaultKind.Forbidden, town).On("municipality");

    public static Fault NoProvider(string town) => new("provisioning.identity-no-provider", FaultKind.NotFound, town);

    public static Fault IssuerUnreadable(string issuer) => new Fault("provisioning.issuer-unreadable", FaultKind.Invalid, issuer).On("issuer");

    public static Fault IssuerSilent(string issuer) => new Fault("provisioning.issuer-silent", FaultKind.Unavailable, issuer).On("issuer");

    /// <summary>Its discovery document names another issuer.</summary>
    public static Fault IssuerOther(string issuer) => new Fault("provisioning.issuer-other", FaultKind.Invalid, issuer).On("issuer");

    public static Fault NoRegistration(string issuer) => new Fault("provisioning.issuer-no-registration", FaultKind.Conflict, issuer).On("issuer");

    public static Fault TokenMissing { get; } = new Fault("provisioning.issuer-token-missing", FaultKind.Invalid).On("token");

    public static Fault NoSignIn(SubscriptionId id) => new("provisioning.no-sign-in", FaultKind.Conflict, id.Value.ToString());

    public static Fault NoAccounts(SubscriptionId id) => new("provisioning.no-accounts", FaultKind.Conflict, id.Value.ToString());

    public static Fault UserNameUnusable { get; } = new Fault("provisioning.person-user-name", FaultKind.Invalid).On("userName");

    public static Fault NameUnusable { get; } = new Fault("provisioning.person-name", FaultKind.Invalid).On("name");

    public static Fault MailUnusable { get; } = new Fault("provisioning.person-mail", FaultKind.Invalid).On("mail");

    public static Fault AlreadyAssigned(string userName) => new Fault("provisioning.person-already", FaultKind.Conflict, userName).On("userName");

    public static Fault TooManyPeople(int most) => new(
        "provisioning.people-too-many", FaultKind.Conflict, most.ToString(System.Globalization.CultureInfo.InvariantCulture));

    public static Fault UnknownPerson(PersonId id) => new("provisioning.person-unknown", FaultKind.NotFound, id.Value.ToString());
}
