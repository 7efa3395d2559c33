namespace Catalog.Provisioning.Checks;

/// <summary>Every rule of the check, in the order in which they are judged.</summary>
public static class BrokerRules
{
    public const string CleanedUp = "marketplace.cleaned-up";

    private const string Authentication = "Platform to Service Broker Authentication";
    private const string Version = "API Version Header";
    private const string CatalogChapter = "Catalog Management";
    private const string Service = "Service Offering Object";
    private const string Plan = "Service Plan Object";
    private const string Provisioning = "Provisioning";
    private const string Asynchronous = "Synchronous and Asynchronous Operations";
    private const string Polling = "Polling Last Operation for Service Instances";
    private const string Fetching = "Fetching a Service Instance";
    private const string FetchingBinding = "Fetching a Service Binding";
    private const string Updating = "Updating a Service Instance";
    private const string Binding = "Binding";
    private const string Unbinding = "Unbinding";
    private const string Deprovisioning = "Deprovisioning";
    private const string Errors = "Service Broker Errors";
    private const string Profile = "Marketplace profile";

    public static IReadOnlyList<BrokerRule> All { get; } =
    [
        new("osb.auth.missing-401", Authentication),
        new("osb.auth.wrong-401", Authentication),
        new("osb.version.missing-refused", Version, RuleStrength.Profile),
        new("osb.version.too-new-412", Version, RuleStrength.Profile),
        new("osb.catalog.status-200", CatalogChapter),
        new("osb.catalog.services", CatalogChapter, RuleStrength.Profile),
        new("osb.catalog.service-members", Service),
        new("osb.catalog.plans", Service),
        new("osb.catalog.plan-members", Plan),
        new("osb.catalog.unique-ids", Service),
        new("osb.catalog.unique-names", Service),
        new("osb.catalog.cli-names", "CLI-friendly", RuleStrength.Should),
        new("osb.catalog.flags", Service),
        new("osb.catalog.metadata", "Service Metadata"),
        new("osb.catalog.tags", Service),
        new("osb.catalog.maintenance-version", "Maintenance Info Object"),
        new("osb.catalog.polling-duration", Plan),
        new("osb.catalog.schemas", "Schemas Object"),
        new("osb.provision.unknown-service-400", Provisioning),
        new("osb.provision.unknown-plan-400", Provisioning),
        new("osb.provision.missing-plan-400", Provisioning),
        new("osb.provision.malformed-400", Provisioning),
        new("osb.provision.async-required", Asynchronous),
        new("marketplace.context-accepted", Profile, RuleStrength.Profile),
        new("osb.provision.status", Provisioning),
        new("osb.concurrency.error-code", "Blocking Operations"),
        new("marketplace.dashboard-url", Profile, RuleStrength.Profile),
        new("osb.provision.same-200", Provisioning, RuleStrength.Should),
        new("osb.provision.unknown-members", "Vendor Extension Fields"),
        new("osb.provision.conflict-409", Provisioning),
        new("osb.provision.unknown-parameters", Provisioning, RuleStrength.Should),
        new("osb.fetch.status-200", Fetching),
        new("osb.fetch.members", Fetching, RuleStrength.Should),
        new("osb.fetch.unknown-404", Fetching),
        new("osb.bind.unknown-instance", Binding, RuleStrength.Profile),
        new("osb.bind.missing-plan-400", Binding),
        new("osb.bind.async-required", Asynchronous),
        new("osb.bind.status", Binding),
        new("osb.bind.credentials", "Types of Binding: Credentials"),
        new("osb.bind.same-200", Binding, RuleStrength.Should),
        new("osb.bind.conflict-409", Binding),
        new("osb.fetch.binding-200", FetchingBinding),
        new("osb.fetch.unknown-binding-404", FetchingBinding),
        new("osb.unbind.missing-ids-400", Unbinding),
        new("osb.unbind.status", Unbinding),
        new("osb.unbind.again-410", Unbinding),
        new("osb.unbind.gone", FetchingBinding, RuleStrength.Profile),
        new("osb.update.unknown-plan", Updating),
        new("osb.update.missing-service-400", Updating),
        new("osb.update.unknown-instance", Updating, RuleStrength.Profile),
        new("marketplace.context-update", Profile, RuleStrength.Profile),
        new("osb.update.status", Updating),
        new("osb.update.visible", Fetching, RuleStrength.Profile),
        new("osb.deprovision.missing-ids-400", Deprovisioning),
        new("osb.deprovision.async-required", Asynchronous),
        new("osb.deprovision.status", Deprovisioning),
        new("osb.deprovision.again-410", Deprovisioning),
        new("osb.deprovision.gone", Fetching, RuleStrength.Profile),
        new("osb.last-operation.status-200", Polling),
        new("osb.last-operation.not-gone", Polling, RuleStrength.Should),
        new("osb.last-operation.state", Polling),
        new("osb.last-operation.ends", "Polling Interval and Duration", RuleStrength.Profile),
        new("osb.last-operation.succeeds", Polling, RuleStrength.Profile),
        new("osb.operation.length", Asynchronous),
        new("osb.retry-after.form", "Polling Interval and Duration", RuleStrength.Should),
        new("osb.http.answered", Profile, RuleStrength.Profile),
        new("osb.http.no-redirect", Profile, RuleStrength.Profile),
        new("osb.http.body-size", Profile, RuleStrength.Profile),
        new("osb.http.content-type", "Content Type", RuleStrength.Should),
        new("osb.http.json-object", "Content Type"),
        new("osb.errors.object", Errors, RuleStrength.Should),
        new("osb.errors.no-secrets", Errors, RuleStrength.Profile),
        new("osb.http.request-identity", "Request Identity", RuleStrength.Should),
        new(CleanedUp, "Orphan Mitigation"),
    ];

    /// <returns><c>null</c> = a rule of an earlier version of this program.</returns>
    public static BrokerRule? Find(string name) => All.FirstOrDefault(rule => rule.Name == name);

    public static int PlaceOf(string name) => All.Select((rule, place) => (rule, place)).Where(pair => pair.rule.Name == name).Select(pair => pair.place).FirstOrDefault(All.Count);
}
