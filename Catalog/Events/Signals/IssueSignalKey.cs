using Catalog.Municipalities;
using Catalog.Provisioning;
using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Events.Signals;

/// <summary>Gives a vendor the secret for its signals, shown once; asked for again, another one. For a day both are taken.</summary>
public sealed class IssueSignalKey(IDbContextFactory<MarketplaceDb> dbs, SealSecret seal, TimeProvider time)
{
    public async Task<Outcome<string>> RunAsync(string vendor, Actor by, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(by);
        if (by.Role != Role.Vendor || by.Vendor != vendor)
        {
            return SignalFaults.NotYours(vendor);
        }

        await using var db = await dbs.CreateDbContextAsync(ct);
        if (!await db.Vendors.AnyAsync(each => each.Code == vendor, ct))
        {
            return SignalFaults.UnknownVendor(vendor);
        }

        var key = await db.SignalKeys.SingleOrDefaultAsync(each => each.Vendor == vendor, ct) ?? db.SignalKeys.Add(new SignalKey(vendor)).Entity;
        var (secret, now) = (WebhookSecret.New(), time.GetUtcNow());
        key.Issue(seal(secret, SignalKey.PlaceOf(vendor)), now + RotateWebhookSecret.Both, now);
        var saved = await db.SaveAsync(by, new SignalKeyIssued(vendor), ct);
        return saved.IsDone ? WebhookSecret.Show(secret) : saved.Fault;
    }
}
