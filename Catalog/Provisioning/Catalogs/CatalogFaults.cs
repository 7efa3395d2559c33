namespace Catalog.Provisioning.Catalogs;

/// <summary>Why a broker's catalog is refused as a whole, and refusals of those who look after it; sentences in ProvisioningFaults.resx.</summary>
public static class CatalogFaults
{
    public static Fault TooLarge { get; } = new("provisioning.catalog-too-large", FaultKind.Invalid);

    public static Fault Unreadable { get; } = new("provisioning.catalog-unreadable", FaultKind.Invalid);

    public static Fault NoId { get; } = new("provisioning.catalog-no-id", FaultKind.Invalid);

    public static Fault NoPlans(string service) => new("provisioning.catalog-no-plans", FaultKind.Invalid, service);

    public static Fault IdTwice(string id) => new("provisioning.catalog-id-twice", FaultKind.Invalid, id);

    public static Fault BadPolling(string plan) => new("provisioning.catalog-bad-polling", FaultKind.Invalid, plan);

    public static Fault BadSchema(string plan, string place) => new("provisioning.catalog-bad-schema", FaultKind.Invalid, plan, place);

    public static Fault SchemaTooLong(string plan, string place) => new("provisioning.catalog-schema-too-long", FaultKind.Invalid, plan, place);

    public static Fault UnknownDraft(string plan, string place) => new("provisioning.catalog-unknown-draft", FaultKind.Invalid, plan, place);

    public static Fault ForeignRef(string plan, string place) => new("provisioning.catalog-foreign-ref", FaultKind.Invalid, plan, place);

    public static Fault UnknownCopy(Guid catalog) => new("provisioning.catalog-unknown-copy", FaultKind.NotFound, catalog.ToString());

    public static Fault Acknowledged { get; } = new("provisioning.catalog-acknowledged", FaultKind.Conflict);
}
