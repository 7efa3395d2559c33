using Catalog.Municipalities;
using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Publishing.Sources;

/// <summary>Order to read a vendor's own file every day.</summary>
/// <param name="SubmitsItself">A reading without finding is handed to the curators at once.</param>
public sealed record SourceOrder(string Offering, string Url, bool SubmitsItself);

/// <summary>Registers where a listing's file lies, or renews it. The file is read at once, and wins over what the draft says now.</summary>
public sealed class RegisterSource(IDbContextFactory<MarketplaceDb> dbs, TimeProvider time)
{
    private const int Longest = 500;

    private static readonly string[] Endings = [".yml", ".yaml", ".json", ".xlsx"];

    public async Task<Outcome> RunAsync(SourceOrder order, Actor by, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(order);
        ArgumentNullException.ThrowIfNull(by);
        var address = Read(order.Url);
        await using var db = await dbs.CreateDbContextAsync(ct);
        var isOwn = by.Role == Role.Vendor && (await db.ListingDrafts.AnyAsync(draft => draft.Offering == order.Offering && draft.Vendor == by.Vendor, ct)
            || await db.Offerings.AnyAsync(offering => offering.Code == order.Offering && offering.Vendor.Code == by.Vendor, ct));
        if ((isOwn ? address.Fault : SourceFaults.NotYourListing(order.Offering)) is { } refused)
        {
            return refused;
        }

        var seen = await db.ListingDrafts.Where(draft => draft.Offering == order.Offering).Select(draft => draft.EditNumber).SingleOrDefaultAsync(ct);
        var source = await db.ListingSources.SingleOrDefaultAsync(one => one.Offering == order.Offering, ct)
            ?? db.ListingSources.Add(new ListingSource(order.Offering, by.Vendor!)).Entity;
        source.Register(address.Value!, order.SubmitsItself, seen, by, time.GetUtcNow());
        return await db.SaveAsync(by, new SourceRegistered(source.Offering, source.Url, source.SubmitsItself), ct);
    }

    /// <summary>The shape alone; where a name leads is judged whenever a connection is made.</summary>
    private static Outcome<Uri> Read(string? text)
    {
        var url = (text ?? string.Empty).Trim();
        if (url.Length > Longest || !Uri.TryCreate(url, UriKind.Absolute, out var uri) || uri.Host.Length == 0 || uri.UserInfo.Length > 0 || uri.Fragment.Length > 0
            || (uri.Scheme != Uri.UriSchemeHttps && !(uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback)))
        {
            return SourceFaults.AddressUnreadable(url.Length > Longest ? url[..Longest] : url);
        }

        return Endings.Any(ending => uri.AbsolutePath.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) ? uri : SourceFaults.FormatUnknown(url);
    }
}
