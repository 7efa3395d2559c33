using Catalog.Conformance;
using Catalog.Offerings;
using Catalog.Search;
using Catalog.Standards;
using Catalog.Storage;
using Microsoft.Extensions.Time.Testing;
using TestKit;

namespace Catalog.Tests.Search;

/// <summary>What is stated of requirements, as the search reads it from the database.</summary>
public sealed class StatedSearchTests(Databases databases)
{
    private readonly CancellationToken ct = TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_statement_is_found_by_requirement_evidence_and_words_half_a_second_later(Engine engine)
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 11, 24, 0, 0, 0, TimeSpan.Zero));
        await using var database = await databases.OpenAtAsync(engine, clock, ct);
        var search = database.Get<OfferingSearch>();
        Assert.Equal(["aozora-kenko"], await FoundAsync(search, new OfferingQuery(Filters: new OfferingFilters(Evidence: ["MachineTest"]))));

        await database.Get<ImportStandard>().RunAsync(
            SpecFiles.Of("9.0", new DateOnly(2026, 3, 1), SpecFiles.Row("0190777", text: "流星群を観測できること。"), SpecFiles.Row("0190778")), Origin.Fictional, Actor.Platform, ct);
        clock.Advance(CatalogPulse.Gap);
        Assert.Empty(await FoundAsync(search, new OfferingQuery(Filters: new OfferingFilters(Requirement: ["0190777"]))));

        await database.Get<RecordStatement>().RunAsync(
            SpecFiles.Says("minato-kenko", "9.0", new DateOnly(2026, 6, 1), SpecFiles.Line("0190777", Implementation.Yes), SpecFiles.Line("0190778", Implementation.No)), Actor.Platform, ct);
        clock.Advance(CatalogPulse.Gap);

        Assert.Equal(["minato-kenko"], await FoundAsync(search, new OfferingQuery(Filters: new OfferingFilters(Requirement: ["0190777"]))));
        Assert.Equal(["minato-kenko"], await FoundAsync(search, new OfferingQuery("流星群")));
        Assert.Empty(await FoundAsync(search, new OfferingQuery(Filters: new OfferingFilters(Requirement: ["0190777", "0190778"]))));
    }

    private async Task<IEnumerable<string>> FoundAsync(OfferingSearch search, OfferingQuery query)
    {
        var found = await search.RunAsync(query, ct);
        Assert.True(found.IsDone, found.Fault?.Code);
        return found.Value.Items.Select(hit => hit.Code);
    }
}
