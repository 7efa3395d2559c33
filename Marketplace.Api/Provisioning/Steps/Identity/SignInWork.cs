using Catalog.Provisioning;
using Catalog.Provisioning.Identity;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Api.Provisioning.Steps.Identity;

/// <summary>What the steps of a sign-in read of it.</summary>
internal static class SignInWork
{
    public static async Task<Tenant> OwnTenantAsync(this Work work, CancellationToken ct) =>
        await work.TenantAsync(ct) ?? throw new InvalidOperationException("The tenant of a later step is missing.");

    public static async Task<Binding> SignInBindingAsync(this Work work, Tenant tenant, CancellationToken ct) =>
        await work.BindingAsync(tenant, BindingPurpose.SignIn, null, ct) ?? throw new InvalidOperationException("The binding of a later step is missing.");

    public static async Task<SignIn> SignInAsync(this Work work, Tenant tenant, CancellationToken ct) =>
        await work.Db.SignIns.SingleOrDefaultAsync(one => one.Tenant == tenant.Id, ct) ?? throw new InvalidOperationException("The sign-in of a later step is missing.");

    /// <summary>The one that the town has now.</summary>
    public static Task<IdentityProvider> ProviderAsync(this Work work, CancellationToken ct)
    {
        var town = work.Subscription.Municipality;
        return work.Db.IdentityProviders.AsNoTracking().SingleAsync(one => one.Municipality == town, ct);
    }
}
