using Catalog.Events.Signals;
using Catalog.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Marketplace.Api.Events;

/// <summary>Clears away events, deliveries and ids of signals that have been kept long enough. The facts themselves stay in the audit log.</summary>
internal sealed class ForgetEvents(IDbContextFactory<MarketplaceDb> dbs, IOptions<EventOptions> options, TimeProvider time)
{
    public async Task RunAsync(CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var now = time.GetUtcNow();
        var (events, deliveries, signals) = (now.AddDays(-options.Value.EventDays), now.AddDays(-options.Value.DeliveryDays), now - HearSignal.Remembered);
        await db.AnnouncedEvents.Where(each => each.At < events).ExecuteDeleteAsync(ct);
        await db.Deliveries.Where(each => each.At < deliveries).ExecuteDeleteAsync(ct);
        await db.HeardSignals.Where(each => each.At < signals).ExecuteDeleteAsync(ct);
    }
}
