using Catalog.Municipalities;
using Catalog.Publishing.Descriptors;
using Catalog.Publishing.Reviews;
using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Publishing.Drafts;

/// <summary>Hands one edit of a draft to the curators. Later edits stay with the vendor until they are submitted themselves.</summary>
public sealed class SubmitDraft(IDbContextFactory<MarketplaceDb> dbs, CheckDescriptor check, TimeProvider time)
{
    /// <param name="seen">The edit that is meant; refused when there is a newer one. <c>null</c> = the newest.</param>
    /// <returns>The review that judges it.</returns>
    public Task<Outcome<ListingReviewId>> RunAsync(string offering, int? seen, Actor by, CancellationToken ct) =>
        Retry.OnRaceAsync(() => TryAsync(offering, seen, by, ct));

    private async Task<Outcome<ListingReviewId>> TryAsync(string offering, int? seen, Actor by, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var draft = by.Role == Role.Vendor ? await db.ListingDrafts.AsNoTracking().VisibleTo(by).SingleOrDefaultAsync(each => each.Offering == offering, ct) : null;
        if (draft is null)
        {
            return DraftFaults.UnknownDraft(offering);
        }

        if (seen is not null && seen != draft.EditNumber)
        {
            return StorageFaults.ChangedMeanwhile;
        }

        var edit = await db.ListingEdits.AsNoTracking().SingleAsync(each => each.Offering == offering && each.Number == draft.EditNumber, ct);
        if (await RefusalAsync(db, draft, edit, ct) is { } refused)
        {
            return refused;
        }

        var review = await OpenAsync(db, draft, edit, ct);
        if (!review.IsDone)
        {
            return review.Fault;
        }

        var saved = await db.SaveAsync(by, new DraftSubmitted(offering, edit.Number, edit.Digest, review.Value.Id.Value.ToString()), ct);
        return saved.IsDone ? review.Value.Id : saved.Fault;
    }

    private async Task<Fault?> RefusalAsync(MarketplaceDb db, ListingDraft draft, ListingEdit edit, CancellationToken ct)
    {
        var verdict = check.Run(edit.ToDescriptor(draft.Vendor));
        if (!verdict.IsValid)
        {
            var wrong = verdict.Findings.Where(finding => !finding.IsNotice).ToList();
            return DraftFaults.NotValid(wrong.Count, wrong[0].Place);
        }

        return await db.PublishedListings.AnyAsync(each => each.Offering == draft.Offering && each.Edit == edit.Number, ct) ? DraftFaults.AlreadyPublished(edit.Number)
            : await WithdrawnListing.RefusalAsync(db, draft.Offering, ct) ?? await PlansInUse.RefusalAsync(db, Listings.Listing.Of(verdict), ct);
    }

    private async Task<Outcome<ListingReview>> OpenAsync(MarketplaceDb db, ListingDraft draft, ListingEdit edit, CancellationToken ct)
    {
        var newest = await db.ListingReviews.Where(review => review.Offering == draft.Offering).OrderByDescending(review => review.Number).FirstOrDefaultAsync(ct);
        var now = time.GetUtcNow();
        if (newest is not { IsOpen: true })
        {
            return db.ListingReviews.Add(new ListingReview(draft.Offering, draft.Vendor, (newest?.Number ?? 0) + 1, edit.Number, now)).Entity;
        }

        var replaced = newest.Replace(edit.Number, now);
        return replaced.IsDone ? newest : replaced.Fault;
    }
}
