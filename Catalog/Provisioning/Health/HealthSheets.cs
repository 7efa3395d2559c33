using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Provisioning.Health;

/// <summary>How a broker is, in one word.</summary>
public enum HealthState
{
    /// <summary>It was not asked yet.</summary>
    Unknown,
    Healthy,
    /// <summary>It answers again, and work goes through slowly.</summary>
    Recovering,
    /// <summary>The last beats were missed.</summary>
    Unhealthy,
    /// <summary>Work is held back.</summary>
    Closed,
}

/// <summary>A vendor's broker as operators and its vendor see it.</summary>
/// <param name="Waiting">Operations in progress at this broker.</param>
/// <param name="Owed">Clean-ups owed to it.</param>
/// <param name="ChangesToRead">Copies of its catalog whose difference nobody has taken note of.</param>
public sealed record HealthSheet(
    VendorName Vendor, HealthState State, DateTimeOffset? Since, DateTimeOffset? AnsweredAt, int MissedBeats, StepTrouble? Trouble, DateTimeOffset? TroubleAt,
    DateTimeOffset NextBeatAt, DateTimeOffset? OrdersPausedAt, DateTimeOffset? CatalogRefusedAt, string? CatalogRefusedWords, int Waiting, int Owed, int ChangesToRead);

/// <summary>Reads how brokers are.</summary>
public sealed class HealthSheets(IDbContextFactory<MarketplaceDb> dbs)
{
    /// <summary>Those in trouble first. A vendor sees its own.</summary>
    public async Task<Outcome<HealthSheet[]>> ListAsync(Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (!HealthWalls.SeesAll(actor) && actor.Vendor is null)
        {
            return ProvisioningFaults.OperatorsOnly;
        }

        await using var db = await dbs.CreateDbContextAsync(ct);
        var sheets = await ReadAsync(db, db.BrokerHealths.VisibleTo(actor), ct);
        return sheets.OrderByDescending(sheet => sheet.State).ThenBy(sheet => sheet.Vendor.Code, StringComparer.Ordinal).ToArray();
    }

    /// <returns><c>null</c> = the broker was never watched.</returns>
    public async Task<Outcome<HealthSheet?>> FindAsync(string vendor, Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (!HealthWalls.MaySee(actor, vendor))
        {
            return ProvisioningFaults.NotYourBroker(vendor);
        }

        await using var db = await dbs.CreateDbContextAsync(ct);
        return (await ReadAsync(db, db.BrokerHealths.Where(health => health.Vendor == vendor), ct)).SingleOrDefault();
    }

    private static async Task<IReadOnlyList<HealthSheet>> ReadAsync(MarketplaceDb db, IQueryable<BrokerHealth> healths, CancellationToken ct)
    {
        var found = await healths.AsNoTracking().Select(health => new
        {
            Health = health,
            Waiting = db.Operations.Count(one => one.Vendor == health.Vendor && one.SucceededAt == null && one.FailedAt == null),
            Owed = db.OwedCleanups.Count(one => one.Vendor == health.Vendor && one.DoneAt == null && one.GivenUpAt == null),
            ToRead = db.KeptCatalogs.Count(copy => copy.Vendor == health.Vendor && copy.AcknowledgedAt == null),
        }).ToListAsync(ct);
        var names = await SheetNames.ReadAsync(db, [], ct);
        return found.ConvertAll(one => Sheet(one.Health, names.Vendor(one.Health.Vendor), one.Waiting, one.Owed, one.ToRead));
    }

    private static HealthSheet Sheet(BrokerHealth health, VendorName vendor, int waiting, int owed, int toRead) => new(
        vendor, StateOf(health), health.ClosedAt ?? health.UnhealthySince ?? health.HealthySince, health.AnsweredAt, health.MissedBeats,
        health.TroubleCode is { } code ? new StepTrouble(code, null) : null, health.TroubleAt, health.NextBeatAt, health.OrdersPausedAt,
        health.CatalogRefusedAt, health.CatalogRefusedWords, waiting, owed, toRead);

    private static HealthState StateOf(BrokerHealth health) => health switch
    {
        { ClosedAt: not null } => HealthState.Closed,
        { UnhealthySince: not null } => HealthState.Unhealthy,
        { Trips: > 0 } => HealthState.Recovering,
        { HealthySince: not null } => HealthState.Healthy,
        _ => HealthState.Unknown,
    };
}
