using System.Text.RegularExpressions;
using Catalog.Conformance;
using Catalog.Offerings;
using Catalog.Seeding;
using Microsoft.EntityFrameworkCore;
using TestKit;

namespace Catalog.Tests.Conformance;

public sealed partial class CertificateTests(Databases databases)
{
    private static readonly IReadOnlyList<FactRow> Entries = FactFile.Rows("Conformance", "certificates.tsv");
    private static readonly IReadOnlyList<FactRow> Products = FactFile.Rows("Offerings", "published-products.tsv");

    private readonly CancellationToken ct = TestContext.Current.CancellationToken;

    [Fact]
    public void Number_states_the_system_the_part_and_the_maker()
    {
        Assert.Equal(206, Entries.DistinctBy(row => row["number"]).Count());
        Assert.All(Entries, row =>
        {
            var parts = NumberFormat().Match(row["number"]);
            var maker = Products.Single(product => product["code"] == row["product"])["corporate_number"];
            Assert.True(parts.Success, row["number"]);
            Assert.Equal(
                (row["system"], row["sub_scope"], maker),
                (parts.Groups["system"].Value, parts.Groups["part"].Value, parts.Groups["maker"].Value));
        });
    }

    [Fact]
    public void Superseded_number_differs_in_the_serial_alone_and_stands_in_no_entry_of_its_own()
    {
        var superseding = Entries.Where(row => row["supersedes"].Length > 0).ToList();

        Assert.Equal(23, superseding.Count);
        Assert.All(superseding, row => Assert.Equal(
            row["number"][..row["number"].LastIndexOf('_')], row["supersedes"][..row["supersedes"].LastIndexOf('_')]));
        Assert.Empty(superseding.Select(row => row["supersedes"]).Intersect(Entries.Select(row => row["number"])));
    }

    [Fact]
    public void Corporate_numbers_pass_their_check_digit()
    {
        var numbers = Products.SelectMany(row => row["corporate_number"].Split('／')).Distinct().ToList();

        Assert.Equal(39, numbers.Count);
        Assert.All(numbers, number => Assert.Equal(CheckDigit(number), number[0] - '0'));
    }

    [Fact]
    public void Products_are_57_of_39_vendors_each_with_a_code_of_its_own()
    {
        Assert.Equal(57, Products.DistinctBy(row => row["code"]).Count());
        Assert.Equal(39, Products.DistinctBy(row => row["corporate_number"]).Count());
        Assert.All(Products, row => Assert.Matches(CodeFormat(), row["code"]));
        Assert.All(Products, row => Assert.Contains(Entries, entry => entry["product"] == row["code"]));
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Published_product_shows_its_entries_and_nothing_that_was_not_published(Engine engine)
    {
        await using var database = await databases.OpenReadOnlyAsync(engine, ct);
        await using var db = await database.Dbs.CreateDbContextAsync(ct);
        var product = await db.Offerings.AsNoTracking().Include(offering => offering.Plans).SingleAsync(offering => offering.Code == "pf-8260001007077-1", ct);

        var conformance = (await database.Get<Certificates>().OfAsync(product.Code, ct)).Value;

        Assert.Equal(
            new CertificateRow("019-0_8260001007077_2", "019", "0", "019-0_8260001007077_1", new DateOnly(2025, 9, 19)),
            Assert.Single(conformance!.Certificates));
        Assert.Equal((OfferingKind.HealthManagement, Origin.PublishedFact), (product.Kind, product.Origin));
        Assert.Equal(["019"], product.Systems);
        Assert.Empty(product.Plans);
        Assert.Equal((null, null, null, null), (product.Summary, product.Cloud, product.Support, product.Exit));
        Assert.Equal(new DateTimeOffset(2025, 9, 18, 15, 0, 0, TimeSpan.Zero), product.PublishedAt);
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Health_systems_are_the_eleven_of_the_list(Engine engine)
    {
        await using var database = await databases.OpenReadOnlyAsync(engine, ct);
        await using var db = await database.Dbs.CreateDbContextAsync(ct);

        var published = await db.Offerings.CountAsync(offering => offering.Kind == OfferingKind.HealthManagement && offering.Origin == Origin.PublishedFact, ct);

        Assert.Equal(11, published);
    }

    [Fact]
    public async Task Fictional_offering_has_no_entry_and_an_unknown_one_is_refused()
    {
        await using var database = await databases.OpenReadOnlyAsync(Engine.Sqlite, ct);
        var certificates = database.Get<Certificates>();

        Assert.Empty((await certificates.OfAsync("aozora-kenko", ct)).Value!.Certificates);
        Assert.Equal("offerings.unknown", (await certificates.OfAsync("aozora", ct)).Fault?.Code);
    }

    /// <summary>Rule of the National Tax Agency (法人番号の検査用数字): 9 - (sum of digits from the right × 1, 2, 1, 2 … mod 9).</summary>
    private static int CheckDigit(string number) =>
        9 - (number[1..].Reverse().Select((digit, place) => (digit - '0') * (1 + (place % 2))).Sum() % 9);

    [GeneratedRegex(@"^(?<system>\d{3})(-(?<part>\d))?_(?<maker>\d{13}(／\d{13})?)_\d+$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NumberFormat();

    [GeneratedRegex(@"^pf-\d{13}-\d+$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CodeFormat();
}
