using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Events;

/// <summary>Asks for a test event, which says nothing and is sent once.</summary>
public sealed class AskTest(IDbContextFactory<MarketplaceDb> dbs, TimeProvider time)
{
    public async Task<Outcome> RunAsync(WebhookId id, Actor by, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(by);
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (await db.Webhooks.OwnedBy(by).SingleOrDefaultAsync(each => each.Id == id, ct) is not { } webhook)
        {
            return EventFaults.UnknownWebhook(id);
        }

        if (webhook.State == WebhookState.Disabled)
        {
            return EventFaults.Disabled;
        }

        webhook.AskTest(time.GetUtcNow());
        return Offerings.Vendors.OpenToReaders.Refusal(by, [new WebhookReplayed(id.Value, 0)]) is { } reader ? reader : await db.SaveProgressAsync(ct);
    }
}
