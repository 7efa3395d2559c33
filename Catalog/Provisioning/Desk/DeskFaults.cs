namespace Catalog.Provisioning.Desk;

/// <summary>Refusals of the operator's desk; sentences in ProvisioningFaults.resx.</summary>
public static class DeskFaults
{
    public static Fault OperatorsAct { get; } = new("provisioning.operators-act", FaultKind.Forbidden);

    public static Fault NoReason { get; } = new Fault("provisioning.desk-no-reason", FaultKind.Invalid).On("reason");

    public static Fault UnknownCleanup(Guid id) => new("provisioning.unknown-cleanup", FaultKind.NotFound, id.ToString());

    public static Fault Ended { get; } = new("provisioning.desk-ended", FaultKind.Conflict);

    /// <summary>A worker is on it at this moment.</summary>
    public static Fault WorkedOn { get; } = new("provisioning.desk-worked-on", FaultKind.Conflict);

    public static Fault SetAside { get; } = new("provisioning.desk-set-aside", FaultKind.Conflict);

    public static Fault NoDoubtfulChange { get; } = new("provisioning.desk-no-doubtful-change", FaultKind.Conflict);

    public static Fault NotSetAside { get; } = new("provisioning.desk-not-set-aside", FaultKind.Conflict);
}
