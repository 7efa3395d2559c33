using Catalog.Offerings;
using Catalog.Search;
using Catalog.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using TestKit;

namespace Catalog.Tests.Search;

/// <summary>Two processes on one database: what one changes, the other finds as soon as it asks again.</summary>
public sealed class RenewalTests(Databases databases)
{
    private readonly CancellationToken ct = TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Changed_offering_is_found_elsewhere_half_a_second_later_and_not_before(Engine engine)
    {
        await using var database = await databases.OpenAsync(engine, ct);
        var time = new FakeTimeProvider();
        await using var elsewhere = new ServiceCollection().AddSingleton<TimeProvider>(time).AddCatalog(database.Options).BuildServiceProvider();
        Assert.Equal([], await FindAsync(elsewhere, "ハンコ廃止"));

        await ChangeAsync(database, (_, offering) => offering.Describe(Said("ハンコ廃止に対応")));

        time.Advance(OfferingIndex.Trust - TimeSpan.FromMilliseconds(1));
        Assert.Equal([], await FindAsync(elsewhere, "ハンコ廃止"));
        time.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Equal(["aozora-kenko"], await FindAsync(elsewhere, "ハンコ廃止"));
        Assert.Equal(64, await CountAsync(elsewhere));
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Withdrawn_offering_leaves_elsewhere_half_a_second_later(Engine engine)
    {
        await using var database = await databases.OpenAsync(engine, ct);
        var time = new FakeTimeProvider();
        await using var elsewhere = new ServiceCollection().AddSingleton<TimeProvider>(time).AddCatalog(database.Options).BuildServiceProvider();
        Assert.Equal(64, await CountAsync(elsewhere));

        await ChangeAsync(database, (db, offering) => db.Entry(offering).Property(o => o.WithdrawnAt).CurrentValue = time.GetUtcNow());

        time.Advance(OfferingIndex.Trust);
        Assert.Equal(63, await CountAsync(elsewhere));
        Assert.DoesNotContain("aozora-kenko", await FindAsync(elsewhere, "あおぞら"));
    }

    private static OfferingStatement Said(string summary) => new(
        summary, "Without seals", "AWS", [], [], "電話", "Telephone", [], [], new ExitTerms("CSV", 0, Yen.Zero, Yen.Zero, true, 0));

    private async Task ChangeAsync(TestDatabase database, Action<MarketplaceDb, Offering> change)
    {
        await using var db = await database.Dbs.CreateDbContextAsync(ct);
        var offering = await db.Offerings.SingleAsync(o => o.Code == "aozora-kenko", ct);
        change(db, offering);
        await CatalogListing.GrowAsync(db, ct);
        Assert.True((await db.SaveAsync(Actor.Platform, [], ct)).IsDone);
    }

    private async Task<IReadOnlyList<string>> FindAsync(ServiceProvider services, string text)
    {
        var found = await services.GetRequiredService<OfferingSearch>().RunAsync(new OfferingQuery(text), ct);
        return [.. found.Value!.Items.Select(hit => hit.Code)];
    }

    private async Task<int> CountAsync(ServiceProvider services) =>
        (await services.GetRequiredService<OfferingSearch>().RunAsync(new OfferingQuery(Limit: 0), ct)).Value!.Total;
}
