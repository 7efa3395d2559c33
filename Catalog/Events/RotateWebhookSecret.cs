using Catalog.Provisioning;
using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Events;

/// <summary>Gives a webhook another secret. For a day both sign, so that the other side can change over in peace.</summary>
public sealed class RotateWebhookSecret(IDbContextFactory<MarketplaceDb> dbs, SealSecret seal, TimeProvider time)
{
    /// <summary>How long the secret before signs as well.</summary>
    public static TimeSpan Both { get; } = TimeSpan.FromHours(24);

    public async Task<Outcome<SecretShown>> RunAsync(WebhookId id, Actor by, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (await db.Webhooks.OwnedBy(by).SingleOrDefaultAsync(each => each.Id == id, ct) is not { } webhook)
        {
            return EventFaults.UnknownWebhook(id);
        }

        var secret = WebhookSecret.New();
        webhook.Rotate(seal(secret, WebhookSecret.PlaceOf(webhook)), time.GetUtcNow() + Both);
        var saved = await db.SaveAsync(by, new WebhookSecretRotated(id.Value) { Municipality = webhook.Municipality }, ct);
        return saved.IsDone ? new SecretShown(id, WebhookSecret.Show(secret)) : saved.Fault;
    }
}
