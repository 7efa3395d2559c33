namespace Catalog.Provisioning.Checks;

/// <summary>Refusals of checks; sentences in ProvisioningFaults.resx.</summary>
public static class CheckFaults
{
    public static Fault NoBroker(string vendor) => new("provisioning.check-no-broker", FaultKind.Conflict, vendor);

    public static Fault Underway(string vendor) => new("provisioning.check-underway", FaultKind.Conflict, vendor);

    public static Fault Unknown(CheckId check) => new("provisioning.check-unknown", FaultKind.NotFound, check.Value.ToString());

    public static Fault Ended { get; } = new("provisioning.check-ended", FaultKind.Conflict);

    public static Fault WishTooLong(string field) => new Fault("provisioning.check-wish-too-long", FaultKind.Invalid).On(field);
}
