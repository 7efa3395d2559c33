using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Offerings.Vendors;

/// <summary>Corrects a registration that is not accepted yet, and hands it in again. The code stays.</summary>
public sealed class RestateVendor(IDbContextFactory<MarketplaceDb> dbs, TimeProvider time)
{
    public async Task<Outcome> RunAsync(OrganisationOrder order, Actor by, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(order);
        ArgumentNullException.ThrowIfNull(by);
        var said = order.Trimmed();
        if (VendorWalls.UnlessOwner(by, said.Code) is { } notOwner)
        {
            return notOwner;
        }

        await using var db = await dbs.CreateDbContextAsync(ct);
        var registration = await db.VendorRegistrations.SingleOrDefaultAsync(each => each.Vendor == said.Code, ct);
        if (registration is null)
        {
            // The marketplace itself entered this vendor.
            return VendorFaults.AlreadyJudged(said.Code);
        }

        if (await said.RefusalAsync(db, ct) is { } refused)
        {
            return refused;
        }

        var restated = registration.Restate(said, by, time.GetUtcNow());
        if (!restated.IsDone)
        {
            return restated;
        }

        (await db.Vendors.SingleAsync(each => each.Code == said.Code, ct)).Rename(said);
        var saved = await db.SaveAsync(by, new VendorRestated(said.Code, said.CorporateNumber), ct);
        return saved.Fault == StorageFaults.AlreadyThere ? VendorFaults.NumberTaken(said.CorporateNumber).On("corporateNumber") : saved;
    }
}
