using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Events;

/// <summary>Sends events again from a place on, or passes over those before it; switches a disabled webhook on again.</summary>
public sealed class ReplayEvents(IDbContextFactory<MarketplaceDb> dbs, TimeProvider time)
{
    /// <param name="id">Which webhook.</param>
    /// <param name="from">The first place that is sent.</param>
    /// <param name="by">Its owner.</param>
    /// <param name="ct">Ends the wait.</param>
    public async Task<Outcome> RunAsync(WebhookId id, long from, Actor by, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (await db.Webhooks.OwnedBy(by).SingleOrDefaultAsync(each => each.Id == id, ct) is not { } webhook)
        {
            return EventFaults.UnknownWebhook(id);
        }

        webhook.GoOnBehind(from - 1, time.GetUtcNow());
        return await db.SaveAsync(by, new WebhookReplayed(id.Value, from - 1) { Municipality = webhook.Municipality }, ct);
    }
}
