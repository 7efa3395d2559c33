using Catalog.Provisioning;

namespace Marketplace.Api.Provisioning.Brokers;

/// <summary>An instance at a vendor's broker, as every call names it.</summary>
internal sealed record InstanceRef(string Vendor, TenantId Id, string Service, string Plan)
{
    public string Path => $"/v2/service_instances/{Id.Value:D}";

    public static InstanceRef Of(Tenant tenant) => new(tenant.Vendor, tenant.Id, tenant.Service, tenant.Plan);

    public static InstanceRef Of(OwedCleanup owed) => new(owed.Vendor, owed.Tenant, owed.Service, owed.Plan);

    public string PathOf(BindingId binding) => $"{Path}/service_bindings/{binding.Value:D}";
}
