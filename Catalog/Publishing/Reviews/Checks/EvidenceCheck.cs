using Catalog.Conformance;
using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Publishing.Reviews.Checks;

/// <summary>Conformance that rests on the vendor's word alone: neither examined nor tested.</summary>
internal sealed class EvidenceCheck : IReviewCheck
{
    private const string Systems = "product.systems";

    public async Task<IReadOnlyList<CheckFinding>> RunAsync(MarketplaceDb db, ReviewedEdit edit, CancellationToken ct)
    {
        var code = edit.Now.Offering;
        var stated = await db.Statements.AsNoTracking().Where(each => each.SupersededBy == null && each.Municipality == null
                && db.Offerings.Any(offering => offering.Id == each.Offering && offering.Code == code))
            .Select(each => new { each.System, each.Evidence }).ToListAsync(ct);
        var unproven = stated.GroupBy(each => each.System).Count(system => system.All(each => each.Evidence == EvidenceKind.VendorClaim));
        return unproven == 0 ? [] : [new CheckFinding(Systems, null, _ => ReviewFaults.ConformanceUnproven(unproven)) { IsNotice = true }];
    }
}
