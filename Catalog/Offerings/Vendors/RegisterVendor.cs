using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Offerings.Vendors;

/// <summary>Registers a vendor by one of its people, who becomes its first owner. It may draft at once; what it publishes first waits for a curator.</summary>
public sealed class RegisterVendor(IDbContextFactory<MarketplaceDb> dbs, TimeProvider time)
{
    /// <returns>Who the person is from now on.</returns>
    public async Task<Outcome<Actor>> RunAsync(OrganisationOrder order, Newcomer person, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(order);
        ArgumentNullException.ThrowIfNull(person);
        await using var db = await dbs.CreateDbContextAsync(ct);
        var said = order.Trimmed();
        if (await Staff.RefusalOfAsync(db, person, ct) is { } known)
        {
            return known;
        }

        if ((await said.RefusalAsync(db, ct) ?? await CodeRefusalAsync(db, said.Code, ct)) is { } refused)
        {
            return refused;
        }

        var (by, now) = (person.As(said.Code, VendorRole.Owner), time.GetUtcNow());
        db.Vendors.Add(new Vendor(said.Code, said.Name, said.NameEn, said.CorporateNumber, Origin.Registered, said.Prefecture));
        db.VendorRegistrations.Add(new VendorRegistration(said.Code, said, by, now));
        var member = await Staff.AdmitAsync(db, person, said.Code, VendorRole.Owner, now, ct);
        var saved = await db.SaveAsync(by, [new VendorRegistered(said.Code, said.CorporateNumber), new StaffJoined(member.Id.Value.ToString(), said.Code, VendorRole.Owner)], ct);
        // Two who register the same at once meet at the unique indices; the second is told what it would have been told a moment later.
        return saved.IsDone ? by : await said.RefusalAsync(db, ct) ?? await CodeRefusalAsync(db, said.Code, ct) ?? saved.Fault;
    }

    private static async Task<Fault?> CodeRefusalAsync(MarketplaceDb db, string code, CancellationToken ct) =>
        await db.Vendors.AnyAsync(vendor => vendor.Code == code, ct) ? VendorFaults.CodeTaken(code) : null;
}
