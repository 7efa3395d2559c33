using Catalog.Publishing.Questions;
using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Publishing.Reviews;

/// <summary>Gives a submitted edit back to its vendor, with reasons at the questions.</summary>
public sealed class ReturnListing(IDbContextFactory<MarketplaceDb> dbs, TimeProvider time)
{
    /// <param name="edit">The newest edit that the curator has seen.</param>
    public Task<Outcome<ListingReviewId>> RunAsync(ListingReviewId id, int edit, IReadOnlyList<ReturnReason> reasons, Actor by, CancellationToken ct) =>
        Retry.OnRaceAsync(() => TryAsync(id, edit, reasons, by, ct));

    private async Task<Outcome<ListingReviewId>> TryAsync(ListingReviewId id, int edit, IReadOnlyList<ReturnReason> reasons, Actor by, CancellationToken ct)
    {
        if (reasons.FirstOrDefault(each => each.Question is { } key && QuestionSets.All.All(set => set.Find(key) is null)) is { } unknown)
        {
            return ReviewFaults.UnknownQuestion(unknown.Question!);
        }

        await using var db = await dbs.CreateDbContextAsync(ct);
        var review = await db.ListingReviews.VisibleTo(by).SingleOrDefaultAsync(each => each.Id == id, ct);
        if (review is null)
        {
            return ReviewFaults.Unknown(id.Value.ToString());
        }

        if (await Recusal.OfAsync(db, review.Vendor, by, ct) is { } recused)
        {
            return recused;
        }

        var returned = review.Return(edit, reasons, time.GetUtcNow());
        if (!returned.IsDone)
        {
            return returned.Fault;
        }

        var saved = await db.SaveAsync(by, new ListingReturned(review.Offering, id.Value.ToString(), edit, reasons), ct);
        return saved.IsDone ? id : saved.Fault;
    }
}
