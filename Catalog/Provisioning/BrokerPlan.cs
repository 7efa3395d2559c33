namespace Catalog.Provisioning;

/// <summary>What a broker's catalog said of a plan when it was read last (ブローカーのカタログのプラン).</summary>
public sealed class BrokerPlan
{
    private BrokerPlan() { }

    public BrokerPlan(string vendor, string service, string code) => (Vendor, Service, Code) = (vendor, service, code);

    public string Vendor { get; private set; } = null!;

    /// <summary><c>service_id</c></summary>
    public string Service { get; private set; } = null!;

    /// <summary><c>plan_id</c></summary>
    public string Code { get; private set; } = null!;

    /// <summary>A tenant of this plan may change to another one; the plan's own word counts more than the service's.</summary>
    public bool IsUpdateable { get; private set; }

    /// <summary>The broker takes updates of the context alone.</summary>
    public bool TakesContext { get; private set; }

    /// <summary>A binding can be made as the successor of another.</summary>
    public bool IsRotatable { get; private set; }

    /// <summary>Its tenants take sign-in through the town's identity provider.</summary>
    public bool TakesSignIn { get; private set; }

    /// <summary>Version of the software that new tenants get; <c>null</c> = the vendor tells none.</summary>
    public string? MaintenanceVersion { get; private set; }

    /// <summary>What an upgrade to that version brings, in the vendor's words.</summary>
    public string? MaintenanceWords { get; private set; }

    /// <summary>How long the service stands still while a tenant changes to this plan, in the vendor's words; <c>null</c> = not stated.</summary>
    public string? Downtime { get; private set; }

    /// <summary>What becomes of the data in such a change, in the vendor's words; <c>null</c> = not stated.</summary>
    public string? DataEffect { get; private set; }

    public DateTimeOffset ReadAt { get; private set; }

    public void Read(BrokerPlanTerms terms, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(terms);
        (IsUpdateable, TakesContext, IsRotatable) = (terms.IsUpdateable, terms.TakesContext, terms.IsRotatable);
        TakesSignIn = terms.TakesSignIn;
        (MaintenanceVersion, MaintenanceWords) = (terms.MaintenanceVersion, terms.MaintenanceWords);
        (Downtime, DataEffect, ReadAt) = (terms.Downtime, terms.DataEffect, now);
    }
}

/// <summary>The members of a catalog that matter to a tenant that runs.</summary>
public sealed record BrokerPlanTerms(
    bool IsUpdateable, bool TakesContext, bool IsRotatable, string? MaintenanceVersion, string? MaintenanceWords, string? Downtime, string? DataEffect)
{
    public bool TakesSignIn { get; init; }
}
