using Catalog.Provisioning.Health;
using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Provisioning.Desk;

/// <summary>The operator's desk (運用状況): what is stuck, what goes on, what is owed.</summary>
public sealed class DeskSheets(IDbContextFactory<MarketplaceDb> dbs, TimeProvider time)
{
    private const int MostStuck = 500;

    /// <summary>What is stuck first, the longest of it on top; then the newest.</summary>
    public async Task<Outcome<DeskSheet[]>> ListAsync(DeskFilter filter, Actor actor, int limit, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(filter);
        ArgumentNullException.ThrowIfNull(actor);
        if (!HealthWalls.SeesAll(actor))
        {
            return ProvisioningFaults.OperatorsOnly;
        }

        await using var db = await dbs.CreateDbContextAsync(ct);
        var wanted = Wanted(db, filter);
        var late = time.GetUtcNow() - Stuckness.Patience;
        var old = await wanted.Where(one => one.SucceededAt == null && one.FailedAt == null && (one.SetAsideAt != null || one.CreatedAt < late))
            .OrderBy(one => one.CreatedAt).Take(MostStuck).ToListAsync(ct);
        var known = old.ConvertAll(one => one.Id);
        var others = filter.IsStuck == true ? []
            : await wanted.Where(one => !known.Contains(one.Id)).OrderByDescending(one => one.CreatedAt).ThenBy(one => one.Id).Take(Math.Clamp(limit, 1, 1_000)).ToListAsync(ct);
        var sheets = await DeskReading.ReadAsync(db, [.. old, .. others], time.GetUtcNow(), ct);
        return sheets.Where(sheet => filter.IsStuck is not { } stuck || sheet.Stuck is not null == stuck)
            .OrderBy(sheet => sheet.Stuck?.Since ?? DateTimeOffset.MaxValue).ThenByDescending(sheet => sheet.Operation.CreatedAt).ToArray();
    }

    public async Task<Outcome<DeskSheet>> FindAsync(OperationId id, Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (!HealthWalls.SeesAll(actor))
        {
            return ProvisioningFaults.OperatorsOnly;
        }

        await using var db = await dbs.CreateDbContextAsync(ct);
        var found = await db.Operations.Include(one => one.Steps).AsNoTracking().Where(one => one.Id == id).ToListAsync(ct);
        return found.Count == 0 ? ProvisioningFaults.UnknownOperation(id) : (await DeskReading.ReadAsync(db, found, time.GetUtcNow(), ct))[0];
    }

    /// <summary>What is owed and what was set aside; the longest on top.</summary>
    public async Task<Outcome<OwedSheet[]>> CleanupsAsync(Actor actor, int limit, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (!HealthWalls.SeesAll(actor))
        {
            return ProvisioningFaults.OperatorsOnly;
        }

        await using var db = await dbs.CreateDbContextAsync(ct);
        var owed = await db.OwedCleanups.AsNoTracking().Where(one => one.DoneAt == null && one.GivenUpAt == null)
            .OrderBy(one => one.OwedAt).ThenBy(one => one.Id).Take(Math.Clamp(limit, 1, 1_000)).ToListAsync(ct);
        return await OwedReading.ReadAsync(db, owed, time.GetUtcNow(), ct);
    }

    public async Task<Outcome<OwedSheet>> CleanupAsync(Guid id, Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (!HealthWalls.SeesAll(actor))
        {
            return ProvisioningFaults.OperatorsOnly;
        }

        await using var db = await dbs.CreateDbContextAsync(ct);
        var found = await db.OwedCleanups.AsNoTracking().Where(one => one.Id == id).ToListAsync(ct);
        return found.Count == 0 ? DeskFaults.UnknownCleanup(id) : (await OwedReading.ReadAsync(db, found, time.GetUtcNow(), ct))[0];
    }

    private static IQueryable<Operation> Wanted(MarketplaceDb db, DeskFilter filter)
    {
        var all = db.Operations.Include(one => one.Steps).AsNoTracking();
        var of = filter.Vendor is { } vendor ? all.Where(one => one.Vendor == vendor) : all;
        return filter.State switch
        {
            OperationState.InProgress => of.Where(one => one.SucceededAt == null && one.FailedAt == null),
            OperationState.Succeeded => of.Where(one => one.SucceededAt != null),
            OperationState.Failed => of.Where(one => one.FailedAt != null),
            _ => of,
        };
    }
}
