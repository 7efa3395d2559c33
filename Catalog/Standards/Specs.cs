using System.Collections.Concurrent;
using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Standards;

/// <summary>Specification versions: which there are, and each with its rows.</summary>
public sealed class Specs(IDbContextFactory<MarketplaceDb> dbs)
{
    /// <summary>Rows never change, so a sheet once read stays; 39 systems with a few versions each are some ten megabytes.</summary>
    private readonly ConcurrentDictionary<SpecVersionId, SpecSheet> shelf = new();

    /// <summary>Versions of a system, newest first.</summary>
    public async Task<Outcome<IReadOnlyList<SpecHead>>> OfSystemAsync(string system, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (!await db.BusinessSystems.AnyAsync(known => known.Id == system, ct))
        {
            return StandardFaults.UnknownSystem(system);
        }

        var heads = await db.SpecVersions.AsNoTracking().Where(spec => spec.System == system)
            .Select(spec => new SpecHead(
                spec.System, spec.Number, spec.Title, spec.PublishedOn, spec.Origin, spec.Digest, spec.Requirements.Count, spec.ImportedAt))
            .ToListAsync(ct);
        return heads.OrderByDescending(head => head.Number, SpecNumber.Order).ToList();
    }

    /// <summary>The newest version of every system that has any.</summary>
    public async Task<IReadOnlyDictionary<string, string>> NewestAsync(CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var all = await db.SpecVersions.AsNoTracking().Select(spec => new { spec.System, spec.Number }).ToListAsync(ct);
        return all.GroupBy(spec => spec.System).ToDictionary(
            versions => versions.Key, versions => versions.Select(spec => spec.Number).Max(SpecNumber.Order)!, StringComparer.Ordinal);
    }

    /// <summary>One version with its rows; without a number the newest that was published by the day.</summary>
    public async Task<Outcome<SpecSheet>> FindAsync(string system, string? number, DateOnly asOf, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var known = await db.SpecVersions.AsNoTracking().Where(spec => spec.System == system && (number == null || spec.Number == number))
            .Select(spec => new { spec.Id, spec.Number, spec.PublishedOn }).ToListAsync(ct);
        var chosen = known.Where(spec => number is not null || spec.PublishedOn is null || spec.PublishedOn <= asOf)
            .OrderByDescending(spec => spec.Number, SpecNumber.Order).FirstOrDefault();
        return (chosen, number) switch
        {
            ({ } found, _) => await SheetAsync(db, found.Id, ct),
            (_, { } asked) => StandardFaults.UnknownSpec(system, asked),
            _ => StandardFaults.NoSpec(system),
        };
    }

    internal async Task<SpecSheet> SheetAsync(MarketplaceDb db, SpecVersionId id, CancellationToken ct)
    {
        if (shelf.TryGetValue(id, out var known))
        {
            return known;
        }

        var spec = await db.SpecVersions.AsNoTracking().Include(spec => spec.Requirements).SingleAsync(spec => spec.Id == id, ct);
        var kind = await db.BusinessSystems.Where(system => system.Id == spec.System).Select(system => system.Spec).SingleAsync(ct);
        return shelf.GetOrAdd(id, SpecSheet.Of(spec, kind));
    }
}
