using Catalog.Comparison;
using Catalog.Offerings;
using Microsoft.EntityFrameworkCore;
using TestKit;

namespace Catalog.Tests.Seeding;

public sealed class FictionalOfferingTests(Databases databases)
{
    private readonly CancellationToken ct = TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Tiers_of_every_plan_follow_each_other_without_gap_or_overlap_and_grow_dearer(Engine engine)
    {
        foreach (var plan in (await OfferingsAsync(engine)).SelectMany(offering => offering.Plans))
        {
            var steps = plan.Tiers.Zip(plan.Tiers.Skip(1)).ToList();

            Assert.All(steps, step => Assert.Equal(step.First.ToPopulation + 1, step.Second.FromPopulation));
            Assert.All(steps, step => Assert.True(step.First.Monthly < step.Second.Monthly, plan.Code));
            Assert.All(plan.Tiers, tier => Assert.True(tier.Monthly > Yen.Zero, plan.Code));
        }
    }

    [Theory]
    [InlineData("yamabiko-kenko-small", 0, 10_000)]
    [InlineData("minato-kenko-premium", 10_000, null)]
    [InlineData("aozora-kenko-basic", 0, null)]
    public async Task Plan_serves_the_sizes_that_its_vendor_names(string code, int from, int? to)
    {
        var plan = (await OfferingsAsync(Engine.Sqlite)).SelectMany(offering => offering.Plans).Single(plan => plan.Code == code);

        Assert.Equal((from, to), (plan.Tiers[0].FromPopulation, plan.Tiers[^1].ToPopulation));
    }

    [Fact]
    public async Task Towns_of_3000_and_of_30000_people_pay_different_sums_for_the_same_plan()
    {
        foreach (var plan in (await OfferingsAsync(Engine.Sqlite)).SelectMany(offering => offering.Plans).Where(plan => plan.Tiers.Count == 7))
        {
            var (small, large) = (TownCost.Of(plan, exit: null, 3_000), TownCost.Of(plan, exit: null, 30_000));

            Assert.True(small.Value!.Net < large.Value!.Net, plan.Code);
        }
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Offerings_say_all_that_a_town_must_know_and_are_plainly_fictional(Engine engine)
    {
        var offerings = await OfferingsAsync(engine);

        Assert.Equal(
            ["aozora-kenko", "aozora-sesshu", "minato-kenko", "minato-madoguchi", "yamabiko-juki", "yamabiko-kenko", "yamabiko-sesshu"],
            offerings.Select(offering => offering.Code));
        Assert.All(offerings, offering =>
        {
            Assert.True(offering.IsOrderable);
            Assert.EndsWith("（架空）", offering.Vendor.Name, StringComparison.Ordinal);
            Assert.Null(offering.Vendor.CorporateNumber);
            Assert.All(
                [offering.Summary, offering.SummaryEn, offering.Support, offering.SupportEn, offering.Cloud],
                said => Assert.False(string.IsNullOrWhiteSpace(said)));
            Assert.NotNull(offering.Exit);
            Assert.NotEmpty(offering.Zones);
            Assert.NotEmpty(offering.Interfaces);
            Assert.All(offering.SecurityFacts, fact => Assert.StartsWith("架空-", fact.Number, StringComparison.Ordinal));
        });
    }

    [Theory]
    [InlineData("aozora-kenko", "aozora-sesshu", true)]
    [InlineData("minato-kenko", "aozora-sesshu", true)]
    [InlineData("yamabiko-kenko", "aozora-sesshu", true)]
    [InlineData("aozora-kenko", "yamabiko-sesshu", true)]
    [InlineData("minato-kenko", "yamabiko-sesshu", false)]
    public async Task Vaccination_records_flow_only_between_equal_versions(string consumer, string provider, bool fits)
    {
        var offerings = await OfferingsAsync(Engine.Sqlite);
        IEnumerable<string> VersionsOf(string code, LinkRole role) => offerings.Single(offering => offering.Code == code)
            .Interfaces.Where(end => end.Name == "vaccination-records" && end.Role == role).Select(end => end.Version);

        Assert.Equal(fits, VersionsOf(consumer, LinkRole.Consumes).Intersect(VersionsOf(provider, LinkRole.Provides)).Any());
    }

    private async Task<List<Offering>> OfferingsAsync(Engine engine)
    {
        await using var database = await databases.OpenReadOnlyAsync(engine, ct);
        await using var db = await database.Dbs.CreateDbContextAsync(ct);
        return await db.Offerings.AsNoTracking()
            .Include(offering => offering.Vendor)
            .Include(offering => offering.Plans)
            .Where(offering => offering.Origin == Origin.Fictional)
            .OrderBy(offering => offering.Code)
            .ToListAsync(ct);
    }

    [Fact]
    public async Task Every_plan_has_one_or_two_options_that_cost_something()
    {
        foreach (var plan in (await OfferingsAsync(Engine.Sqlite)).SelectMany(offering => offering.Plans))
        {
            Assert.InRange(plan.Options.Count, 1, 2);
            Assert.All(plan.Options, option => Assert.True(option.Initial + option.Monthly > Yen.Zero, option.Code));
        }
    }
}
