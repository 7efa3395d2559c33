using Catalog.Offerings;
using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Seeding;

/// <summary>What a run brought in; empty when everything was there already.</summary>
public sealed record SeedReport(IReadOnlyList<CatalogSeeded> Parts);

/// <summary>Brings the facts that ship with this version into the database: all of them or none; safe to repeat.</summary>
public sealed class SeedCatalog(IDbContextFactory<MarketplaceDb> dbs, TimeProvider time)
{
    private static readonly (string Name, MergePart MergeAsync)[] Published =
    [
        ("municipalities", MunicipalityFacts.MergeAsync),
        ("standards", StandardFacts.MergeAsync),
        ("products", PublishedProducts.MergeAsync),
    ];

    private delegate Task<Merged> MergePart(MarketplaceDb db, CancellationToken ct);

    private IEnumerable<(string Name, MergePart MergeAsync)> Fictional =>
    [
        ("fictional", FictionalVendors.MergeAsync),
        ("fictional-standards", (db, ct) => FictionalStandards.MergeAsync(db, time.GetUtcNow(), ct)),
        ("demonstration-rules", (db, ct) => DemonstrationRules.MergeAsync(db, time.GetUtcNow(), ct)),
    ];

    /// <param name="withFictional">Also the invented vendors of the demonstration; a database that serves real municipalities holds none.</param>
    /// <param name="ct">Cancels the run; then nothing is saved.</param>
    public async Task<Outcome<SeedReport>> RunAsync(bool withFictional, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var facts = new List<CatalogSeeded>();
        foreach (var (name, mergeAsync) in withFictional ? [.. Published, .. Fictional] : Published)
        {
            var merged = await mergeAsync(db, ct);
            if (merged != Merged.None)
            {
                facts.Add(new CatalogSeeded(name, merged.Added, merged.Changed));
            }
        }

        if (facts.Count == 0)
        {
            return new SeedReport([]);
        }

        await CatalogListing.GrowAsync(db, ct);
        var saved = await db.SaveAsync(Actor.Platform, facts, ct);
        return saved.IsDone ? new SeedReport(facts) : saved.Fault;
    }
}
