using Catalog.Comparison;
using Catalog.Conformance;
using Catalog.Offerings;
using Catalog.Standards;
using TestKit;
using TestKit.Standards;

namespace Catalog.Tests.Comparison;

public sealed class CompareRequirementsTests(Databases databases)
{
    private static readonly SpecFile Spec = GeneratedSpec.Of(160);

    private static readonly DateOnly Day = new(2026, 7, 1);

    private readonly CancellationToken ct = TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Differing_rows_and_chapters_come_first_and_every_row_comes_once(Engine engine)
    {
        await using var database = await OpenAsync(engine);

        var table = await CompareAsync(database);

        Assert.Equal(Spec.Lines.Count, table.Shown);
        Assert.Equal(Spec.Lines.Select(line => line.Number).Order(), Rows(table).Select(row => row.Line.Number).Order());
        Assert.All(table.Chapters, chapter => Assert.Equal(chapter.Rows.OrderByDescending(row => row.Differs), chapter.Rows));
        Assert.Equal(table.Chapters.OrderByDescending(chapter => chapter.Differing > 0), table.Chapters);
        Assert.InRange(table.Differing, 1, Spec.Lines.Count - 1);
        Assert.Equal(table.Differing, Rows(table).Count(row => row.Differs));
    }

    [Fact]
    public async Task Row_differs_when_two_columns_say_different_things_on_the_same_evidence()
    {
        await using var database = await OpenAsync(Engine.Sqlite);

        var table = await CompareAsync(database);

        Assert.All(Rows(table), row => Assert.Equal(row.Cells.Select(cell => (cell[0].Says, cell[0].Verdict)).Distinct().Count() > 1, row.Differs));
    }

    [Fact]
    public async Task Column_without_a_statement_makes_no_row_differ_and_is_named_empty()
    {
        await using var database = await OpenAsync(Engine.Sqlite);

        var table = await CompareAsync(database, codes: ["aozora-kenko", "aozora-sesshu"]);

        Assert.Empty(table.Columns[1].Bases);
        Assert.Equal(0, table.Differing);
    }

    [Fact]
    public async Task Evidence_of_one_column_alone_makes_no_row_differ_and_of_two_does()
    {
        await using var database = await OpenAsync(Engine.Sqlite);
        var before = await CompareAsync(database);
        await StateAsync(database, "aozora-kenko", seed: 21, EvidenceKind.MachineTest);
        var alone = await CompareAsync(database);

        await StateAsync(database, "minato-kenko", seed: 22, EvidenceKind.MachineTest);
        var both = await CompareAsync(database);

        Assert.Equal(before.Differing, alone.Differing);
        Assert.True(both.Differing > before.Differing);
    }

    [Fact]
    public async Task Filters_leave_exactly_the_rows_that_they_name()
    {
        await using var database = await OpenAsync(Engine.Sqlite);
        var chapter = Spec.Lines[0].Major;

        var must = await CompareAsync(database, new RequirementFilter(Class: RequirementClass.Must));
        var first = await CompareAsync(database, new RequirementFilter(Chapter: chapter));
        var forms = await CompareAsync(database, new RequirementFilter(Part: SpecPart.Form));
        var differing = await CompareAsync(database, new RequirementFilter(OnlyDifferences: true));
        var failing = await CompareAsync(database, new RequirementFilter(Verdict: Verdict.Fails));

        Assert.Equal(Spec.Lines.Count(line => line.Class == RequirementClass.Must), must.Shown);
        Assert.All(first.Chapters, each => Assert.Equal(chapter, each.Title));
        Assert.Equal(Spec.Lines.Count(line => line.Part == SpecPart.Form), forms.Shown);
        Assert.Equal(differing.Differing, differing.Shown);
        Assert.All(Rows(failing), row => Assert.Contains(row.Cells, cell => cell.Any(answer => answer.Verdict == Verdict.Fails)));
        Assert.NotEqual(0, failing.Shown);
    }

    [Fact]
    public async Task Counts_of_a_column_add_up_to_the_rows_that_are_looked_at()
    {
        await using var database = await OpenAsync(Engine.Sqlite);

        var table = await CompareAsync(database, new RequirementFilter(Class: RequirementClass.Must, OnlyDifferences: true));

        Assert.All(table.Columns, column => Assert.Equal(table.Covered, column.Counts.Sum(count => count.Rows)));
    }

    [Theory]
    [InlineData("comparison.wrong-number", "aozora-kenko")]
    [InlineData("comparison.twice", "aozora-kenko", "aozora-kenko")]
    [InlineData("offerings.unknown", "aozora-kenko", "nothing")]
    public async Task Columns_that_cannot_stand_side_by_side_are_refused(string fault, params string[] codes)
    {
        await using var database = await databases.OpenReadOnlyAsync(Engine.Sqlite, ct);

        var table = await database.Get<CompareRequirements>().RunAsync(new RequirementQuery(codes, "019", null, Day, new RequirementFilter(), Reader: null), ct);

        Assert.Equal(fault, table.Fault?.Code);
    }

    private static IEnumerable<RequirementRow> Rows(RequirementComparison table) => table.Chapters.SelectMany(chapter => chapter.Rows);

    private async Task<TestDatabase> OpenAsync(Engine engine)
    {
        var database = await databases.OpenAsync(engine, ct);
        await database.Get<ImportStandard>().RunAsync(Spec, Origin.Fictional, StatingPeople.Curator, ct);
        await StateAsync(database, "aozora-kenko", seed: 11);
        await StateAsync(database, "minato-kenko", seed: 12);
        await StateAsync(database, "yamabiko-kenko", seed: 13);
        return database;
    }

    private async Task StateAsync(TestDatabase database, string offering, int seed, EvidenceKind evidence = EvidenceKind.VendorClaim) => Assert.Null(
        (await database.Get<RecordStatement>().RunAsync(
            GeneratedSpec.Statement(Spec, offering, seed, evidence),
            evidence == EvidenceKind.VendorClaim ? StatingPeople.Vendor(offering.Split('-')[0]) : StatingPeople.Curator, ct)).Fault?.Code);

    private async Task<RequirementComparison> CompareAsync(TestDatabase database, RequirementFilter? filter = null, string[]? codes = null) =>
        (await database.Get<CompareRequirements>().RunAsync(
            new RequirementQuery(codes ?? ["aozora-kenko", "minato-kenko", "yamabiko-kenko"], "019", "8.0", Day, filter ?? new RequirementFilter(), Reader: null), ct)).Value!;
}
