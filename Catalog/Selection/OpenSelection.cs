using System.Globalization;
using Catalog.Municipalities;
using Catalog.Standards;
using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Selection;

/// <summary>Order to open a case.</summary>
/// <param name="Area">Number of the business area, if it is about one of the 20.</param>
/// <param name="Key">The caller's own key; repeats give the same case.</param>
public sealed record OpenSelectionOrder(MunicipalityCode Municipality, string Title, int? Area, RequestKey? Key = null);

/// <summary>Opens a selection case for the actor's own municipality.</summary>
public sealed class OpenSelection(IDbContextFactory<MarketplaceDb> dbs, RequestLedger requests, TimeProvider time)
{
    private const int TitleLimit = 200;

    public async Task<Outcome<SelectionId>> RunAsync(OpenSelectionOrder order, Actor by, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(order);
        ArgumentNullException.ThrowIfNull(by);
        if (!by.WorksFor(order.Municipality))
        {
            return SelectionFaults.NotYours(order.Municipality.Value);
        }

        // A twin with the same key may win the race: the second look finds its case.
        var opened = await OnceAsync(order, by, ct);
        return opened.Fault == StorageFaults.AlreadyThere ? await OnceAsync(order, by, ct) : opened;
    }

    private async Task<Outcome<SelectionId>> OnceAsync(OpenSelectionOrder order, Actor by, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (await RequestLedger.FindAsync(db, by, "open-selection", order.Key, ct) is { } earlier)
        {
            return earlier.Map(result => SelectionId.From(Guid.Parse(result)));
        }

        if (await RefusalAsync(db, order, ct) is { } refused)
        {
            return refused;
        }

        var opened = new SelectionCase(order.Municipality, order.Title.Trim(), order.Area, by, time.GetUtcNow());
        db.Selections.Add(opened);
        requests.Remember(db, by, "open-selection", order.Key, opened.Id.Value.ToString());
        var fact = new SelectionOpened(opened.Id.Value.ToString(), opened.Title, opened.Area) { Municipality = opened.Municipality };
        var saved = await db.SaveAsync(by, fact, ct);
        return saved.IsDone ? opened.Id : saved.Fault;
    }

    private static async Task<Fault?> RefusalAsync(MarketplaceDb db, OpenSelectionOrder order, CancellationToken ct)
    {
        if (CaseWords.Refusal(order.Title, "title", TitleLimit) is { } unfit)
        {
            return unfit;
        }

        return order.Area is { } area && !await db.BusinessAreas.AnyAsync(a => a.Number == area, ct)
            ? StandardFaults.UnknownArea(area.ToString(CultureInfo.InvariantCulture)).On("area")
            : null;
    }
}
