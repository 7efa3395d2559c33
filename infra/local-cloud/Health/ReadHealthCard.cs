using LocalCloud.Ledger;
using LocalCloud.Links;
using LocalCloud.Residents;
using LocalCloud.Storage;
using LocalCloud.Tenants;
using LocalCloud.Vendors;
using Microsoft.EntityFrameworkCore;

namespace LocalCloud.Health;

internal sealed class ReadHealthCard(IDbContextFactory<CloudDb> dbs, PullLink link)
{
    private const int Most = 200;

    public async Task<HealthCard> RunAsync(TenantVisit visit, Resident resident, CancellationToken ct)
    {
        var number = resident.Number;
        await using var db = await dbs.CreateDbContextAsync(ct);
        var checkups = await db.Checkups.AsNoTracking()
            .Where(c => c.Tenant == visit.Tenant && c.Resident == number)
            .OrderByDescending(c => c.TakenOn).ThenByDescending(c => c.Id).Take(Most).ToListAsync(ct);
        var query = QueryString.Create("resident", number.Value).Value;
        return new HealthCard(
            resident,
            checkups,
            await link.RunAsync<VaccinationItem>(visit.Tenant, LinkContract.VaccinationRecords, query, ct));
    }
}
