using Catalog;
using Catalog.Events;
using Catalog.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Marketplace.Api.Events;

/// <summary>Sends what waits for one claimed webhook, in its order, until nothing waits or one does not get through.</summary>
/// <remarks>What was sent is written down afterwards: an event may come twice and never not at all.</remarks>
internal sealed class DeliverEvents(
    IDbContextFactory<MarketplaceDb> dbs, SendEvent send, DeliveryClaims claims, IOptions<EventOptions> options, Random random, TimeProvider time)
{
    /// <summary>Then others have their turn.</summary>
    private const int Turn = 50;

    private const int Glance = 100;
    private const double Jitter = 0.2;

    public async Task RunAsync(DeliveryClaim claim, CancellationToken ct)
    {
        for (var sent = 0; sent <= Turn; sent++)
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            var webhook = await db.Webhooks.SingleOrDefaultAsync(one =>
                one.Id == claim.Webhook && one.Epoch == claim.Epoch && one.LeaseUntil != null && one.DeletedAt == null && one.DisabledAt == null, ct);
            if (webhook is null || sent == Turn)
            {
                await GiveBackAsync(db, webhook, ct);
                return;
            }

            var mayGoOn = webhook.TestAskedAt is not null ? await TestAsync(db, webhook, ct) : await NextAsync(db, webhook, ct);
            if (!await IsSavedAsync(db, webhook, mayGoOn, ct))
            {
                return;
            }
        }
    }

    /// <summary>A test is sent once and says nothing about the events that wait.</summary>
    private async Task<bool> TestAsync(MarketplaceDb db, Webhook webhook, CancellationToken ct)
    {
        var (id, now) = (Guid.CreateVersion7(time.GetUtcNow()), time.GetUtcNow());
        var sent = await send.RunAsync(webhook, EventReply.TestOf(webhook.Id, id, now), ct);
        db.Deliveries.Add(new Delivery(webhook.Id, id, EventKinds.Test.Name, null, sent.Answer, now));
        webhook.TestSent();
        return sent.Answer.IsTaken;
    }

    /// <returns>False when nothing waits, or the other side did not take it.</returns>
    private async Task<bool> NextAsync(MarketplaceDb db, Webhook webhook, CancellationToken ct)
    {
        var waiting = await db.AnnouncedEvents.AsNoTracking().For(webhook.Owner).Where(each => each.Position > webhook.Position)
            .OrderBy(each => each.Position).Take(Glance).ToListAsync(ct);
        if (waiting.Find(each => webhook.Wants(each.Kind)) is not { } next)
        {
            webhook.Pass(waiting.Count == 0 ? webhook.Position : waiting[^1].Position);
            return waiting.Count == Glance;
        }

        var now = time.GetUtcNow();
        var sent = await send.RunAsync(webhook, EventReply.Of(next, webhook.Vendor), ct);
        db.Deliveries.Add(new Delivery(webhook.Id, next.Id, next.Kind, next.Position, sent.Answer, now));
        if (sent.Answer.IsTaken)
        {
            webhook.Pass(next.Position);
            webhook.Recover();
        }
        else
        {
            Fail(webhook, sent);
        }

        return sent.Answer.IsTaken;
    }

    private void Fail(Webhook webhook, Sent sent)
    {
        var now = time.GetUtcNow();
        webhook.Fail(now + (sent.RetryAfter ?? GapAfter(webhook.Failures)), now);
        if (sent.Answer.Trouble == DeliveryTroubles.Gone || now - webhook.FailingSince >= options.Value.DisableAfter)
        {
            webhook.Disable(sent.Answer.Trouble == DeliveryTroubles.Gone ? DeliveryTroubles.Gone : DeliveryTroubles.TooLong, now);
        }
    }

    private TimeSpan GapAfter(int failures)
    {
        var gap = options.Value.FirstGap * Math.Pow(2, Math.Min(failures, 30));
        return (gap < options.Value.MaxGap ? gap : options.Value.MaxGap) * (1 - Jitter + (2 * Jitter * random.NextDouble()));
    }

    /// <returns>Whether this worker goes on.</returns>
    private async Task<bool> IsSavedAsync(MarketplaceDb db, Webhook webhook, bool mayGoOn, CancellationToken ct)
    {
        if (mayGoOn)
        {
            webhook.Hold(time.GetUtcNow() + claims.Lease);
        }
        else
        {
            webhook.Release();
        }

        var saved = webhook.DisabledFor is { } reason
            ? await db.SaveAsync(Actor.Platform, new WebhookDisabled(webhook.Id.Value, webhook.Url, reason) { Municipality = webhook.Municipality }, ct)
            : await db.SaveProgressAsync(ct);
        return saved.IsDone && mayGoOn;
    }

    private static async Task GiveBackAsync(MarketplaceDb db, Webhook? webhook, CancellationToken ct)
    {
        if (webhook is not null)
        {
            webhook.Release();
            await db.SaveProgressAsync(ct);
        }
    }
}
