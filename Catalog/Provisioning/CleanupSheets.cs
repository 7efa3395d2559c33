using Catalog.Municipalities;
using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Provisioning;

/// <summary>Something that may exist at a vendor and must not, and how its removal stands (後始末).</summary>
public sealed record CleanupSheet(
    Guid Id, VendorName Vendor, TenantId Tenant, BindingId? Binding, string Reason, DateTimeOffset OwedAt, int Attempts,
    DateTimeOffset? NextTry, StepTrouble? Trouble, DateTimeOffset? EndedAt, string? GivenUpBy, string? GivenUpFor);

/// <summary>For operators: what is still owed to vendors' systems, oldest first.</summary>
public sealed class CleanupSheets(IDbContextFactory<MarketplaceDb> dbs)
{
    public async Task<Outcome<CleanupSheet[]>> ListAsync(Actor actor, int limit, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (actor.Role is not (Role.Operator or Role.Auditor))
        {
            return ProvisioningFaults.OperatorsOnly;
        }

        await using var db = await dbs.CreateDbContextAsync(ct);
        var names = await SheetNames.ReadAsync(db, [], ct);
        var owed = await db.OwedCleanups.AsNoTracking()
            .Where(one => one.DoneAt == null && one.GivenUpAt == null)
            .OrderBy(one => one.OwedAt).ThenBy(one => one.Id)
            .Take(Math.Clamp(limit, 1, 100))
            .ToListAsync(ct);
        return owed.ConvertAll(one => Sheet(one, names)).ToArray();
    }

    internal static CleanupSheet Sheet(OwedCleanup owed, SheetNames names) => new(
        owed.Id, names.Vendor(owed.Vendor), owed.Tenant, owed.Binding, owed.Reason, owed.OwedAt, owed.Attempts,
        owed is { SetAsideAt: null, GivenUpAt: null, DoneAt: null } ? owed.DueAt : null, owed.TroubleCode is { } code ? new StepTrouble(code, owed.TroubleWords) : null,
        owed.DoneAt ?? owed.GivenUpAt, owed.GivenUpBy, owed.GivenUpFor);
}
