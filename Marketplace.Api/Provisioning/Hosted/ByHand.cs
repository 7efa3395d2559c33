using VendorKit;

namespace Marketplace.Api.Provisioning.Hosted;

/// <summary>The kit's place for a vendor's program. Here people do the work and nothing is ever done within a call: every offer is slow.</summary>
internal sealed class ByHand : ITenants
{
    private const string Never = "A person does this; the kit is not to call it.";

    public Task<TenantAnswer> CreateAsync(Tenant tenant, CancellationToken ct) => throw new NotSupportedException(Never);

    public Task<TenantAnswer> ChangeAsync(Tenant tenant, Change change, CancellationToken ct) => throw new NotSupportedException(Never);

    public Task<AccessAnswer> BindAsync(Tenant tenant, Access access, CancellationToken ct) => throw new NotSupportedException(Never);

    public Task UnbindAsync(Tenant tenant, Access access, CancellationToken ct) => throw new NotSupportedException(Never);

    public Task DeleteAsync(Tenant tenant, CancellationToken ct) => throw new NotSupportedException(Never);
}
