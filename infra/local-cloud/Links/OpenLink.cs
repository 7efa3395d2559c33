using LocalCloud.Bindings;
using LocalCloud.Broker;
using LocalCloud.Storage;
using LocalCloud.Tenants;
using LocalCloud.Vendors;
using Microsoft.EntityFrameworkCore;

namespace LocalCloud.Links;

/// <summary>Finds the link (提供側) whose client id and secret a caller shows; null means the caller may not read.</summary>
internal sealed class OpenLink(IDbContextFactory<CloudDb> dbs, TimeProvider time)
{
    public async Task<LinkContract?> RunAsync(
        TenantVisit visit, string contractInterface, HttpContext context, CancellationToken ct)
    {
        if (BasicCredential.From(context.Request) is { } shown)
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            var links = await db.Bindings.InForceAsync(visit.Tenant, BindingPurpose.LinkProvider, time.GetUtcNow(), ct);
            if (links.Find(l => l.Interface == contractInterface && l.Credential == shown) is { } link)
            {
                return link.Contract;
            }
        }

        BasicCredential.Challenge(context.Response, "link");
        return null;
    }
}
