using Catalog.Offerings;
using Catalog.Storage;
using Microsoft.EntityFrameworkCore;
using TestKit;

namespace Catalog.Tests.Search;

public sealed class ListingTests(Databases databases)
{
    private readonly CancellationToken ct = TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Seed_lists_every_offering_in_its_version(Engine engine)
    {
        await using var database = await databases.OpenReadOnlyAsync(engine, ct);
        await using var db = await database.Dbs.CreateDbContextAsync(ct);

        Assert.Equal([1], await db.Offerings.Select(offering => offering.ListedIn).Distinct().ToListAsync(ct));
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Changed_vendor_lists_all_its_offerings_anew_and_no_others(Engine engine)
    {
        await using var database = await databases.OpenAsync(engine, ct);

        var listed = await ChangeAsync(database, db => db.Entry(db.Vendors.Single(vendor => vendor.Code == "minato")).Property(vendor => vendor.Name).CurrentValue = "改名");

        Assert.Equal(["minato-kenko", "minato-madoguchi"], listed);
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task New_plan_lists_its_offering_anew(Engine engine)
    {
        await using var database = await databases.OpenAsync(engine, ct);

        var listed = await ChangeAsync(database, db => db.Offerings.Include(offering => offering.Plans).Single(offering => offering.Code == "minato-kenko")
            .Price(new Plan("new-plan", "新", "New", 12, [new PriceTier(0, null, Yen.Zero, Yen.Zero, new Yen(1), Yen.Zero, Yen.Zero)])));

        Assert.Equal(["minato-kenko"], listed);
    }

    private async Task<IReadOnlyList<string>> ChangeAsync(TestDatabase database, Action<MarketplaceDb> change)
    {
        await using var db = await database.Dbs.CreateDbContextAsync(ct);
        change(db);
        await CatalogListing.GrowAsync(db, ct);
        Assert.True((await db.SaveAsync(Actor.Platform, [], ct)).IsDone);
        return await db.Offerings.AsNoTracking().Where(offering => offering.ListedIn == 2).Select(offering => offering.Code).Order().ToListAsync(ct);
    }
}
