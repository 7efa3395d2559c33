namespace Catalog.Provisioning.Catalogs;

/// <summary>A plan as a broker offers it; what a broker leaves out has the specification's default.</summary>
/// <param name="Id"><c>plan_id</c></param>
/// <param name="MaximumPolling"><c>maximum_polling_duration</c>; <c>null</c> = the broker states none.</param>
/// <param name="MaintenanceVersion"><c>maintenance_info.version</c>; <c>null</c> = none.</param>
/// <param name="Schemas">Digest of the plan's schemas; <c>null</c> = none.</param>
public sealed record OfferedPlan(
    string Id, string Name, string? Description, bool IsFree, bool IsBindable, bool IsUpdateable, bool IsBindingRotatable, TimeSpan? MaximumPolling,
    string? MaintenanceVersion, string? Schemas)
{
    /// <summary><c>maintenance_info.description</c></summary>
    public string? MaintenanceWords { get; init; }

    /// <summary><c>metadata.planChange.downtime</c> of our profile: how long the service stands still while a tenant changes to this plan.</summary>
    public string? Downtime { get; init; }

    /// <summary><c>metadata.planChange.dataEffect</c> of our profile: what becomes of the data then.</summary>
    public string? DataEffect { get; init; }

    /// <summary><c>metadata.municipal.sign_in</c> of our profile: tenants take sign-in through the town's identity provider.</summary>
    public bool TakesSignIn { get; init; }
}

/// <summary>A service as a broker offers it.</summary>
/// <param name="Id"><c>service_id</c></param>
public sealed record OfferedService(
    string Id, string Name, string? Description, bool AreInstancesRetrievable, bool AreBindingsRetrievable, bool AllowsContextUpdates,
    IReadOnlyList<OfferedPlan> Plans);

/// <summary>All that a broker offers (カタログ), checked.</summary>
public sealed record OfferedCatalog(IReadOnlyList<OfferedService> Services)
{
    public static OfferedCatalog Empty { get; } = new([]);

    public OfferedService? Find(string service) => Services.FirstOrDefault(one => one.Id == service);

    public OfferedPlan? Find(string service, string plan) => Find(service)?.Plans.FirstOrDefault(one => one.Id == plan);

    public IEnumerable<PlanName> Names => Services.SelectMany(service => service.Plans.Select(plan => new PlanName(service.Id, plan.Id)));
}

/// <summary>A plan by its two ids, the only stable keys.</summary>
public sealed record PlanName(string Service, string Plan);
