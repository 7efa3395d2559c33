using System.IO.Compression;
using System.Text.Json.Nodes;
using Catalog.Conformance;
using Catalog.Offerings;
using Catalog.Selection;
using Catalog.Selection.Frozen;
using Catalog.Standards;
using NJsonSchema;
using TestKit;
using TestKit.Standards;

namespace Catalog.Tests.Selection.Record;

public sealed class ConformanceRecordTests(Databases databases)
{
    private const int Rows = 60;

    private readonly CancellationToken ct = TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Record_keeps_the_statements_of_the_candidates_with_every_must_and_fits_its_schema(Engine engine)
    {
        await using var database = await databases.OpenAsync(engine, ct);
        var spec = await StatedHealth.BuildAsync(database, Rows, ["aozora-kenko", "yamabiko-kenko"], ct);
        await using var archive = new ZipArchive(new MemoryStream((await LockedCase.BundleAsync(database)).Bundle));
        var record = await ReadAsync(archive, "record.json");

        var said = JsonNode.Parse(record)!["parts"]!["conformance"]!["candidates"]!.AsArray().Where(each => (string?)each!["system"] == "019").ToList();
        var statement = said[0]!["statements"]!.AsArray().Single()!;
        var musts = statement["musts"]!.AsObject().SelectMany(verdict => verdict.Value!.AsArray().Select(row => (string)row!)).ToList();

        Assert.Empty((await JsonSchema.FromJsonAsync(await ReadAsync(archive, "record.schema.json"), ct)).Validate(record));
        Assert.Equal(["aozora-kenko", "yamabiko-kenko"], said.Select(each => (string?)each!["offering"]));
        Assert.All(said, each => Assert.Equal("8.0", (string?)each!["version"]));
        Assert.Equal(Rows, statement["rows"]!.AsObject().Sum(verdict => verdict.Value!.GetValue<int>()));
        Assert.Equal(
            spec.Lines.Where(line => line.Class != RequirementClass.Option).Select(line => (line.Part == SpecPart.Form ? "form/" : "function/") + line.Number).Order(StringComparer.Ordinal),
            musts.Order(StringComparer.Ordinal));
        Assert.Equal(("vendorClaim", 0), ((string?)statement["evidence"], statement["notListed"]!.GetValue<int>()));
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task What_is_stated_after_the_decision_changes_nothing_in_the_record(Engine engine)
    {
        await using var database = await databases.OpenAsync(engine, ct);
        var spec = await StatedHealth.BuildAsync(database, Rows, ["aozora-kenko", "yamabiko-kenko"], ct);
        var which = new SelectionRef(await LockedCase.DecideAsync(database));
        var before = await Cases.RecordAsync(database, which, "conformance", ct);

        await StatedHealth.StateAsync(
            database.Get<RecordStatement>(), GeneratedSpec.Statement(spec, "aozora-kenko", 99, from: new DateOnly(2025, 5, 1)), StatingPeople.Vendor("aozora"), ct);
        await StatedHealth.StateAsync(
            database.Get<RecordStatement>(), GeneratedSpec.Statement(spec, "yamabiko-kenko", 3, EvidenceKind.TownCheck), StatingPeople.Town("215066"), ct);

        Assert.Equal(before!.ToJsonString(), (await Cases.RecordAsync(database, which, "conformance", ct))!.ToJsonString());
    }

    [Fact]
    public void Musts_beyond_the_room_of_a_record_are_counted_and_not_listed()
    {
        var file = GeneratedSpec.Of(Rows);
        var sheet = new SpecSheet(SpecVersionId.New(), new SpecHead("019", "8.0", "A", null, Origin.Fictional, "0", Rows, DateTimeOffset.UnixEpoch), SpecKind.Business, file.Lines);
        var statement = new Statement(OfferingId.New(), OfferingVersionId.New(), sheet, GeneratedSpec.Statement(file, "aozora-kenko", 3), StatingPeople.Vendor("aozora"), DateTimeOffset.UnixEpoch);
        var record = new StatementRecord(sheet, asked: null, new DateOnly(2026, 11, 24));
        var (wide, narrow) = (1_000, 10);

        var whole = WrittenJson.Node(record.Of(new Standing(statement, "2026.1"), ref wide))!;
        var cut = WrittenJson.Node(record.Of(new Standing(statement, "2026.1"), ref narrow))!;

        Assert.Equal((1_000 - Listed(whole), 0), (wide, narrow));
        Assert.Equal((10, Listed(whole) - 10), (Listed(cut), cut["notListed"]!.GetValue<int>()));
        Assert.Equal(whole["rows"]!.ToJsonString(), cut["rows"]!.ToJsonString());
    }

    private static int Listed(JsonNode statement) => statement["musts"]!.AsObject().Sum(verdict => verdict.Value!.AsArray().Count);

    private async Task<string> ReadAsync(ZipArchive archive, string name)
    {
        using var reader = new StreamReader(await archive.GetEntry(name)!.OpenAsync(ct));
        return await reader.ReadToEndAsync(ct);
    }
}
