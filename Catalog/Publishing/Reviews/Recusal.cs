using Catalog.Municipalities;
using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Publishing.Reviews;

/// <summary>A curator on loan from a municipality (派遣職員) does not judge a vendor with which that municipality has to do: one that it uses, or that is on the list of a case still open.</summary>
internal static class Recusal
{
    public static async Task<Fault?> OfAsync(MarketplaceDb db, string vendor, Actor by, CancellationToken ct)
    {
        if (by.Role != Role.Curator)
        {
            return ReviewFaults.OnlyCurators;
        }

        if (by.Municipality is not { } lender)
        {
            return null;
        }

        var offerings = await db.Offerings.AsNoTracking().Where(offering => offering.Vendor.Code == vendor).Select(offering => offering.Code).ToListAsync(ct);
        var cases = await db.Selections.AsNoTracking().Where(each => each.Municipality == lender).ToListAsync(ct);
        return await db.Subscriptions.AnyAsync(each => each.Municipality == lender && each.Vendor == vendor && each.ClosedAt == null, ct)
            || cases.Any(each => each.Decision is null && each.Candidates.Any(candidate => offerings.Contains(candidate.Offering)))
            ? ReviewFaults.Recused(vendor, lender.Value) : null;
    }
}
