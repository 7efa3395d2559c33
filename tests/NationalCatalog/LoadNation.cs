using Catalog.Audit;
using Catalog.Conformance;
using Catalog.Offerings;
using Catalog.Standards;
using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace NationalCatalog;

/// <summary>A stretch of a generated country came into the catalog.</summary>
public sealed record NationLoaded(string Part, int Added) : Fact(Part);

/// <summary>Writes a country into a database in large transactions, past the use cases that would take them one by one.</summary>
/// <remarks>
/// The database is migrated and holds the business areas and systems (<see cref="Catalog.Seeding.SeedCatalog"/>). Entities
/// are made by their own constructors, so what is stored is what the use cases would have stored.
/// </remarks>
public sealed class LoadNation(IDbContextFactory<MarketplaceDb> dbs, Nation nation, DateTimeOffset now)
{
    private const int Batch = 1_000;

    private readonly Dictionary<(string System, string Version), SpecSheet> sheets = [];

    public async Task RunAsync(CancellationToken ct)
    {
        await LoadOfferingsAsync(ct);
        await LoadSpecsAsync(ct);
        await LoadStatementsAsync(ct);
    }

    public async Task LoadOfferingsAsync(CancellationToken ct)
    {
        await SaveAsync("vendors", nation.Vendors, (db, vendor) => db.Vendors.Add(vendor), ct);
        await SaveAsync("offerings", nation.Offerings, (db, offering) => db.Offerings.Add(offering), ct);
    }

    public async Task LoadSpecsAsync(CancellationToken ct)
    {
        var specs = nation.Specs.Select(file => (File: file, Version: new SpecVersion(file, Origin.Fictional, now))).ToList();
        foreach (var (file, spec) in specs)
        {
            var head = new SpecHead(spec.System, spec.Number, spec.Title, spec.PublishedOn, spec.Origin, spec.Digest, file.Lines.Count, now);
            sheets[(spec.System, spec.Number)] = new SpecSheet(spec.Id, head, SpecKind.Business, file.Lines);
        }

        await SaveAsync("specs", specs, (db, spec) => db.SpecVersions.Add(spec.Version), ct, batch: 5);
    }

    /// <summary>After offerings and specifications.</summary>
    public async Task LoadStatementsAsync(CancellationToken ct)
    {
        var offerings = nation.Offerings.ToDictionary(offering => offering.Code, offering => offering.Id);
        var releases = nation.Offerings.ToDictionary(offering => offering.Code, offering => new OfferingVersion(offering.Id, "2026.1", new DateOnly(2026, 2, 1)));
        await SaveAsync("releases", releases.Values, (db, release) => db.OfferingVersions.Add(release), ct);
        await SaveAsync("statements", nation.Statements, (db, file) => db.Statements.Add(Statement(file)), ct);

        Statement Statement(StatementFile file) => new(
            offerings[file.Offering], releases[file.Offering].Id, sheets[(file.System, file.SpecVersion)], file, Catalog.Actor.Platform, now);
    }

    private async Task SaveAsync<T>(string part, IEnumerable<T> things, Action<MarketplaceDb, T> add, CancellationToken ct, int batch = Batch)
    {
        foreach (var some in things.Chunk(batch))
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            Array.ForEach(some, each => add(db, each));
            await CatalogChange.SaveAsync(db, new NationLoaded(part, some.Length), ct);
        }
    }
}
