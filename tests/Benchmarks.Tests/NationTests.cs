using System.Text.RegularExpressions;
using Catalog.Conformance;
using Catalog.Offerings;
using Catalog.Standards;
using NationalCatalog;

namespace Benchmarks.Tests;

/// <summary>A tenth of a country: large enough for shares, small enough for a test.</summary>
public sealed partial class NationTests
{
    private static readonly NationScale Scale = new(Offerings: 400, Specs: 20, Rows: 800);

    private static readonly Nation Tenth = Nation.Of(Scale);

    private static readonly NationScale Tiny = new(Offerings: 40, Specs: 2, Rows: 60);

    [Fact]
    public void Same_seed_gives_the_same_content_today_and_in_ten_years()
    {
        Assert.Equal("877776e01f9cff23", NationDigest.Of(Nation.Of(Tiny))[..16]);
        Assert.Equal(NationDigest.Of(Nation.Of(Tiny)), NationDigest.Of(Nation.Of(Tiny)));
    }

    [Fact]
    public void Another_seed_gives_another_country() =>
        Assert.NotEqual(NationDigest.Of(Nation.Of(Tiny)), NationDigest.Of(Nation.Of(Tiny with { Seed = 7 })));

    [Fact]
    public void Every_vendor_says_that_it_is_invented_and_has_its_own_name()
    {
        Assert.All(Tenth.Vendors, vendor => Assert.Contains("(fictional)", vendor.NameEn, StringComparison.Ordinal));
        Assert.All(Tenth.Vendors, vendor => Assert.Contains("架空", vendor.Name, StringComparison.Ordinal));
        Assert.All(Tenth.Offerings, offering => Assert.Equal(Origin.Fictional, offering.Origin));
        var whole = Nation.Of(new NationScale(Offerings: 10_000, Specs: 1, Rows: 10));
        Assert.Equal(333, whole.Vendors.DistinctBy(vendor => vendor.Name).Count());
        Assert.Equal(47, whole.Vendors.DistinctBy(vendor => vendor.PrefectureNumber).Count());
        Assert.Equal(10_000, whole.Offerings.DistinctBy(offering => offering.Code).Count());
    }

    [Fact]
    public void Specifications_have_as_many_rows_as_asked_and_no_text_twice() => Assert.All(Tenth.Specs, spec =>
    {
        Assert.Equal(Scale.Rows, spec.Lines.Count);
        Assert.Equal(Scale.Rows, spec.Lines.DistinctBy(row => (row.Part, row.Number)).Count());
        Assert.Equal(Scale.Rows, spec.Lines.DistinctBy(row => row.Text).Count());
        Assert.All(spec.Lines, row => Assert.DoesNotMatch(OpenSlot(), row.Text));
        Assert.All(spec.Lines.Where(row => row.Part == SpecPart.Function), row => Assert.Matches(FunctionId(), row.Number));
    });

    [Fact]
    public void Old_specifications_forbid_a_quarter_and_new_ones_less()
    {
        var byForbidden = Tenth.Specs.Select(spec => ShareOf(spec, RequirementClass.Forbidden)).Order().ToList();

        Assert.InRange(byForbidden[0], 0.04, 0.12);
        Assert.InRange(byForbidden[^1], 0.19, 0.29);
        Assert.All(Tenth.Specs, spec => Assert.InRange(ShareOf(spec, RequirementClass.Must), 0.60, 0.84));
    }

    [Fact]
    public void Second_version_differs_from_the_first_by_a_few_per_cent() => Assert.All(Tenth.Specs.Chunk(2), versions =>
    {
        Assert.Equal(versions[0].System, versions[1].System);
        var earlier = versions[0].Lines.ToDictionary(row => (row.Part, row.Number));
        var changed = versions[1].Lines.Count(row => !earlier.TryGetValue((row.Part, row.Number), out var known) || known != row);
        Assert.InRange(changed / (double)Scale.Rows, 0.01, 0.06);
    });

    [Fact]
    public void Statements_are_a_quarter_more_than_offerings_and_speak_of_nearly_every_row()
    {
        var statements = Tenth.Statements.ToList();

        Assert.Equal(500, statements.Count);
        Assert.Equal(Scale.Statements, statements.Count);
        Assert.All(statements, statement => Assert.InRange(statement.Lines.Count, 780, Scale.Rows));
        Assert.InRange(statements.Average(statement => statement.Lines.Count(line => line.Remark is not null)), 0.1, 6);
        Assert.Contains(statements, statement => statement.Lines.Any(line => line.PlannedOn is not null));
    }

    [Fact]
    public void Products_of_one_vendor_share_its_gaps()
    {
        var vendorOf = Tenth.Offerings.ToDictionary(offering => offering.Code, offering => offering.VendorId);
        var told = Tenth.Statements.Where(statement => statement.SpecVersion == "91.0").GroupBy(statement => statement.System).SelectMany(Pairs).ToList();

        Assert.True(told.Where(pair => pair.SameVendor).Average(pair => pair.Differing) * 2 < told.Where(pair => !pair.SameVendor).Average(pair => pair.Differing));

        IEnumerable<(bool SameVendor, int Differing)> Pairs(IEnumerable<StatementFile> ofSystem) =>
            from left in ofSystem
            from right in ofSystem
            where string.CompareOrdinal(left.Offering, right.Offering) < 0
            select (vendorOf[left.Offering] == vendorOf[right.Offering], Differing(left, right));
    }

    [Fact]
    public void Queries_are_of_one_to_many_characters()
    {
        var queries = Tenth.Queries();

        Assert.Equal(500, queries.Count);
        Assert.Contains(queries, query => query.Length == 1);
        Assert.Contains(queries, query => query.Length == 2);
        Assert.Contains(queries, query => query.Length > 8);
        Assert.Contains(queries, query => query.Contains(' ', StringComparison.Ordinal));
        Assert.All(queries, query => Assert.False(string.IsNullOrWhiteSpace(query)));
    }

    private static double ShareOf(SpecFile spec, RequirementClass asked) => spec.Lines.Count(row => row.Class == asked) / (double)spec.Lines.Count;

    private static int Differing(StatementFile left, StatementFile right)
    {
        var said = left.Lines.ToDictionary(line => (line.Part, line.Number), line => line.Says);
        return right.Lines.Count(line => said.GetValueOrDefault((line.Part, line.Number)) != line.Says);
    }

    [GeneratedRegex(@"^\d{7}$", RegexOptions.None, 1000)]
    private static partial Regex FunctionId();

    [GeneratedRegex(@"[{}]", RegexOptions.None, 1000)]
    private static partial Regex OpenSlot();
}
