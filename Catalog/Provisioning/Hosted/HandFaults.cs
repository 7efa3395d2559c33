namespace Catalog.Provisioning.Hosted;

/// <summary>Refusals of the hosted broker and its tasks; sentences in ProvisioningFaults.resx.</summary>
public static class HandFaults
{
    public static Fault Unknown(HandTaskId task) => new("provisioning.task-unknown", FaultKind.NotFound, task.Value.ToString());

    public static Fault Ended { get; } = new("provisioning.task-ended", FaultKind.Conflict);

    public static Fault NoAddress { get; } = new Fault("provisioning.task-no-address", FaultKind.Invalid).On("address");

    public static Fault NoCredentials { get; } = new Fault("provisioning.task-no-credentials", FaultKind.Invalid).On("credentials");

    public static Fault NoWords { get; } = new Fault("provisioning.task-no-words", FaultKind.Invalid).On("words");

    public static Fault NoSeal { get; } = new("provisioning.hosted-no-seal", FaultKind.Unavailable);

    /// <summary>Its tenants were made by hand; a broker of its own would not know them.</summary>
    public static Fault TenantsByHand(string vendor) => new("provisioning.tenants-by-hand", FaultKind.Conflict, vendor);

    public static Fault TenantsElsewhere(string vendor) => new("provisioning.hosted-tenants-elsewhere", FaultKind.Conflict, vendor);
}
