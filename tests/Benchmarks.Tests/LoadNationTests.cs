using Catalog.Search;
using Catalog.Standards;
using Microsoft.EntityFrameworkCore;
using NationalCatalog;
using TestKit;

namespace Benchmarks.Tests;

public sealed class LoadNationTests(Databases databases)
{
    private static readonly Nation Small = Nation.Of(new NationScale(Offerings: 40, Specs: 2, Rows: 60));

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Loaded_country_is_what_the_use_cases_would_have_stored(Engine engine)
    {
        var ct = TestContext.Current.CancellationToken;
        await using var database = await databases.OpenAsync(engine, ct);

        await new LoadNation(database.Dbs, Small, DateTimeOffset.UnixEpoch).RunAsync(ct);

        await using var db = await database.Dbs.CreateDbContextAsync(ct);
        var file = Small.Statements.First();
        var offering = await db.Offerings.SingleAsync(known => known.Code == file.Offering, ct);
        var stored = await db.Statements.SingleAsync(each => each.Offering == offering.Id && each.System == file.System, ct);
        var spec = (await database.Get<Specs>().FindAsync(file.System, file.SpecVersion, new DateOnly(2026, 4, 1), ct)).Value!;
        Assert.Equal(40, await db.Offerings.CountAsync(known => known.Code.StartsWith("n0"), ct));
        Assert.Equal(50, await db.Statements.CountAsync(each => each.RecordedBy == "Operator" && each.ListedIn > 1, ct));
        Assert.All(file.Lines, line => Assert.Equal(line.Says, stored.Says[spec.PlaceOf(line.Part, line.Number)!.Value]));
        Assert.Equal(file.Lines.Count(line => line.Remark is not null), stored.Notes.Count);
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Loaded_offerings_are_found(Engine engine)
    {
        var ct = TestContext.Current.CancellationToken;
        await using var database = await databases.OpenAsync(engine, ct);
        await new LoadNation(database.Dbs, Small, DateTimeOffset.UnixEpoch).RunAsync(ct);
        var offering = Small.Offerings.First();

        var found = await database.Get<OfferingSearch>().RunAsync(new OfferingQuery(offering.Code), ct);

        Assert.Equal(offering.Code, Assert.Single(found.Value!.Items).Code);
    }
}
