using Catalog.Publishing.Descriptors;
using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Publishing.Reviews;

/// <summary>A review in the queue.</summary>
/// <param name="Approvals">That count, to the edit being judged.</param>
public sealed record ReviewRow(
    ListingReviewId Id, string Offering, string Vendor, int Number, int Edit, DateTimeOffset SubmittedAt, DateTimeOffset DueAt, bool IsOverdue, int Approvals);

/// <summary>Everything that a curator needs to judge an edit.</summary>
/// <param name="Descriptor">The edit as it will be published.</param>
/// <param name="Findings">Made by the program; the validator's first.</param>
/// <param name="Differences">Against the version approved last.</param>
/// <param name="NeedsTwo">Facts of security change: two curators must approve this edit.</param>
/// <param name="Recusal">Why this curator may not judge it; <c>null</c> = may.</param>
public sealed record ReviewSheet(
    ReviewRow Row, ListingReview Review, Descriptor Descriptor, string Digest, IReadOnlyList<CheckFinding> Findings,
    IReadOnlyList<AnswerDifference> Differences, int? LastPublished, bool NeedsTwo, Fault? Recusal);

/// <summary>Shows the queue and single reviews.</summary>
public sealed class ReviewSheets(IDbContextFactory<MarketplaceDb> dbs, IEnumerable<IReviewCheck> checks, TimeProvider time)
{
    /// <summary>Open reviews, the one that is due first at the top.</summary>
    public async Task<IReadOnlyList<ReviewRow>> QueueAsync(Actor by, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var open = await db.ListingReviews.AsNoTracking().VisibleTo(by).Open()
            .OrderBy(review => review.DueAt).ThenBy(review => review.Offering).ToListAsync(ct);
        return [.. open.Select(Row)];
    }

    public async Task<Outcome<ReviewSheet>> FindAsync(ListingReviewId id, Actor by, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var review = await db.ListingReviews.AsNoTracking().VisibleTo(by).SingleOrDefaultAsync(each => each.Id == id, ct);
        if (review is null)
        {
            return ReviewFaults.Unknown(id.Value.ToString());
        }

        var edit = await db.ListingEdits.AsNoTracking().SingleAsync(each => each.Offering == review.Offering && each.Number == review.Edit, ct);
        var before = await db.PublishedListings.AsNoTracking().Where(each => each.Offering == review.Offering && each.Review != id)
            .OrderByDescending(each => each.Number).FirstOrDefaultAsync(ct);
        var descriptor = edit.ToDescriptor(review.Vendor);
        var findings = new List<CheckFinding>();
        foreach (var check in checks)
        {
            findings.AddRange(await check.RunAsync(db, new ReviewedEdit(descriptor, before?.ToDescriptor(review.Vendor)), ct));
        }

        var differences = AnswerDifferences.Between(before?.Answers, edit.Answers);
        return new ReviewSheet(
            Row(review), review, descriptor, edit.Digest, findings, differences, before?.Number, differences.Any(each => each.IsSecurity),
            await Recusal.OfAsync(db, review.Vendor, by, ct));
    }

    private ReviewRow Row(ListingReview review) => new(
        review.Id, review.Offering, review.Vendor, review.Number, review.Edit, review.SubmittedAt, review.DueAt,
        review.IsOpen && review.DueAt < time.GetUtcNow(), review.Counting.Count());
}
