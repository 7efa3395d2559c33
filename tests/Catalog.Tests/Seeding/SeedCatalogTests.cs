using Catalog.Offerings;
using Catalog.Seeding;
using Catalog.Storage;
using Microsoft.EntityFrameworkCore;
using TestKit;

namespace Catalog.Tests.Seeding;

public sealed class SeedCatalogTests(Databases databases)
{
    private readonly CancellationToken ct = TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Seed_brings_every_published_fact_and_nothing_fictional_unless_asked(Engine engine)
    {
        await using var database = await databases.OpenEmptyAsync(engine, ct);

        var seeded = await database.Get<SeedCatalog>().RunAsync(withFictional: false, ct);

        Assert.True(seeded.IsDone);
        Assert.Equal(["municipalities", "standards", "products"], seeded.Value.Parts.Select(part => part.Part));
        await using var db = await database.Dbs.CreateDbContextAsync(ct);
        Assert.Equal(new Counts(47, 1741, 34_820, 20, 39, 39, 57, 206, 0), await CountAsync(db));
        Assert.False(await db.Offerings.AnyAsync(offering => offering.Origin == Origin.Fictional, ct));
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Seed_changes_nothing_when_everything_is_there(Engine engine)
    {
        await using var database = await databases.OpenAsync(engine, ct);
        await using var db = await database.Dbs.CreateDbContextAsync(ct);
        var (before, version, facts) = (await CountAsync(db), await VersionAsync(db), await db.AuditEvents.CountAsync(ct));

        var seeded = await database.Get<SeedCatalog>().RunAsync(withFictional: true, ct);

        Assert.True(seeded.IsDone);
        Assert.Empty(seeded.Value.Parts);
        Assert.Equal((before, version, facts), (await CountAsync(db), await VersionAsync(db), await db.AuditEvents.CountAsync(ct)));
        Assert.Equal(new Counts(47, 1741, 34_820, 20, 39, 42, 64, 206, 10), before);
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Seed_corrects_what_differs_adds_what_is_missing_and_tells_readers(Engine engine)
    {
        await using var database = await databases.OpenAsync(engine, ct);
        await using var db = await database.Dbs.CreateDbContextAsync(ct);
        var version = await VersionAsync(db);
        await db.Municipalities.Where(town => town.Name == "白川町").ExecuteUpdateAsync(set => set.SetProperty(town => town.Population, 1), ct);
        await db.Certificates.Where(certificate => certificate.System == "019").ExecuteDeleteAsync(ct);
        await db.Plans.Where(plan => plan.Code == "aozora-kenko-plus").ExecuteDeleteAsync(ct);

        var seeded = await database.Get<SeedCatalog>().RunAsync(withFictional: true, ct);

        Assert.True(seeded.IsDone);
        Assert.Equal(
            [new CatalogSeeded("municipalities", 0, 1), new CatalogSeeded("products", 11, 0), new CatalogSeeded("fictional", 1, 0)],
            seeded.Value.Parts);
        Assert.Equal(version + 1, await VersionAsync(db));
    }

    [Fact]
    public async Task Seed_is_kept_in_the_audit_log_with_its_counts()
    {
        await using var database = await databases.OpenReadOnlyAsync(Engine.Sqlite, ct);
        await using var db = await database.Dbs.CreateDbContextAsync(ct);

        var fact = await db.AuditEvents.SingleAsync(entry => entry.Subject == "municipalities", ct);

        Assert.Equal(nameof(CatalogSeeded), fact.Fact);
        Assert.Equal("""{"part":"municipalities","added":36608,"changed":0}""", fact.Details);
    }

    private async Task<Counts> CountAsync(MarketplaceDb db) => new(
        await db.Prefectures.CountAsync(ct),
        await db.Municipalities.CountAsync(ct),
        await db.MigrationStates.CountAsync(ct),
        await db.BusinessAreas.CountAsync(ct),
        await db.BusinessSystems.CountAsync(ct),
        await db.Vendors.CountAsync(ct),
        await db.Offerings.CountAsync(ct),
        await db.Certificates.CountAsync(ct),
        await db.Plans.CountAsync(ct));

    private Task<int> VersionAsync(MarketplaceDb db) => db.CatalogVersions.AsNoTracking().Select(version => version.Number).SingleAsync(ct);

    private sealed record Counts(
        int Prefectures, int Municipalities, int States, int Areas, int Systems, int Vendors, int Offerings, int Certificates, int Plans);
}
