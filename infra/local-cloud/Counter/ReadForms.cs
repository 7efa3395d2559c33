using LocalCloud.Storage;
using LocalCloud.Tenants;
using Microsoft.EntityFrameworkCore;

namespace LocalCloud.Counter;

internal sealed class ReadForms(IDbContextFactory<CloudDb> dbs)
{
    private const int Most = 500;

    public async Task<IReadOnlyList<IssuedForm>> AllAsync(TenantVisit visit, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await db.IssuedForms.AsNoTracking().Where(f => f.Tenant == visit.Tenant)
            .OrderByDescending(f => f.Id).Take(Most).ToListAsync(ct);
    }

    public async Task<IssuedForm?> OneAsync(TenantVisit visit, RecordId id, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await db.IssuedForms.AsNoTracking().SingleOrDefaultAsync(f => f.Tenant == visit.Tenant && f.Id == id, ct);
    }
}
