using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Offerings.Vendors;

/// <summary>States a qualification of the actor's own vendor, or takes one back.</summary>
public sealed class RecordQualification(IDbContextFactory<MarketplaceDb> dbs, TimeProvider time)
{
    public async Task<Outcome<QualificationId>> RunAsync(string vendor, QualificationOrder order, Actor by, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(order);
        ArgumentNullException.ThrowIfNull(by);
        var said = order with { Number = order.Number.Trim(), GivenBy = string.IsNullOrWhiteSpace(order.GivenBy) ? null : order.GivenBy.Trim() };
        if (!VendorWalls.WorksFor(by, vendor))
        {
            return VendorFaults.NotYours(vendor);
        }

        if (said.Number.Length is 0 or > Qualification.MostOfNumber || said.GivenBy is { Length: > Qualification.MostOfGivenBy })
        {
            return VendorFaults.QualificationWords(Qualification.MostOfNumber);
        }

        await using var db = await dbs.CreateDbContextAsync(ct);
        var recorded = db.Qualifications.Add(new Qualification(vendor, said, by, time.GetUtcNow())).Entity;
        var saved = await db.SaveAsync(by, new QualificationRecorded(vendor, said.Kind, said.Number, said.ExpiresOn), ct);
        return saved.IsDone ? recorded.Id : saved.Fault;
    }

    public async Task<Outcome> EndAsync(string vendor, QualificationId id, Actor by, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(by);
        if (!VendorWalls.WorksFor(by, vendor))
        {
            return VendorFaults.NotYours(vendor);
        }

        await using var db = await dbs.CreateDbContextAsync(ct);
        if (await db.Qualifications.SingleOrDefaultAsync(each => each.Id == id && each.Vendor == vendor && each.EndedAt == null, ct) is not { } stated)
        {
            return VendorFaults.QualificationUnknown;
        }

        stated.End(time.GetUtcNow());
        return await db.SaveAsync(by, new QualificationEnded(vendor, stated.Kind, stated.Number), ct);
    }
}
