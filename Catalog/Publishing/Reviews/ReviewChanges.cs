using Catalog.Publishing.Drafts;
using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Publishing.Reviews;

/// <summary>Tells a curator who named an older edit what has changed since.</summary>
internal static class ReviewChanges
{
    public static async Task<Fault> SayAsync(MarketplaceDb db, ListingReview review, ListingEdit? seen, int named, CancellationToken ct)
    {
        var submitted = await db.ListingEdits.AsNoTracking().SingleAsync(each => each.Offering == review.Offering && each.Number == review.Edit, ct);
        var changed = AnswerDifferences.Between(seen?.Answers, submitted.Answers).Select(each => each.Question);
        var moved = ReviewFaults.Moved(named, review.Edit);
        return moved with { Args = [moved.Args[0], moved.Args[1], string.Join(", ", changed)] };
    }
}
