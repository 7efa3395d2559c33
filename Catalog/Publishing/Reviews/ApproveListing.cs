using Catalog.Audit;
using Catalog.Offerings;
using Catalog.Offerings.Vendors;
using Catalog.Publishing.Descriptors;
using Catalog.Publishing.Drafts;
using Catalog.Publishing.Listings;
using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Publishing.Reviews;

/// <summary>What an approval led to.</summary>
/// <param name="Published">Number of the published version; <c>null</c> = a second curator has to approve the same edit.</param>
public sealed record ApprovalGiven(ListingReviewId Review, int Edit, int? Published);

/// <summary>Approves the edit that the curator names, and publishes exactly that one as soon as enough curators have. Where facts of security change, two must.</summary>
public sealed class ApproveListing(IDbContextFactory<MarketplaceDb> dbs, CheckDescriptor check, TimeProvider time)
{
    private const int ForSecurity = 2;

    /// <param name="edit">The newest edit that the curator has seen.</param>
    public Task<Outcome<ApprovalGiven>> RunAsync(ListingReviewId id, int edit, Actor by, CancellationToken ct) =>
        Retry.OnRaceAsync(() => TryAsync(id, edit, by, ct));

    private async Task<Outcome<ApprovalGiven>> TryAsync(ListingReviewId id, int edit, Actor by, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var review = await db.ListingReviews.VisibleTo(by).SingleOrDefaultAsync(each => each.Id == id, ct);
        if (review is null)
        {
            return ReviewFaults.Unknown(id.Value.ToString());
        }

        var named = await db.ListingEdits.AsNoTracking().SingleOrDefaultAsync(each => each.Offering == review.Offering && each.Number == edit, ct);
        if (await RefusalAsync(db, review, named, edit, by, ct) is { } refused)
        {
            return refused;
        }

        var given = new List<Fact> { new ListingApproved(review.Offering, id.Value.ToString(), edit, named!.Digest) };
        var published = await PublishAsync(db, review, named, given, ct);
        if (!published.IsDone)
        {
            return published.Fault;
        }

        var saved = await db.SaveAsync(by, given, ct);
        return saved.IsDone ? new ApprovalGiven(id, edit, published.Value == 0 ? null : published.Value) : saved.Fault;
    }

    private async Task<Fault?> RefusalAsync(MarketplaceDb db, ListingReview review, ListingEdit? named, int edit, Actor by, CancellationToken ct)
    {
        if ((await Recusal.OfAsync(db, review.Vendor, by, ct) ?? await WithdrawnListing.RefusalAsync(db, review.Offering, ct)) is { } refusal)
        {
            return refusal;
        }

        if (!await VendorAcceptance.HoldsAsync(db, review.Vendor, ct))
        {
            return ReviewFaults.VendorNotAccepted(review.Vendor);
        }

        var approved = review.Approve(edit, by, time.GetUtcNow());
        return approved.IsDone ? null
            : review.IsOpen && review.Edit != edit ? await ReviewChanges.SayAsync(db, review, named, edit, ct)
            : approved.Fault;
    }

    /// <returns>Number of the version, or 0 while another curator is needed.</returns>
    private async Task<Outcome<int>> PublishAsync(MarketplaceDb db, ListingReview review, ListingEdit edit, List<Fact> facts, CancellationToken ct)
    {
        var verdict = check.Run(edit.ToDescriptor(review.Vendor));
        if (!verdict.IsValid)
        {
            var wrong = verdict.Findings.Where(finding => !finding.IsNotice).ToList();
            return ReviewFaults.NoLongerValid(wrong.Count, wrong[0].Place);
        }

        var last = await db.PublishedListings.AsNoTracking().Where(each => each.Offering == review.Offering).OrderByDescending(each => each.Number).FirstOrDefaultAsync(ct);
        if (AnswerDifferences.Between(last?.Answers, edit.Answers).Any(each => each.IsSecurity) && review.Counting.Count() < ForSecurity)
        {
            return 0;
        }

        var listing = Listing.Of(verdict);
        if (await PlansInUse.RefusalAsync(db, listing, ct) is { } inUse)
        {
            return inUse;
        }

        var now = time.GetUtcNow();
        var number = (last?.Number ?? 0) + 1;
        var told = await PublishListing.RunAsync(db, listing, number, now, ct);
        review.Publish(now);
        var version = db.PublishedListings.Add(new PublishedListing(number, review, edit, now)).Entity;
        facts.Add(new ListingPublished(review.Offering, version.Number, edit.Number, edit.Digest, version.ApprovedByNames));
        facts.AddRange(told);
        await CatalogListing.GrowAsync(db, ct);
        return version.Number;
    }
}
