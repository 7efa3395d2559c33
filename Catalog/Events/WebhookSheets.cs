using Catalog.Municipalities;
using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Events;

/// <summary>A webhook as shown; its secret never is.</summary>
/// <param name="NextTry">When it is tried again; <c>null</c> unless it is failing.</param>
/// <param name="Next">The first place that is not delivered yet.</param>
/// <param name="Waiting">Events that wait for it.</param>
public sealed record WebhookSheet(
    WebhookId Id, MunicipalityCode? Municipality, string? Vendor, string Url, IReadOnlyList<string> Kinds, WebhookState State, DateTimeOffset RegisteredAt,
    string RegisteredBy, DateTimeOffset? FailingSince, int Failures, DateTimeOffset? NextTry, DateTimeOffset? DisabledAt, string? DisabledFor,
    DateTimeOffset? EarlierSecretUntil, long Next, int Waiting);

/// <summary>Reads webhooks and what became of what was sent to them, each behind its owner's wall.</summary>
public sealed class WebhookSheets(IDbContextFactory<MarketplaceDb> dbs, TimeProvider time)
{
    public async Task<IReadOnlyList<WebhookSheet>> ListAsync(Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(actor);
        await using var db = await dbs.CreateDbContextAsync(ct);
        var sheets = new List<WebhookSheet>();
        foreach (var webhook in await db.Webhooks.AsNoTracking().VisibleTo(actor).OrderBy(each => each.RegisteredAt).ThenBy(each => each.Id).ToListAsync(ct))
        {
            sheets.Add(await SheetAsync(db, webhook, ct));
        }

        return sheets;
    }

    public async Task<Outcome<WebhookSheet>> FindAsync(WebhookId id, Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(actor);
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await db.Webhooks.AsNoTracking().VisibleTo(actor).SingleOrDefaultAsync(each => each.Id == id, ct) is { } webhook
            ? await SheetAsync(db, webhook, ct)
            : EventFaults.UnknownWebhook(id);
    }

    /// <summary>Newest first.</summary>
    public async Task<Outcome<Page<Delivery>>> DeliveriesAsync(WebhookId id, int offset, int limit, Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(actor);
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (!await db.Webhooks.VisibleTo(actor).AnyAsync(each => each.Id == id, ct))
        {
            return EventFaults.UnknownWebhook(id);
        }

        var tries = db.Deliveries.AsNoTracking().Where(each => each.Webhook == id);
        var rows = await tries.OrderByDescending(each => each.At).ThenByDescending(each => each.Id).Skip(offset).Take(limit).ToListAsync(ct);
        return new Page<Delivery>(rows, await tries.CountAsync(ct));
    }

    private async Task<WebhookSheet> SheetAsync(MarketplaceDb db, Webhook webhook, CancellationToken ct)
    {
        var kinds = webhook.Kinds.ToList();
        var waiting = await db.AnnouncedEvents.For(webhook.Owner)
            .CountAsync(each => each.Position > webhook.Position && (kinds.Count == 0 || kinds.Contains(each.Kind)), ct);
        return new WebhookSheet(
            webhook.Id, webhook.Municipality, webhook.Vendor, webhook.Url, webhook.Kinds, webhook.State, webhook.RegisteredAt, webhook.RegisteredBy,
            webhook.FailingSince, webhook.Failures, webhook.State == WebhookState.Failing ? webhook.DueAt : null, webhook.DisabledAt, webhook.DisabledFor,
            webhook.EarlierUntil > time.GetUtcNow() ? webhook.EarlierUntil : null, webhook.Position + 1, waiting);
    }
}
