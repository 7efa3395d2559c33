using Catalog.Audit;
using Catalog.Municipalities;
using Catalog.Offerings;
using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Standards;

/// <summary>A specification version came into the catalog.</summary>
public sealed record StandardImported(string System, string Number, int Rows, string Digest) : Fact($"{System}/{Number}");

/// <summary>What an import did.</summary>
/// <param name="IsNew"><c>false</c> = the same content was there already; nothing was written.</param>
public sealed record ImportedStandard(string System, string Number, int Rows, string Digest, bool IsNew);

/// <summary>Takes a specification version into the catalog: whole, once, never changed afterwards.</summary>
public sealed class ImportStandard(IDbContextFactory<MarketplaceDb> dbs, TimeProvider time)
{
    public async Task<Outcome<ImportedStandard>> RunAsync(SpecFile file, Origin origin, Actor by, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(by);
        if (by.Role is not (Role.Curator or Role.Operator))
        {
            return StandardFaults.NotYours;
        }

        await using var db = await dbs.CreateDbContextAsync(ct);
        if (!await db.BusinessSystems.AnyAsync(system => system.Id == file.System, ct))
        {
            return StandardFaults.UnknownSystem(file.System);
        }

        var digest = SpecVersion.DigestOf(file);
        var done = new ImportedStandard(file.System, file.Version, file.Lines.Count, digest, IsNew: true);
        if (await db.SpecVersions.AsNoTracking().SingleOrDefaultAsync(spec => spec.System == file.System && spec.Number == file.Version, ct) is { } known)
        {
            return known.Digest == digest ? done with { IsNew = false } : StandardFaults.VersionDiffers(file.System, file.Version);
        }

        db.SpecVersions.Add(new SpecVersion(file, origin, time.GetUtcNow()));
        await CatalogListing.GrowAsync(db, ct);
        var saved = await db.SaveAsync(by, new StandardImported(file.System, file.Version, file.Lines.Count, digest), ct);
        return saved.IsDone ? done : saved.Fault;
    }
}
