using LocalCloud.Forms;
using LocalCloud.Storage;
using LocalCloud.Tenants;
using Microsoft.EntityFrameworkCore;

namespace LocalCloud.Ledger;

internal sealed class CancelVaccination(IDbContextFactory<CloudDb> dbs, WriteTurn turn, TimeProvider time)
{
    /// <summary>False when this tenant has no such record.</summary>
    public async Task<bool> RunAsync(TenantVisit visit, RecordId id, CancellationToken ct)
    {
        using var mine = await turn.TakeAsync(ct);
        await using var db = await dbs.CreateDbContextAsync(ct);
        var dose = await db.Vaccinations.SingleOrDefaultAsync(v => v.Tenant == visit.Tenant && v.Id == id, ct);
        if (dose is null)
        {
            return false;
        }

        dose.Cancel(time.TokyoToday());
        await db.KeepAsync(ct);
        return true;
    }
}
