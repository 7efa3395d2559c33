using Catalog.Audit;
using Catalog.Offerings;
using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Publishing.Reviews;

/// <summary>What a listing lacks, and by when.</summary>
public sealed record GapOrder(string Offering, string What, string? Question, DateOnly DueOn);

/// <summary>Keeps the dated gaps of a listing; the catalog carries the day of the first that is open.</summary>
public sealed class PlanGaps(IDbContextFactory<MarketplaceDb> dbs, TimeProvider time)
{
    /// <returns>Number of the gap.</returns>
    public async Task<Outcome<int>> PlanAsync(GapOrder order, Actor by, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(order);
        return string.IsNullOrWhiteSpace(order.What) ? ReviewFaults.GapWithoutWords
            : order.DueOn <= Tokyo.Today(time) ? ReviewFaults.GapNotAhead
            : order.Question is { } key && StatedAnswers.Label(key) is null ? ReviewFaults.UnknownQuestion(key).On("question")
            : await ChangeAsync(order.Offering, by, (gaps, now) => Planned(gaps, order, now), ct);
    }

    public Task<Outcome<int>> CloseAsync(string offering, int number, Actor by, CancellationToken ct) => ChangeAsync(offering, by, (gaps, now) =>
    {
        if (gaps.Find(each => each.Number == number) is not { } gap)
        {
            return ReviewFaults.UnknownGap(offering, number);
        }

        gap.Close(now);
        return new GapClosed(offering, number);
    }, ct);

    private static Outcome<Fact> Planned(List<GapPlan> gaps, GapOrder order, DateTimeOffset now)
    {
        var gap = new GapPlan(order.Offering, gaps.Count + 1, order.What, order.Question, order.DueOn, now);
        gaps.Add(gap);
        return new GapPlanned(order.Offering, gap.Number, gap.What, gap.Question, gap.DueOn);
    }

    private async Task<Outcome<int>> ChangeAsync(string code, Actor by, Func<List<GapPlan>, DateTimeOffset, Outcome<Fact>> change, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var offering = await db.Offerings.Include(each => each.Vendor).SingleOrDefaultAsync(each => each.Code == code, ct);
        if (offering is null)
        {
            return OfferingFaults.Unknown(code);
        }

        if (await Recusal.OfAsync(db, offering.Vendor.Code, by, ct) is { } recused)
        {
            return recused;
        }

        var gaps = await db.GapPlans.Where(each => each.Offering == code).OrderBy(each => each.Number).ToListAsync(ct);
        var known = gaps.Count;
        var changed = change(gaps, time.GetUtcNow());
        if (!changed.IsDone)
        {
            return changed.Fault;
        }

        db.GapPlans.AddRange(gaps.Skip(known));
        offering.Lack(gaps.Where(each => each.ClosedAt is null).Select(each => (DateOnly?)each.DueOn).Min());
        await CatalogListing.GrowAsync(db, ct);
        var saved = await db.SaveAsync(by, changed.Value, ct);
        return saved.IsDone ? gaps.Count : saved.Fault;
    }
}
