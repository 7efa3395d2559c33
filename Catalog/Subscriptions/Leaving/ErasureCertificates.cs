using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Subscriptions.Leaving;

/// <summary>The erasure certificate (消去証明書): who left what, when, and how the vendor proved that nothing is left.</summary>
/// <param name="Event">The entry of the audit log that says all this; its place in the signed log can be proven.</param>
/// <param name="LogPosition">Place in the log; <c>null</c> = it gets one within minutes.</param>
/// <param name="WithoutExport">Why the town left without its data; <c>null</c> = it has it.</param>
public sealed record ErasureCertificate(
    SubscriptionId Subscription, string Municipality, string MunicipalityName, string MunicipalityRomaji, string Vendor, string VendorName, string VendorNameEn, string Offering, string OfferingName,
    string OfferingNameEn, string Plan, Guid Tenant, DateOnly? LastDay, string Reason, string OrderedBy, DateTimeOffset OrderedAt, DateTimeOffset? ReadOnlySince,
    KeptExportSheet? Export, DateTimeOffset? ReceivedAt, string? ReceivedBy, string? WithoutExport, DateTimeOffset DeletionBegunAt, DateTimeOffset ErasedAt, string Proof,
    Guid Event, long? LogPosition);

/// <summary>Reads erasure certificates through the wall of the subscription: the town, its vendor, auditor and operator.</summary>
public sealed class ErasureCertificates(IDbContextFactory<MarketplaceDb> dbs)
{
    public async Task<Outcome<ErasureCertificate>> FindAsync(SubscriptionId id, Actor actor, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var found = await db.Subscriptions.AsNoTracking().VisibleTo(actor).SingleOrDefaultAsync(each => each.Id == id, ct);
        if (found is null)
        {
            return SubscriptionFaults.Unknown(id.Value.ToString());
        }

        var left = await db.Cancellations.AsNoTracking().SingleOrDefaultAsync(each => each.Subscription == id && (each.ErasedAt != null || each.UncertifiedAt != null), ct);
        return left is null ? LeavingFaults.NotErased(id)
            : left.UncertifiedAt is { } since ? LeavingFaults.ErasureNotCertified(since, left.UncertifiedBy!, left.UncertifiedFor!)
            : await WriteAsync(db, found, left, ct);
    }

    private static async Task<ErasureCertificate> WriteAsync(MarketplaceDb db, Subscription found, Cancellation left, CancellationToken ct)
    {
        var (subject, name) = (found.Id.Value.ToString(), nameof(TenantErased));
        var entry = await db.AuditEvents.AsNoTracking().Where(each => each.Fact == name && each.Subject == subject).Select(each => each.Id).SingleAsync(ct);
        var place = await db.PlacedEvents.AsNoTracking().Where(each => each.Event == entry).Select(each => (long?)each.Position).SingleOrDefaultAsync(ct);
        var offering = await db.Offerings.AsNoTracking().Include(each => each.Vendor).SingleOrDefaultAsync(each => each.Code == found.Offering, ct);
        var town = await db.Municipalities.AsNoTracking().SingleAsync(each => each.Code == found.Municipality, ct);
        var export = left.WithoutExport is not null ? null : await db.KeptExports.AsNoTracking()
            .Where(each => each.Operation == left.Operation && each.VerifiedAt != null).OrderByDescending(each => each.BegunAt).FirstOrDefaultAsync(ct);
        return new ErasureCertificate(
            found.Id, town.Code.Value, town.Name, town.Romaji, found.Vendor, offering?.Vendor.Name ?? found.Vendor, offering?.Vendor.NameEn ?? found.Vendor, found.Offering,
            offering?.Name ?? found.Offering, offering?.NameEn ?? found.Offering, found.Plan, left.Tenant!.Value.Value, left.LastDay, left.Reason, left.OrderedBy, left.OrderedAt,
            left.ReadOnlySince, export is null ? null : KeptExportSheet.Of(export), left.ReceivedAt, left.ReceivedBy, left.WithoutExport, left.DeletionBegunAt!.Value,
            left.ErasedAt!.Value, left.Proof!, entry, place);
    }
}
