using LocalCloud.Residents;
using LocalCloud.Storage;
using LocalCloud.Tenants;
using Microsoft.EntityFrameworkCore;

namespace LocalCloud.Ledger;

internal sealed class ReadVaccinations(IDbContextFactory<CloudDb> dbs)
{
    private const int Most = 2000;

    /// <summary>The records of one tenant, of one resident if one is named, the latest dose first.</summary>
    public async Task<IReadOnlyList<Vaccination>> RunAsync(TenantVisit visit, string? resident, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var records = db.Vaccinations.AsNoTracking().Where(v => v.Tenant == visit.Tenant);
        if (!string.IsNullOrEmpty(resident))
        {
            var number = new ResidentNumber(resident);
            records = records.Where(v => v.Resident == number);
        }

        return await records.OrderByDescending(v => v.GivenOn).ThenByDescending(v => v.Id).Take(Most).ToListAsync(ct);
    }
}
