using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Events;

/// <summary>Ends a webhook: nothing more is sent, and its secrets are gone.</summary>
public sealed class DeleteWebhook(IDbContextFactory<MarketplaceDb> dbs, TimeProvider time)
{
    public async Task<Outcome> RunAsync(WebhookId id, Actor by, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (await db.Webhooks.OwnedBy(by).SingleOrDefaultAsync(each => each.Id == id, ct) is not { } webhook)
        {
            return EventFaults.UnknownWebhook(id);
        }

        webhook.Delete(time.GetUtcNow());
        return await db.SaveAsync(by, new WebhookDeleted(id.Value, webhook.Url) { Municipality = webhook.Municipality }, ct);
    }
}
