using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Provisioning.Checks;

/// <summary>Asks a check to stop; what it made at the broker is removed before it ends.</summary>
public sealed class StopCheck(IDbContextFactory<MarketplaceDb> dbs, TimeProvider time)
{
    public async Task<Outcome> RunAsync(string vendor, CheckId id, Actor by, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(by);
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (await db.BrokerChecks.VisibleTo(by).SingleOrDefaultAsync(one => one.Id == id && one.Vendor == vendor, ct) is not { } check)
        {
            return CheckFaults.Unknown(id);
        }

        if (!CheckWalls.MayCheck(by, check.Vendor))
        {
            return ProvisioningFaults.NotYourBroker(check.Vendor);
        }

        var stopped = check.Stop(time.GetUtcNow());
        return stopped.IsDone ? await db.SaveAsync(by, new BrokerCheckStopped(check.Id.Value, check.Vendor), ct) : stopped;
    }
}
