using System.Globalization;
using Catalog.Audit;
using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Selection.Scores;

/// <summary>Prices were taken over anew, each as <c>offering=yen</c>.</summary>
public sealed record PricesTaken(string Case, IReadOnlyList<string> Prices) : Fact(Case);

/// <summary>Takes over what candidates cost now: from the listings, or from the quotes once they are open.</summary>
public sealed class TakePrices(IDbContextFactory<MarketplaceDb> dbs, TimeProvider time)
{
    /// <returns>The version of the case afterwards.</returns>
    public async Task<Outcome<int>> RunAsync(SelectionRef which, Actor by, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var door = await OpenCase.FindAsync(db, which, by, ct);
        if (!door.IsDone)
        {
            return door.Fault;
        }

        var selection = door.Value;
        var book = await ScoreBook.ReadAsync(db, selection, ct);
        if (book.Weights is null)
        {
            return ScoreFaults.WeightsMissing;
        }

        var news = await MovedAsync(db, selection, book, ct);
        if (news.Count == 0)
        {
            return selection.Version;
        }

        var now = time.GetUtcNow();
        Add(db, selection, book, news, by, now);
        return await OpenCase.SaveAsync(db, selection, FactOf(selection, news), (by, now), ct);
    }

    /// <summary>At the opening of quotes: a scoring that was begun follows what was quoted. Prices that come from listings stay as they were taken over.</summary>
    /// <returns>What is to be saved with the opening; <c>null</c> = no price moved.</returns>
    internal static async Task<Fact?> FollowQuotesAsync(MarketplaceDb db, SelectionCase selection, Actor by, DateTimeOffset now, CancellationToken ct)
    {
        var book = await ScoreBook.ReadAsync(db, selection, ct);
        var news = book.Weights is null ? [] : await QuotedAsync(db, selection, book, ct);
        Add(db, selection, book, news, by, now);
        return news.Count == 0 ? null : FactOf(selection, news) with { Municipality = selection.Municipality };
    }

    /// <summary>Quoted prices, or prices that no quote carries any more, that were not taken over yet.</summary>
    internal static async Task<IReadOnlyList<CandidatePrice>> QuotedAsync(MarketplaceDb db, SelectionCase selection, ScoreBook book, CancellationToken ct) =>
        [.. (await MovedAsync(db, selection, book, ct)).Where(price => price.Source == PriceSource.Quote || book.PriceOf(price.Offering)?.Source == PriceSource.Quote)];

    /// <summary>Prices that differ from those taken over.</summary>
    internal static async Task<IReadOnlyList<CandidatePrice>> MovedAsync(MarketplaceDb db, SelectionCase selection, ScoreBook book, CancellationToken ct) =>
        [.. (await CandidatePrices.OfAsync(db, selection, book.Scored, ct))
            .Where(price => book.PriceOf(price.Offering) is not { } taken || (taken.Amount, taken.Source) != (price.Amount, price.Source))];

    /// <summary>A candidate that has no price yet gets the one of now; the others keep theirs.</summary>
    internal static async Task AddMissingAsync(MarketplaceDb db, SelectionCase selection, ScoreBook book, Actor by, DateTimeOffset now, CancellationToken ct)
    {
        var prices = await CandidatePrices.OfAsync(db, selection, book.Scored, ct);
        Add(db, selection, book, [.. prices.Where(price => book.PriceOf(price.Offering) is null)], by, now);
    }

    private static PricesTaken FactOf(SelectionCase selection, IReadOnlyList<CandidatePrice> news) => new(
        selection.Id.Value.ToString(), [.. news.Select(price => string.Create(CultureInfo.InvariantCulture, $"{price.Offering}={price.Amount?.Amount}"))]);

    private static void Add(MarketplaceDb db, SelectionCase selection, ScoreBook book, IReadOnlyList<CandidatePrice> prices, Actor by, DateTimeOffset now) =>
        db.ScoredPrices.AddRange(prices.Select((price, place) => new ScoredPrice(selection.Id, book.AllPrices.Count + 1 + place, price, by, now)));
}
