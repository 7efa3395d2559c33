using Catalog.Audit;
using Catalog.Municipalities;
using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Offerings.Vendors;

/// <summary>Accepts a registration or sends it back with a reason; done by a curator, who compares it with the public register of numbers.</summary>
public sealed class JudgeVendor(IDbContextFactory<MarketplaceDb> dbs, TimeProvider time)
{
    private const int MostOfReason = 1_000;

    public Task<Outcome> AcceptAsync(string vendor, Actor by, CancellationToken ct) =>
        RunAsync(vendor, registration => registration.Accept(by, time.GetUtcNow()), new VendorAccepted(vendor), by, ct);

    public async Task<Outcome> RefuseAsync(string vendor, string? reason, Actor by, CancellationToken ct)
    {
        var words = (reason ?? string.Empty).Trim();
        return words.Length is 0 or > MostOfReason
            ? VendorFaults.ReasonMissing
            : await RunAsync(vendor, registration => registration.Refuse(words, by, time.GetUtcNow()), new VendorRefused(vendor, words), by, ct);
    }

    private async Task<Outcome> RunAsync(string vendor, Func<VendorRegistration, Outcome> judge, Fact fact, Actor by, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(by);
        if (by.Role != Role.Curator)
        {
            return VendorFaults.OnlyCurators;
        }

        await using var db = await dbs.CreateDbContextAsync(ct);
        if (await db.VendorRegistrations.SingleOrDefaultAsync(each => each.Vendor == vendor, ct) is not { } registration)
        {
            return VendorFaults.Unknown(vendor);
        }

        var judged = judge(registration);
        return judged.IsDone ? await db.SaveAsync(by, fact, ct) : judged;
    }
}
