using Catalog.Offerings.Vendors;
using Catalog.Storage;

namespace Catalog.Publishing.Reviews.Checks;

/// <summary>A vendor whose registration is not accepted yet: nothing of it is published before.</summary>
internal sealed class OrganisationCheck : IReviewCheck
{
    public async Task<IReadOnlyList<CheckFinding>> RunAsync(MarketplaceDb db, ReviewedEdit edit, CancellationToken ct) =>
        await VendorAcceptance.HoldsAsync(db, edit.Now.Vendor, ct) ? []
            : [new CheckFinding(string.Empty, null, _ => ReviewFaults.VendorNotAccepted(edit.Now.Vendor)) { IsNotice = true }];
}
